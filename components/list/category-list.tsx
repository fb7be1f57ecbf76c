import { Breadcrumbs } from '#components/catalog/breadcrumbs.tsx';
import { ChosenFilters } from '#components/filters/chosen-filters.tsx';
import { FilterPanel } from '#components/filters/filter-panel.tsx';
import { ListNavigation } from '#components/filters/list-navigation.tsx';
import { refinementText } from '#components/filters/refinement-text.ts';
import { API_ADDRESS } from '#lib/api/addresses.ts';
import { MOST_CSV_ROWS } from '#lib/api/category-csv.ts';
import type { Category } from '#lib/catalog/category.ts';
import { PAGE_ROWS } from '#lib/catalog/part-list.ts';
import type { FilteredList } from '#lib/filters/filtered-list.ts';
import type { Refinement } from '#lib/filters/refinement.ts';
import type { Locale } from '#lib/messages/locale.ts';
import { translator } from '#lib/messages/translator.ts';
import { ListPages } from './list-pages.tsx';
import { PartTable } from './part-table.tsx';

interface CategoryListProps {
  readonly locale: Locale;
  readonly category: Category;
  readonly refinement: Refinement;
  readonly list: FilteredList;
  /** Keys of what the list can be sorted by. */
  readonly sortable: ReadonlySet<string>;
  /** Part number that the last page goes on after; '' where there is but one page; undefined where it is not known. */
  readonly lastAfter: string | undefined;
}

/** A leaf category: what narrows its parts, and one page of them. */
export function CategoryList({ locale, category, refinement, list, sortable, lastAfter }: CategoryListProps) {
  const t = translator(locale);
  const { slug } = category;
  const { rows, offset, total, facets } = list;
  const range = { from: Math.min(offset + 1, total), to: offset + rows.length };
  const pages = { page: offset / PAGE_ROWS + 1, pages: Math.max(1, Math.ceil(total / PAGE_ROWS)) };
  const chosen = refinementText(locale, facets);
  // The file has the whole category, whatever is chosen: so it is called.
  const isNarrowed = refinement.filters.length > 0;
  const csv = category.partCount > MOST_CSV_ROWS ? 'list.exportFirst' : 'list.export';
  return (
    <>
      <Breadcrumbs locale={locale} path={category.ancestors} />
      <h1 dir="auto">
        {category.name}
        {chosen === '' ? null : <span className="narrowed">: {chosen}</span>}
      </h1>
      <p className="lead" dir="auto">
        {category.description}
      </p>
      <ListNavigation
        slug={slug}
        announcement={t('filters.announced', { total })}
        failed={t('filters.failed')}
      >
        <FilterPanel locale={locale} slug={slug} refinement={refinement} facets={facets} />
        <div className="results">
          <ChosenFilters locale={locale} slug={slug} refinement={refinement} facets={facets} />
          <div className="list-bar">
            <p id="results" tabIndex={-1}>
              {total === 0 ? t('filters.nothing') : t('list.position', { ...range, total })}{' '}
              {total === 0 ? null : <span className="muted">{t('list.page', pages)}</span>}
            </p>
            <a href={API_ADDRESS.categoryCsv(slug)} download>
              {isNarrowed && category.partCount <= MOST_CSV_ROWS
                ? t('filters.exportAll', { total: category.partCount })
                : t(csv, { rows: MOST_CSV_ROWS })}
            </a>
          </div>
          {total === 0 ? null : (
            <PartTable
              locale={locale}
              caption={t('list.caption', { category: category.name, ...range })}
              columns={category.columns}
              rows={rows}
              slug={slug}
              refinement={refinement}
              sortable={sortable}
            />
          )}
          <ListPages locale={locale} slug={slug} refinement={refinement} list={list} lastAfter={lastAfter} />
        </div>
      </ListNavigation>
    </>
  );
}
