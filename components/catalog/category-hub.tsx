import Link from 'next/link';
import { categoryAddress } from '#lib/catalog/addresses.ts';
import type { Category } from '#lib/catalog/category.ts';
import { Breadcrumbs } from './breadcrumbs.tsx';
import { Count } from './count.tsx';

/** A category that has categories below it. */
export function CategoryHub({ category }: { category: Category }) {
  return (
    <>
      <Breadcrumbs path={category.ancestors} />
      <h1>{category.name}</h1>
      <p className="lead">{category.description}</p>
      <ul className="hub">
        {category.children.map((child) => (
          <li key={child.slug}>
            <Link href={categoryAddress(child.slug)}>{child.name}</Link> <Count value={child.partCount} />
            <p>{child.description}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
