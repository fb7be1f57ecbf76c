import { homeRoute } from '#app/_routes/home.tsx';

const route = homeRoute('en');

export const dynamic = 'error';
export const metadata = route.metadata;
export default route.Page;
