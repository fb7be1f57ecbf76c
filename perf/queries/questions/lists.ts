import { refinedRows } from '#lib/api/refined-rows.ts';
import { lastPageOffset, PAGE_ROWS, partNumberAt } from '#lib/catalog/part-list.ts';
import { filteredList } from '#lib/filters/filtered-list.ts';
import { NO_REFINEMENT } from '#lib/filters/refinement.ts';
import { formatRefinement } from '#lib/filters/refinement-path.ts';
import type { DrawnCategory } from '../draw/categories.ts';
import type { Draw } from '../draw/draw.ts';
import type { DrawnList } from '../draw/lists.ts';
import { naiveFacetCounts } from '../naive/facet-counts.ts';
import { naiveListPage } from '../naive/list-page.ts';
import { type Call, type Question, sameAs } from '../question.ts';

const FILE = 'lib/filters/filtered-list.ts';
const ROWS_FILE = 'lib/api/refined-rows.ts';
const inWords = (parts: number): string => `${parts.toLocaleString('en-US')} parts`;

/** What a list's page asks: its rows, how many fit, and all facets with their counts. */
export function listQuestions({ bands, pages, categories }: Draw): Question[] {
  const naive = 'OFFSET; joins and array conditions for the filters; count(*)';
  return [
    { name: 'list page, any category', file: FILE, naive, calls: pages.map(pageCall) },
    { name: 'rows of a list page, any category', file: ROWS_FILE, calls: pages.map(rowsCall) },
    ...bands.flatMap(({ size, pages: ofBand, counted }): Question[] => [
      { name: `list page, ${inWords(size)}`, file: FILE, naive, calls: ofBand.map(pageCall) },
      {
        name: `facet counts, ${inWords(size)}`,
        file: FILE,
        naive: 'a GROUP BY for each attribute',
        calls: counted.map(countCall),
      },
    ]),
    unfiltered('list, first page', categories, async () => ''),
    unfiltered(
      'list, last page',
      categories,
      async ({ slug, partCount }) => (await partNumberAt(slug, lastPageOffset(partCount) - 1)) ?? '',
    ),
  ];
}

const address = ({ slug, refinement }: DrawnList): string =>
  [slug, ...formatRefinement(refinement)].join('/');

function pageCall(list: DrawnList): Call {
  return sameAs(
    { about: address(list), ask: () => filteredList(list.slug, list.refinement) },
    (client, found) => naiveListPage(client, list, found?.offset ?? 0),
    (found) => [
      found?.total,
      found?.rows.map(({ partNumber, cells }) => [partNumber, cells.map((cell) => cell?.text ?? null)]),
    ],
  );
}

/** The same page without the counts of its facets, as the API gives it. */
const rowsCall = (list: DrawnList): Call => ({
  about: address(list),
  ask: () => refinedRows(list.slug, list.refinement, PAGE_ROWS),
});

function countCall(list: DrawnList): Call {
  return sameAs(
    { about: address(list), ask: () => filteredList(list.slug, list.refinement) },
    async (client, found) => {
      // Prices are a range, not values to count.
      const facets = (found?.facets ?? []).filter(({ attribute }) => attribute !== 'price');
      const counts = await naiveFacetCounts(
        client,
        list,
        facets.map(({ attribute }) => attribute),
      );
      return facets.map(({ attribute, values }) => [
        attribute,
        values.map(({ text, unit }) => counts.get(attribute)?.get(`${text}|${unit}`) ?? 0),
      ]);
    },
    (found) =>
      found?.facets.flatMap(({ attribute, values }) =>
        attribute === 'price' ? [] : [[attribute, values.map(({ count }) => count)]],
      ),
  );
}

function unfiltered(
  name: string,
  categories: readonly DrawnCategory[],
  place: (category: DrawnCategory) => Promise<string>,
): Question {
  return {
    name,
    file: FILE,
    calls: categories.map((category) => ({
      about: category.slug,
      ask: async () => filteredList(category.slug, { ...NO_REFINEMENT, after: await place(category) }),
    })),
  };
}
