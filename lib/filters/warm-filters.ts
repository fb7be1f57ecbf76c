import { NOTHING_SHOWN } from '../cache-policy/shown-tags.ts';
import { read, statement } from '../db/query.ts';
import { type CategoryIndexes, categoryIndexes } from './category-indexes.ts';

/** What a part takes in an index, by measurement with ten million of them (docs/decisions/0007). */
const BYTES_PER_PART = 24;

const LISTED_CATEGORIES = statement<{ slug: string; partCount: number }>(
  'listedCategories',
  `select slug, part_count as "partCount" from catalog.category
   where exists (select from catalog.category_attribute where category_id = category.id)
   order by part_count desc, slug`,
  NOTHING_SHOWN,
);

/**
 * Reads the categories' indices before anybody asks for them, one after another, the largest first: they are those that
 * a visitor would wait for longest. What would not fit into memory beside the others is left to be read at first use.
 * @returns how many are held
 */
export async function warmFilters(indexes: CategoryIndexes = categoryIndexes()): Promise<number> {
  for (const { slug, partCount } of await read(LISTED_CATEGORIES)) {
    if (indexes.byteLength + partCount * BYTES_PER_PART > indexes.limit) continue;
    await indexes.warm(slug);
  }
  return indexes.slugs.length;
}
