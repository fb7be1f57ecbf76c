import { categoryRoute } from '#app/_routes/category.tsx';

const route = categoryRoute('de');

// Rendered once, when first asked for (docs/decisions/0002-rendering-mode.md).
export const dynamic = 'error';
export const revalidate = 86_400;
export const generateStaticParams = () => [];
export const generateMetadata = route.generateMetadata;
export default route.Page;
