import { categoryBySlug, categoryTree } from '#lib/catalog/category.ts';
import { columnUnits } from '#lib/catalog/column-units.ts';
import { commonSizes } from '#lib/catalog/common-sizes.ts';
import { dictionary } from '#lib/catalog/dictionary.ts';
import { pricesAt } from '#lib/catalog/prices-at.ts';
import { rowsAt } from '#lib/catalog/rows-at.ts';
import { type SitemapPart, sitemapParts, sitemapShards } from '#lib/catalog/sitemap.ts';
import { catalogueCurrency } from '#lib/pricing/catalogue-currency.ts';
import type { DrawnCategory } from '../draw/categories.ts';
import type { Draw } from '../draw/draw.ts';
import { naiveCommonSizes, naiveSitemapPage } from '../naive/category.ts';
import { type Question, sameAs } from '../question.ts';

const SIZES_ASKED = 24;
/** The most at once: a page of the CSV, and what the API gives (`lib/api`). */
const ROWS_ASKED = 1_000;
/** As the loader cuts them (`import/load-catalogue.ts`). */
const PARTS_PER_SHARD = 40_000;
const SHARDS_ASKED = 12;

/** What hubs, programs and crawlers ask about categories and the whole catalogue. */
export function categoryQuestions({ categories }: Draw, shards: readonly number[]): Question[] {
  const perCategory = (
    name: string,
    file: string,
    ask: (category: DrawnCategory) => Promise<unknown>,
  ): Question => ({
    ...{ name, file },
    calls: categories.map((category) => ({ about: category.slug, ask: () => ask(category) })),
  });
  return [
    { name: 'category tree', file: 'lib/catalog/category.ts', calls: [{ about: 'all', ask: categoryTree }] },
    perCategory('category by slug', 'lib/catalog/category.ts', ({ slug }) => categoryBySlug(slug)),
    {
      name: 'common sizes',
      file: 'lib/catalog/common-sizes.ts',
      naive: 'a GROUP BY over the category’s parts',
      calls: categories.map(({ slug }) =>
        sameAs(
          { about: slug, ask: () => commonSizes(slug, SIZES_ASKED) },
          (client) => naiveCommonSizes(client, slug, SIZES_ASKED),
          (sizes) => sizes.map(({ text, unit, count }) => [text, unit, count]),
        ),
      ),
    },
    perCategory('column units', 'lib/catalog/column-units.ts', ({ slug }) => columnUnits(slug)),
    perCategory('rows for a program', 'lib/catalog/rows-at.ts', (category) =>
      rowsAt(category.slug, places(category)),
    ),
    perCategory('prices for a program', 'lib/catalog/prices-at.ts', (category) =>
      pricesAt(category.slug, places(category)),
    ),
    {
      name: 'currency',
      file: 'lib/pricing/catalogue-currency.ts',
      calls: [{ about: 'of the catalogue', ask: catalogueCurrency }],
    },
    {
      name: 'dictionary',
      file: 'lib/catalog/dictionary.ts',
      calls: [{ about: 'German', ask: () => dictionary('de') }],
    },
    {
      name: 'sitemap index',
      file: 'lib/catalog/sitemap.ts',
      calls: [{ about: 'all', ask: sitemapShards }],
    },
    {
      name: 'sitemap, a read of a shard',
      file: 'lib/catalog/sitemap.ts',
      naive: 'OFFSET',
      calls: some(shards, SHARDS_ASKED).map((shard) =>
        sameAs(
          { about: `shard ${shard}`, ask: () => firstRead(shard) },
          (client) => naiveSitemapPage(client, shard * PARTS_PER_SHARD),
          (found) => found.map(({ partNumber }) => partNumber),
        ),
      ),
    },
  ];
}

/** From all over the category, as in an order of its own. */
function places({ partCount }: DrawnCategory): Int32Array {
  const count = Math.min(ROWS_ASKED, partCount);
  return Int32Array.from({ length: count }, (_, index) => Math.floor((index * partCount) / count));
}

async function firstRead(shard: number): Promise<readonly SitemapPart[]> {
  const read = await (await sitemapParts(shard))?.next();
  return read?.value ?? [];
}

/** Evenly from all of them, the last one first: what OFFSET finds hardest. */
function some<Item>(items: readonly Item[], count: number): Item[] {
  const step = Math.max(1, items.length / count);
  return Array.from({ length: Math.min(count, items.length) }, (_, index) => {
    return items[items.length - 1 - Math.floor(index * step)] as Item;
  });
}
