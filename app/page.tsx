import { CategoryTree } from '#components/catalog/category-tree.tsx';
import { Count } from '#components/catalog/count.tsx';
import { categoryTree } from '#lib/catalog/category.ts';

export default async function HomePage() {
  const tree = await categoryTree();
  const total = tree.reduce((sum, { partCount }) => sum + partCount, 0);
  return (
    <>
      <h1>Industrial parts by number, size and standard</h1>
      <p className="lead">
        <Count value={total} /> parts with every dimension of their standard, price and stock.
      </p>
      <CategoryTree tree={tree} />
    </>
  );
}
