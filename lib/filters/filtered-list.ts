import { shows } from '../cache-policy/render-context.ts';
import { TAGS } from '../cache-policy/tags.ts';
import { type PartList, type PartRow, partOrdinal } from '../catalog/part-list.ts';
import { pictureRows } from '../pictures/list-pictures.ts';
import { type CategoryIndexes, categoryIndexes } from './category-indexes.ts';
import { type FilterLayout, PRICE, STOCK } from './filter-layout.ts';
import { type ListPage, listPage } from './list-page.ts';
import { listedRows } from './listed-rows.ts';
import { facetsOf, Refined } from './refine.ts';
import type { Refinement } from './refinement.ts';

/** One value of a facet. */
export interface FacetValue {
  readonly slug: string;
  readonly text: string;
  readonly unit: string;
  /** Parts that would be listed with this value: all other attributes' filters applied, but not this one's own. */
  readonly count: number;
  readonly selected: boolean;
}

/** One attribute to filter by. */
export interface Facet {
  readonly attribute: string;
  readonly name: string;
  readonly explanation: string;
  readonly symbol: string | null;
  readonly kind: 'number' | 'term';
  /** Canonical unit of numbers. */
  readonly unit: string;
  /** In natural order; values that would give nothing are there with count 0. */
  readonly values: readonly FacetValue[];
  /** The range chosen, in the canonical unit. */
  readonly range: { readonly min: number | undefined; readonly max: number | undefined } | undefined;
}

/** A page of a category's list under a refinement. */
export interface FilteredList extends PartList {
  /** Exact number of parts that fit. */
  readonly total: number;
  readonly facets: readonly Facet[];
  /** Part number that this page goes on after, '' for the first page: where it is not the one asked for, redirect. */
  readonly after: string;
  /** Part number that the last page goes on after; undefined where there is one page, or finding it costs. */
  readonly lastAfter: string | undefined;
}

/** A page whose parts were withdrawn between two queries is worked out again. */
const MOST_ATTEMPTS = 3;

/** What a category's list can be filtered and ordered by; undefined where no category with a list has this slug. */
export async function filterLayout(slug: string): Promise<FilterLayout | undefined> {
  shows(TAGS.catalogue, TAGS.partsOf(slug));
  return (await categoryIndexes().get(slug))?.layout;
}

/**
 * A page of a category's list under a refinement, with what it can be narrowed by further. Undefined when there is no
 * such list, the category lacks what the refinement names, or the part to go on after is not in it.
 * @throws DatabaseUnavailableError
 */
export async function filteredList(
  slug: string,
  refinement: Refinement,
  indexes: CategoryIndexes = categoryIndexes(),
): Promise<FilteredList | undefined> {
  for (let attempt = 1; ; attempt += 1) {
    const after = refinement.after === '' ? undefined : await partOrdinal(slug, refinement.after);
    if (after === undefined && refinement.after !== '') return undefined;
    const index = await indexes.get(slug);
    shows(...tagsOfList(slug, refinement));
    if (!index) return undefined;
    const { sort } = refinement;
    if (sort && !index.attribute(sort.key)?.isSortable) return undefined;

    using refined = Refined.of(index, refinement.filters);
    if (!refined) return undefined;
    const page = listPage(index, refined.fitting, { sort, after });
    const facets = facetsOf(index, refined, refinement.filters);
    const total = refined.fitting.size;
    const { edition } = index;
    indexes.measure(slug);

    const asked = [
      ...new Set(
        [page.previous, page.after, page.last, ...page.ordinals].filter((ordinal) => ordinal !== undefined),
      ),
    ];
    const listed = await listedRows(slug, asked);
    const isComplete =
      listed.rows.size === asked.length && (asked.length === 0 || listed.edition === edition);
    if (isComplete || attempt >= MOST_ATTEMPTS) {
      const list = placed(page, listed.rows);
      return { ...list, rows: await pictureRows(slug, list.rows), total, facets };
    }
    await indexes.refresh();
  }
}

/**
 * What a list depends on that is read from memory and not by a statement. Whether the filter by price is offered at all
 * needs two prices that differ, and follows the next change of a part.
 */
function tagsOfList(slug: string, { filters, sort }: Refinement): string[] {
  const isByPrice = sort?.key === PRICE || filters.some(({ attribute }) => attribute === PRICE);
  return [
    TAGS.catalogue,
    TAGS.partsOf(slug),
    TAGS.inStockOf(slug),
    ...(isByPrice ? [TAGS.pricesOf(slug)] : []),
    ...(sort?.key === STOCK ? [TAGS.stockOf(slug)] : []),
  ];
}

function placed(
  page: ListPage,
  rows: ReadonlyMap<number, PartRow>,
): PartList & Pick<FilteredList, 'after' | 'lastAfter'> {
  const numberAt = (ordinal: number | undefined): string =>
    (ordinal === undefined ? undefined : rows.get(ordinal)?.partNumber) ?? '';
  return {
    rows: page.ordinals.flatMap((ordinal) => rows.get(ordinal) ?? []),
    offset: page.offset,
    next: page.hasNext ? numberAt(page.ordinals.at(-1)) : undefined,
    previous: page.offset === 0 ? undefined : numberAt(page.previous),
    after: numberAt(page.after),
    lastAfter: page.last === undefined ? undefined : numberAt(page.last),
  };
}
