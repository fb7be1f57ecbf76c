/** @jsxImportSource preact */
import { CategoryPath } from '#components/catalog/category-path.tsx';
import { ChosenFilters } from '#components/filters/chosen-filters.tsx';
import { FilterPanel, setPanelRegions } from '#components/filters/filter-panel.tsx';
import { refinedAddress } from '#components/filters/refined-address.ts';
import { refinementText } from '#components/filters/refinement-text.ts';
import { htmlOf } from '#components/page/html-of.ts';
import { categoryAddress } from '#lib/catalog/addresses.ts';
import type { Category } from '#lib/catalog/category.ts';
import { PAGE_ROWS } from '#lib/catalog/part-list.ts';
import type { FilteredList } from '#lib/filters/filtered-list.ts';
import type { Refinement } from '#lib/filters/refinement.ts';
import type { Locale } from '#lib/messages/locale.ts';
import { translator } from '#lib/messages/translator.ts';
import { ListBar } from './list-bar.tsx';
import { ListPages } from './list-pages.tsx';
import { PartTable } from './part-table.tsx';
import { Regions } from './region.ts';

export interface ListContentProps {
  readonly locale: Locale;
  readonly category: Category;
  readonly refinement: Refinement;
  readonly list: FilteredList;
  /** Keys of what the list can be sorted by. */
  readonly sortable: ReadonlySet<string>;
}

/** What of a list's page a choice changes. */
export function listRegions({ locale, category, refinement, list, sortable }: ListContentProps): Regions {
  const t = translator(locale);
  const regions = new Regions();
  const { slug, columns } = category;
  const { rows, offset, total, facets } = list;
  const range = { from: Math.min(offset + 1, total), to: offset + rows.length };
  const chosen = refinementText(locale, facets);
  const of = { locale, slug, refinement };
  regions.set('narrowed', chosen === '' ? null : `: ${chosen}`);
  regions.set('chosen', <ChosenFilters {...of} facets={facets} />);
  regions.set(
    'bar',
    <ListBar {...of} category={category} total={total} range={range} page={offset / PAGE_ROWS + 1} />,
  );
  regions.set(
    'table',
    total === 0 ? null : (
      // A table by itself cannot be laid out without being shown (`table-region.ts`).
      <div>
        <PartTable
          {...of}
          caption={t('list.caption', { category: category.name, ...range })}
          columns={columns}
          rows={rows}
          sortable={sortable}
        />
      </div>
    ),
  );
  regions.set('pages', <ListPages {...of} list={list} />);
  setPanelRegions(regions, { ...of, facets });
  return regions;
}

/**
 * A leaf category as HTML: what narrows its parts, and one page of them. HTML and not components of React: the browser
 * has nothing to hydrate, and what a choice changes is replaced piece by piece (docs/decisions/0011-lists-are-html.md).
 */
export function listContent(props: ListContentProps): string {
  const { locale, category, refinement, list } = props;
  const regions = listRegions(props);
  const t = translator(locale);
  return htmlOf(
    <>
      <CategoryPath locale={locale} category={category} />
      <div
        data-list={categoryAddress(locale, category.slug)}
        data-path={refinedAddress(locale, category.slug, refinement)}
        data-failed={t('filters.failed')}
        data-on-request={t('buy.onRequest')}
      >
        <h1 dir="auto">
          {category.name}
          <span class="narrowed" {...regions.attributes('narrowed')} />
        </h1>
        <p class="lead" dir="auto">
          {category.description}
        </p>
        <div class="refined">
          <FilterPanel
            locale={locale}
            slug={category.slug}
            refinement={refinement}
            facets={list.facets}
            regions={regions}
          />
          <div class="results">
            <label class="panel-toggle">
              <input type="checkbox" value="hidden" data-preference="filters" /> {t('filters.hide')}
            </label>
            {['chosen', 'bar', 'table', 'pages'].map((name) => (
              <div {...regions.attributes(name)} />
            ))}
          </div>
        </div>
      </div>
    </>,
  );
}
