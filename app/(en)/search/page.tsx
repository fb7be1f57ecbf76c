import { searchStartRoute } from '#app/_routes/search-start.tsx';

const route = searchStartRoute('en');

export const dynamic = 'error';
export const metadata = route.metadata;
export default route.Page;
