import { pool } from '#lib/db/pool.ts';
import { read, STATEMENTS } from '#lib/db/query.ts';
import { ChangeFeed } from '#lib/filters/change-feed.ts';
import type { DrawnCategory } from '../draw/categories.ts';
import type { Draw } from '../draw/draw.ts';
import type { Question } from '../question.ts';

/** Parts read at once, as `lib/filters/load-category.ts` does. */
const RANGE = 65_536;
/** Places whose price or stock has changed. */
const CHANGED = Array.from({ length: 500 }, (_, place) => place * 2);

interface Filled extends DrawnCategory {
  readonly id: number;
}

/**
 * Statements that read a category, or the words of search, into a process's memory, once and after changes: they read as
 * much as they return, and cannot be asked again through the function that keeps the answer. So they are asked by name,
 * with what they are asked for a category.
 */
export const FILLING: Readonly<Record<string, (category: Filled) => unknown[] | Promise<unknown[]>>> = {
  indexedCategory: ({ slug }) => [slug],
  indexedValues: async ({ id }) => [await valuesOf(id)],
  facets: ({ id }) => [id],
  facetsOfParts: ({ id }) => [id, 0, RANGE],
  partsInRange: ({ id }) => [id, 0, RANGE],
  pricesInRange: async ({ id }) => extent(await partIds(id)),
  stockInRange: async ({ id }) => extent(await partIds(id)),
  facetsOfChanged: ({ id }) => [id, CHANGED],
  partsOf: ({ id }) => [id, CHANGED],
  pricesOf: async ({ id }) => [await partIds(id, CHANGED)],
  stockOf: async ({ id }) => [await partIds(id, CHANGED)],
};

/** As {@link FILLING}, about everything. */
export const FILLING_ALL: Readonly<Record<string, readonly unknown[]>> = {
  listedCategories: [],
  searchCategories: [],
  searchValues: [],
  searchWords: [],
};

/** @param files of the statements, by name */
export async function memoryQuestions(
  { categories, bands }: Draw,
  files: ReadonlyMap<string, string>,
): Promise<Question[]> {
  const asked = [...new Set([...bands.flatMap((band) => band.categories), ...categories.slice(-2)])];
  const { rows } = await pool().query<Filled>(
    'select id, slug, part_count as "partCount" from catalog.category where slug = any ($1)',
    [asked.map(({ slug }) => slug)],
  );
  const question = (name: string, calls: Question['calls']): Question => ({
    ...{ name: `fill memory: ${name}`, file: files.get(name) ?? '', calls },
    isRare: true,
  });
  const ofCategories = Object.entries(FILLING).map(([name, valuesFor]) =>
    question(
      name,
      rows.map((category) => ({
        about: category.slug,
        ask: async () => read(declared(name), await valuesFor(category)),
      })),
    ),
  );
  const ofAll = Object.entries(FILLING_ALL).map(([name, values]) =>
    question(name, [{ about: 'all', ask: () => read(declared(name), values) }]),
  );
  const changes = {
    name: 'what has changed',
    file: 'lib/filters/change-feed.ts',
    calls: [{ about: 'two looks', ask: twoLooks }],
  };
  return [...ofCategories, ...ofAll, changes];
}

function declared(name: string) {
  const found = STATEMENTS.get(name);
  if (!found)
    throw new Error(`No statement is called ${name}; perf/queries/questions/memory.ts asks for it.`);
  return found;
}

async function twoLooks(): Promise<void> {
  const feed = new ChangeFeed();
  await feed.look();
  await feed.look();
}

async function valuesOf(categoryId: number): Promise<number[]> {
  const { rows } = await pool().query<{ id: number }>(
    'select value_id as id from catalog.facet where category_id = $1',
    [categoryId],
  );
  return rows.map(({ id }) => id);
}

/** Ids of a category's parts: of those at these places, or of the first range. */
async function partIds(categoryId: number, places?: readonly number[]): Promise<number[]> {
  const { rows } = await pool().query<{ id: number }>(
    `select id from catalog.part where category_id = $1
     and ${places ? 'ordinal = any ($2::integer[])' : 'ordinal < $2'}`,
    [categoryId, places ?? RANGE],
  );
  return rows.map(({ id }) => id);
}

/** From the least to the greatest, of ids that may be many. */
const extent = (ids: readonly number[]): [number, number] => [
  ids.reduce((least, id) => Math.min(least, id), Number.MAX_SAFE_INTEGER),
  ids.reduce((most, id) => Math.max(most, id), 0),
];
