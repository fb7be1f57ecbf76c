import Link from 'next/link';
import { listAddress } from '#lib/catalog/addresses.ts';
import type { Category } from '#lib/catalog/category.ts';
import type { PartList } from '#lib/catalog/part-list.ts';
import { Breadcrumbs } from './breadcrumbs.tsx';
import { Count } from './count.tsx';
import { PartTable } from './part-table.tsx';

/** A leaf category: its parts, one page of them. */
export function CategoryList({ category, list }: { category: Category; list: PartList }) {
  const { rows, offset, next, previous } = list;
  return (
    <>
      <Breadcrumbs path={category.ancestors} />
      <h1>{category.name}</h1>
      <p className="lead">{category.description}</p>
      <p>
        Parts <Count value={Math.min(offset + 1, category.partCount)} /> to{' '}
        <Count value={offset + rows.length} /> of <Count value={category.partCount} />
      </p>
      <PartTable
        caption={`${category.name}: parts from ${offset + 1}`}
        columns={category.columns}
        rows={rows}
      />
      <nav aria-label="Pages" className="pages">
        {previous === undefined ? null : (
          <Link rel="prev" href={listAddress(category.slug, previous)}>
            Previous page
          </Link>
        )}
        {next === undefined ? null : (
          <Link rel="next" href={listAddress(category.slug, next)}>
            Next page
          </Link>
        )}
      </nav>
    </>
  );
}
