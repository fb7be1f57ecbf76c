import { missingRoute } from '#app/_routes/missing.tsx';

const route = missingRoute('en');

export const dynamic = 'error';
export const generateStaticParams = () => [];
export const metadata = route.metadata;
export default route.Page;
