import { intersection } from '../catalog/facet-bitmaps.ts';
import { type PartLink, partsAt } from '../catalog/part-link.ts';
import { read, statement } from '../db/query.ts';
import { type Meaning, meanings } from './meanings.ts';
import { queryWords } from './query-words.ts';

/** Parts shown for one query. */
export const RESULTS_SHOWN = 50;

export interface SearchResult {
  /** Parts whose number begins with the query. */
  readonly byNumber: readonly PartLink[];
  /** Parts that all words of the query fit, first the categories that the words name. */
  readonly byWords: readonly PartLink[];
  /** Exact number of parts that all words fit, by category. */
  readonly categories: readonly { readonly slug: string; readonly name: string; readonly count: number }[];
  /** Words that nothing in the catalogue is called; while there are any, nothing is found by words. */
  readonly unknownWords: readonly string[];
}

const PARTS_BY_PREFIX = statement<PartLink>(
  'partsByPrefix',
  `select part_number as "partNumber", name, status from catalog.part
   where part_key >= millrace.part_key($1) and part_key < millrace.part_key($1) || chr(1114111)
   order by part_key limit ${RESULTS_SHOWN}`,
);

const FACETS_OF_VALUES = statement<{ categoryId: number; valueId: number; ordinals: Buffer }>(
  'facetsOfValues',
  `select category_id as "categoryId", value_id as "valueId", ordinals from catalog.facet
   where category_id = any ($1::smallint[]) and value_id = any ($2::integer[])`,
);

const CATEGORIES_WITH_VALUES = statement<{ categoryId: number; valueId: number }>(
  'categoriesWithValues',
  `select category_id as "categoryId", value_id as "valueId" from catalog.facet where value_id = any ($1::integer[])`,
);

const CATEGORIES_BY_ID = statement<{
  id: number;
  slug: string;
  name: string;
  partCount: number;
  position: number;
}>(
  'categoriesById',
  `select id, slug, name, part_count as "partCount", position from catalog.category where id = any ($1::smallint[])`,
);

/** Shorter beginnings of part numbers fit too much to be of use. */
const SHORTEST_PREFIX = 3;

/** Finds parts by number and by words. Nothing typed becomes query syntax: it is only ever a parameter. */
export async function search(query: string): Promise<SearchResult> {
  const key = query.replace(/[^\p{L}\p{N}]/gu, '');
  const [byNumber, found] = await Promise.all([
    key.length >= SHORTEST_PREFIX ? read(PARTS_BY_PREFIX, [query.trim()]) : [],
    findByWords(query),
  ]);
  return { byNumber, ...found };
}

async function findByWords(query: string): Promise<Omit<SearchResult, 'byNumber'>> {
  const nothing = { byWords: [], categories: [], unknownWords: [] };
  const { words, unknown } = await queryWords(query);
  if (unknown.length > 0) return { ...nothing, unknownWords: unknown };
  if (words.length === 0) return nothing;
  const asked = await meanings(words);
  const valueIds = [...new Set(asked.flatMap(({ valueIds: ids }) => ids))];
  const having = await read(CATEGORIES_WITH_VALUES, [valueIds]);
  const candidates = fittingCategories(asked, having);
  if (candidates.length === 0) return nothing;

  const [categories, facets] = await Promise.all([
    read(CATEGORIES_BY_ID, [candidates]),
    read(FACETS_OF_VALUES, [candidates, valueIds]),
  ]);
  const named = (id: number): number => asked.filter(({ categoryIds }) => categoryIds.includes(id)).length;
  const matches = categories
    .sort((a, b) => named(b.id) - named(a.id) || a.position - b.position)
    .map((category) => ({ category, ...matchesIn(category, asked, facets) }))
    .filter(({ count }) => count > 0);
  const places = matches
    .flatMap(({ category, first }) => first.map((ordinal) => ({ categoryId: category.id, ordinal })))
    .slice(0, RESULTS_SHOWN);
  const parts = await partsAt(places);
  return {
    byWords: parts.map(({ partNumber, name, status }) => ({ partNumber, name, status })),
    categories: matches.map(({ category: { slug, name }, count }) => ({ slug, name, count })),
    unknownWords: [],
  };
}

/** Categories in which every word means something: the category itself or a value that its parts have. */
function fittingCategories(
  asked: readonly Meaning[],
  having: readonly { readonly categoryId: number; readonly valueId: number }[],
): number[] {
  const categoriesOf = asked.map(({ categoryIds, valueIds }) => {
    const wanted = new Set(valueIds);
    return new Set([
      ...categoryIds,
      ...having.filter(({ valueId }) => wanted.has(valueId)).map(({ categoryId }) => categoryId),
    ]);
  });
  const [head = new Set<number>(), ...rest] = categoriesOf;
  return [...head].filter((id) => rest.every((categories) => categories.has(id)));
}

/** The parts of one category that fit every word which does not name the category. */
function matchesIn(
  category: { readonly id: number; readonly partCount: number },
  asked: readonly Meaning[],
  facets: readonly { readonly categoryId: number; readonly valueId: number; readonly ordinals: Buffer }[],
): { count: number; first: number[] } {
  const narrowing = asked.filter(({ categoryIds }) => !categoryIds.includes(category.id));
  if (narrowing.length === 0) {
    const shown = Math.min(RESULTS_SHOWN, category.partCount);
    return { count: category.partCount, first: Array.from({ length: shown }, (_, ordinal) => ordinal) };
  }
  const sets = narrowing.map(({ valueIds }) =>
    facets
      .filter((facet) => facet.categoryId === category.id && valueIds.includes(facet.valueId))
      .map(({ ordinals }) => ordinals),
  );
  return intersection(sets, RESULTS_SHOWN);
}
