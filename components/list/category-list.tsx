import { Breadcrumbs } from '#components/catalog/breadcrumbs.tsx';
import { SizeLinks } from '#components/catalog/size-links.tsx';
import { API_ADDRESS } from '#lib/api/addresses.ts';
import { MOST_CSV_ROWS } from '#lib/api/category-csv.ts';
import type { Category } from '#lib/catalog/category.ts';
import type { CommonSize } from '#lib/catalog/common-sizes.ts';
import { PAGE_ROWS, type PartList } from '#lib/catalog/part-list.ts';
import type { Locale } from '#lib/messages/locale.ts';
import { translator } from '#lib/messages/translator.ts';
import { ListPages } from './list-pages.tsx';
import { PartTable } from './part-table.tsx';

interface CategoryListProps {
  readonly locale: Locale;
  readonly category: Category;
  readonly list: PartList;
  readonly sizes: readonly CommonSize[];
  /** Part number that the last page goes on after; '' where there is but one page. */
  readonly lastAfter: string;
}

/** A leaf category: its parts, one page of them. */
export function CategoryList({ locale, category, list, sizes, lastAfter }: CategoryListProps) {
  const t = translator(locale);
  const { rows, offset } = list;
  const total = category.partCount;
  const range = { from: Math.min(offset + 1, total), to: offset + rows.length };
  const pages = { page: offset / PAGE_ROWS + 1, pages: Math.max(1, Math.ceil(total / PAGE_ROWS)) };
  return (
    <>
      <Breadcrumbs locale={locale} path={category.ancestors} />
      <h1>{category.name}</h1>
      <p className="lead">{category.description}</p>
      <SizeLinks locale={locale} slug={category.slug} sizes={sizes} label={t('list.sizes')} />
      <div className="list-bar">
        <p>
          {t('list.position', { ...range, total })} <span className="muted">{t('list.page', pages)}</span>
        </p>
        <a href={API_ADDRESS.categoryCsv(category.slug)} download>
          {total > MOST_CSV_ROWS ? t('list.exportFirst', { rows: MOST_CSV_ROWS }) : t('list.export')}
        </a>
      </div>
      <PartTable
        locale={locale}
        caption={t('list.caption', { category: category.name, ...range })}
        columns={category.columns}
        rows={rows}
      />
      <ListPages locale={locale} slug={category.slug} list={list} lastAfter={lastAfter} />
    </>
  );
}
