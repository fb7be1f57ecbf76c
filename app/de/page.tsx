import { homeRoute } from '#app/_routes/home.tsx';

const route = homeRoute('de');

export const dynamic = 'error';
export const metadata = route.metadata;
export default route.Page;
