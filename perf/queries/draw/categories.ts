import type { Client } from 'pg';
import { PAGE_ROWS } from '#lib/catalog/part-list.ts';
import type { Random } from '#lib/filters/random-refinement.ts';

const LARGEST_CATEGORIES = 10;
const RANDOM_CATEGORIES = 20;
/** A category whose first, middle and last page are three pages. */
const SMALLEST_CATEGORY = 3 * PAGE_ROWS;
/** How far from a size a category may be to stand for it, where there are such; and how many do at most. */
const BAND = { least: 0.7, most: 1.3, categories: 4 };

export interface DrawnCategory {
  readonly slug: string;
  readonly partCount: number;
}

/** Every category with a list, largest first. */
export async function allCategories(client: Client): Promise<DrawnCategory[]> {
  const { rows } = await client.query<DrawnCategory>(
    `select slug, part_count as "partCount" from catalog.category
     where part_count > 0 and id in (select category_id from catalog.category_attribute)
     order by part_count desc, slug`,
  );
  return rows;
}

/** The largest ones and some of the others. */
export function someCategories(categories: readonly DrawnCategory[], random: Random): DrawnCategory[] {
  const usable = categories.filter(({ partCount }) => partCount >= SMALLEST_CATEGORY);
  const smaller = usable.slice(LARGEST_CATEGORIES);
  const others = Array.from({ length: Math.min(RANDOM_CATEGORIES, smaller.length) }, () => {
    const [drawn] = smaller.splice(Math.floor(random() * smaller.length), 1);
    return drawn as DrawnCategory;
  });
  return [...usable.slice(0, LARGEST_CATEGORIES), ...others];
}

/** The categories nearest to a size: so that catalogues of different sizes are compared by lists of the same. */
export function categoriesOfSize(categories: readonly DrawnCategory[], parts: number): DrawnCategory[] {
  const nearest = categories.toSorted(
    (a, b) => Math.abs(a.partCount - parts) - Math.abs(b.partCount - parts) || (a.slug < b.slug ? -1 : 1),
  );
  const within = nearest.filter(
    ({ partCount }) => partCount >= parts * BAND.least && partCount <= parts * BAND.most,
  );
  return within.length > 0 ? within.slice(0, BAND.categories) : nearest.slice(0, 1);
}
