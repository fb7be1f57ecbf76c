import { TAGS } from '../cache-policy/tags.ts';
import { read, statement } from '../db/query.ts';
import { PAGE_ROWS } from './part-list.ts';

/** A size of a category and where its parts begin in the list. */
export interface CommonSize {
  readonly text: string;
  readonly unit: string;
  /** Number of parts of this size. */
  readonly count: number;
  /** Part number that the list's page with the first of them goes on after; '' for the first page. */
  readonly after: string;
}

const COMMON_SIZES = statement<CommonSize>(
  'commonSizes',
  `with common as (
     select value.text, value.unit, value.sort, facet.part_count, facet.first_ordinal, facet.category_id
     from catalog.category
     join catalog.category_attribute as layout on layout.category_id = category.id and layout.position = 1
     join catalog.value on value.attribute_id = layout.attribute_id
     join catalog.facet on facet.category_id = category.id and facet.value_id = value.id
     where category.slug = $1
     order by facet.part_count desc, value.sort limit $2
   )
   select common.text, common.unit, common.part_count as "count", coalesce(last_before.part_number, '') as after
   from common
   left join catalog.part as last_before on last_before.category_id = common.category_id
     and last_before.ordinal = common.first_ordinal / ${PAGE_ROWS} * ${PAGE_ROWS} - 1
   order by common.sort`,
  (_, [slug]) => [TAGS.catalogue, TAGS.partsOf(String(slug))],
);

/** The `limit` sizes (values of the first column) with the most parts, in natural order. */
export async function commonSizes(slug: string, limit: number): Promise<CommonSize[]> {
  return read(COMMON_SIZES, [slug, limit]);
}
