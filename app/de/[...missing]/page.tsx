import { missingRoute } from '#app/_routes/missing.tsx';

const route = missingRoute('de');

export const dynamic = 'error';
export const generateStaticParams = () => [];
export const metadata = route.metadata;
export default route.Page;
