import { offlineRoute } from '#app/_routes/offline.tsx';

const route = offlineRoute('de');

export const dynamic = 'error';
export const metadata = route.metadata;
export default route.Page;
