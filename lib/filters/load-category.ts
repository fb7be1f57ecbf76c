import { RoaringBitmap32 } from 'roaring-wasm';
import { NOTHING_SHOWN } from '../cache-policy/shown-tags.ts';
import { deserialise } from '../catalog/facet-bitmaps.ts';
import { read, statement } from '../db/query.ts';
import { CategoryIndex } from './category-index.ts';
import { type Facts, factsInRange } from './facts.ts';
import { PACK_SIZE } from './filter-layout.ts';
import { inSlices } from './in-slices.ts';
import type { SourceAttribute, SourceValue } from './indexed-attributes.ts';
import { int32s } from './packed.ts';

/** Parts asked about at once: what they bring is taken in without a pause. */
const BATCH = 32_768;

interface CategoryOfIndex {
  readonly id: number;
  readonly capacity: number;
  readonly facetsStale: boolean;
  readonly edition: string;
  readonly attributes: readonly SourceAttribute[];
}

// A list can be filtered by what it shows and what tells makes of a part apart; the rest follows from those, as chip
// length from case size does. What is only searched for says the same in other words: R-code, metric case size.
// An attribute that is to be a filter is therefore a column or differs between makes.
const INDEXED_CATEGORY = statement<CategoryOfIndex>(
  'indexedCategory',
  `select category.id, category.facets_stale as "facetsStale",
     coalesce((select max(ordinal) + 1 from catalog.part where category_id = category.id), 0) as capacity,
     (select fingerprint || ' ' || loaded_at from catalog.edition) as edition,
     (select json_agg(json_build_object('id', attribute.id, 'key', attribute.key, 'name', attribute.name,
         'explanation', attribute.explanation, 'symbol', layout.symbol, 'kind', attribute.kind,
         'unit', attribute.unit, 'isColumn', layout.is_column,
         'isFilter', layout.is_column or layout.is_variant or attribute.key = '${PACK_SIZE}') order by layout.position)
       from catalog.category_attribute as layout join catalog.attribute on attribute.id = layout.attribute_id
       where layout.category_id = category.id) as attributes
   from catalog.category where slug = $1
     and exists (select from catalog.category_attribute where category_id = category.id)`,
  NOTHING_SHOWN,
);

const FACETS = statement<{ valueId: number; ordinals: Buffer }>(
  'facets',
  'select value_id as "valueId", ordinals from catalog.facet where category_id = $1',
  NOTHING_SHOWN,
);

const FACETS_OF_PARTS = statement<{ valueId: number; ordinals: Buffer }>(
  'facetsOfParts',
  `select value_id as "valueId", string_agg(int4send(ordinal), '') as ordinals
   from catalog.part cross join unnest(value_ids) as value_id
   where category_id = $1 and ordinal >= $2 and ordinal < $3 and value_id is not null group by value_id`,
  NOTHING_SHOWN,
);

const INDEXED_VALUES = statement<SourceValue>(
  'indexedValues',
  `select id, attribute_id as "attributeId", text, unit, sort from catalog.value where id = any ($1::integer[])`,
  NOTHING_SHOWN,
);

/**
 * Reads a category's index; undefined when no category with a list has this slug.
 * @param pace awaited after every batch: whoever is in no hurry rests there
 */
export async function loadCategory(
  slug: string,
  pace: () => Promise<void> = async () => {},
): Promise<CategoryIndex | undefined> {
  const [category] = await read(INDEXED_CATEGORY, [slug]);
  if (!category) return undefined;
  const { id, capacity, edition, attributes, facetsStale } = category;
  const bitmaps = facetsStale ? await facetsOfParts(id, capacity, pace) : await storedFacets(id);
  let index: CategoryIndex | undefined;
  try {
    const values = await read(INDEXED_VALUES, [[...bitmaps.keys()]]);
    index = new CategoryIndex({ categoryId: id, edition, attributes, values, bitmaps, capacity });
    for await (const facts of factsOf(id, capacity, pace)) index.apply(facts);
    await inSlices(index.settling());
    return index;
  } catch (error) {
    if (index) index[Symbol.dispose]();
    else for (const bitmap of bitmaps.values()) bitmap.dispose();
    throw error;
  }
}

/** All facts of a category, batch by batch; the database works on the next one while one is taken in. */
async function* factsOf(
  categoryId: number,
  capacity: number,
  pace: () => Promise<void>,
): AsyncGenerator<Facts> {
  let next = capacity > 0 ? factsInRange(categoryId, 0, BATCH) : undefined;
  for (let from = BATCH; next; from += BATCH) {
    const facts = await next;
    await pace();
    next = from < capacity ? factsInRange(categoryId, from, from + BATCH) : undefined;
    // It is awaited in the next round, if there is one.
    next?.catch(() => {});
    yield facts;
  }
}

async function storedFacets(categoryId: number): Promise<Map<number, RoaringBitmap32>> {
  const facets = await read(FACETS, [categoryId]);
  return new Map(facets.map(({ valueId, ordinals }) => [valueId, deserialise(ordinals)]));
}

async function facetsOfParts(
  categoryId: number,
  capacity: number,
  pace: () => Promise<void>,
): Promise<Map<number, RoaringBitmap32>> {
  const bitmaps = new Map<number, RoaringBitmap32>();
  for (let from = 0; from < capacity; from += BATCH) {
    for (const { valueId, ordinals } of await read(FACETS_OF_PARTS, [categoryId, from, from + BATCH])) {
      const bitmap = bitmaps.get(valueId) ?? new RoaringBitmap32();
      bitmap.addMany(int32s(ordinals));
      bitmaps.set(valueId, bitmap);
    }
    await pace();
  }
  return bitmaps;
}
