import { listRoute } from '#app/_routes/list.tsx';

const route = listRoute('en');

export const dynamic = 'error';
export const metadata = route.metadata;
export default route.Page;
