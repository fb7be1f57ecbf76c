import { NOTHING_SHOWN } from '../cache-policy/shown-tags.ts';
import { read, statement } from '../db/query.ts';
import type { ChangedParts } from './category-index.ts';
import { factsAt } from './facts.ts';
import type { SourceValue } from './indexed-attributes.ts';
import { int32s } from './packed.ts';

interface FacetOfChanged extends SourceValue {
  readonly ordinals: Buffer;
}

const FACETS_OF_CHANGED = statement<FacetOfChanged>(
  'facetsOfChanged',
  `with changed as materialized (
     select value_id, string_agg(int4send(ordinal), '') as ordinals
     from catalog.part cross join unnest(value_ids) as value_id
     where category_id = $1 and ordinal = any ($2::integer[]) and value_id is not null group by value_id
   )
   select id, attribute_id as "attributeId", text, unit, sort, ordinals
   from changed join catalog.value on value.id = value_id`,
  NOTHING_SHOWN,
);

/**
 * What is at these places of a category now. The two reads may see different states: whatever lies between them is a
 * change of its own, which the next look at the feed brings.
 */
export async function changedParts(categoryId: number, ordinals: readonly number[]): Promise<ChangedParts> {
  const [facts, facets] = await Promise.all([
    factsAt(categoryId, ordinals),
    read(FACETS_OF_CHANGED, [categoryId, ordinals]),
  ]);
  return {
    ordinals,
    facts,
    facets: new Map(facets.map((facet) => [facet.id, int32s(facet.ordinals)])),
    values: facets.map(({ ordinals: _, ...value }) => value),
  };
}
