import { AVAILABILITY_BATCH, availability } from '#lib/catalog/availability.ts';
import { categoryBySlug, categoryTree } from '#lib/catalog/category.ts';
import { columnUnits } from '#lib/catalog/column-units.ts';
import { commonSizes } from '#lib/catalog/common-sizes.ts';
import { goesWith } from '#lib/catalog/goes-with.ts';
import { nearestParts } from '#lib/catalog/nearest-parts.ts';
import { neighbours } from '#lib/catalog/neighbours.ts';
import { partByNumber, partNumberByKey } from '#lib/catalog/part.ts';
import { PAGE_ROWS, partList, partNumberAt, partOrdinal } from '#lib/catalog/part-list.ts';
import { partRows } from '#lib/catalog/part-rows.ts';
import { pricedRows } from '#lib/catalog/priced-rows.ts';
import { sitemapParts, sitemapShards } from '#lib/catalog/sitemap.ts';
import { filteredList } from '#lib/filters/filtered-list.ts';
import { NO_REFINEMENT } from '#lib/filters/refinement.ts';
import { search } from '#lib/search/search.ts';
import type { Sample, SampledCategory } from './sample.ts';

/** What a visitor's page asks of the catalogue. */
export interface Question {
  readonly name: string;
  /** Different ones; they are asked in turn until there are enough calls. */
  readonly calls: readonly { readonly about: string; readonly ask: () => Promise<unknown> }[];
}

const SIZES_ASKED = 24;
/** The most at once: a page of the CSV, and what the API gives (`lib/api`). */
const ROWS_ASKED = 1_000;

/** As people type them: sizes and materials, names, designations, values, beginnings of part numbers, nonsense. */
const WORDS = [
  ...[
    'M8x40 A2-70',
    'hex nut M10',
    '6204',
    '4.7 kΩ 0603',
    'O-ring 20x3 FKM',
    'dowel pin 6x30',
    'ISO 4762 M6',
  ],
  ...[
    'DIN 912',
    'washer',
    'M6',
    '100 nF X7R 0805',
    'hex head screw M12 zinc',
    'twist drill 8.5',
    'no such thing',
  ],
];

/** A part number as somebody copies it badly. */
const mistyped = (partNumber: string): string => partNumber.slice(0, -3).toLowerCase();

/** What a list's page asks, with all its counts: the page that starts at a place. */
async function pageOf(slug: string, offset: number): Promise<unknown> {
  const after = offset === 0 ? '' : ((await partNumberAt(slug, offset - 1)) ?? '');
  return filteredList(slug, { ...NO_REFINEMENT, after });
}

/** A part number that lacks a character. */
const withoutOne = (partNumber: string): string =>
  partNumber.slice(0, Math.floor(partNumber.length / 2)) +
  partNumber.slice(Math.floor(partNumber.length / 2) + 1);

/** Every question of the public pages; `parts` of each that is about a part. */
export function questionsAbout({ partNumbers, categories }: Sample, parts: number): Question[] {
  const some = partNumbers.slice(0, parts);
  const page = (name: string, offset: (category: SampledCategory) => number): Question => ({
    name,
    calls: categories.map((category) => ({
      about: `${category.slug} from ${offset(category)}`,
      ask: () => pageOf(category.slug, offset(category)),
    })),
  });
  const perPart = (name: string, ask: (partNumber: string) => Promise<unknown>): Question => ({
    name,
    calls: some.map((partNumber) => ({ about: partNumber, ask: () => ask(partNumber) })),
  });
  const perCategory = (name: string, ask: (category: SampledCategory) => Promise<unknown>): Question => ({
    name,
    calls: categories.map((category) => ({ about: category.slug, ask: () => ask(category) })),
  });
  const batch = (size: number): Question => ({
    name: `availability of ${size}`,
    calls: some.map((first, index) => {
      const start = (index * size) % Math.max(1, partNumbers.length - size);
      return {
        about: `${size} from ${first}`,
        ask: () => availability(partNumbers.slice(start, start + size)),
      };
    }),
  });
  const wholePages = ({ partCount }: SampledCategory): number => Math.floor((partCount - 1) / PAGE_ROWS);
  return [
    perPart('part by number', partByNumber),
    page('list, first page', () => 0),
    page('list, middle page', (category) => Math.floor(wholePages(category) / 2) * PAGE_ROWS),
    page('list, last page', (category) => wholePages(category) * PAGE_ROWS),
    batch(AVAILABILITY_BATCH / 2),
    batch(AVAILABILITY_BATCH),
    perCategory('category by slug', ({ slug }) => categoryBySlug(slug)),
    perCategory('common sizes', ({ slug }) => commonSizes(slug, SIZES_ASKED)),
    perCategory('column units', ({ slug }) => columnUnits(slug)),
    perCategory('rows for a program', ({ slug, partCount }) =>
      partRows(slug, Math.floor(partCount / 2), ROWS_ASKED),
    ),
    perCategory('rows with price', ({ slug, partCount }) =>
      pricedRows(slug, Math.floor(partCount / 2), ROWS_ASKED),
    ),
    // Its first read; the others are alike.
    {
      name: 'sitemap',
      calls: [
        {
          about: 'first shard',
          ask: async () => (await sitemapParts((await sitemapShards())[0] ?? 0))?.next(),
        },
      ],
    },
    perCategory('rows of a list alone', ({ slug }) => partList(slug, 0)),
    { name: 'category tree', calls: [{ about: 'all', ask: categoryTree }] },
    perPart('goes with', goesWith),
    perPart('neighbours', neighbours),
    perPart('nearest parts', (partNumber) => nearestParts(mistyped(partNumber))),
    perPart('part number by key', (partNumber) => partNumberByKey(partNumber.toLowerCase())),
    {
      name: 'place in list',
      calls: categories.map(({ slug }, index) => ({
        about: slug,
        ask: () => partOrdinal(slug, partNumbers[index] ?? ''),
      })),
    },
    { name: 'search by words', calls: WORDS.map((words) => ({ about: words, ask: () => search(words) })) },
    perPart('search by a mistyped number', (partNumber) => search(withoutOne(partNumber))),
    perPart('search by prefix', (partNumber) => search(partNumber.slice(0, 8))),
  ];
}
