import { NOTHING_SHOWN } from '../cache-policy/shown-tags.ts';
import { TAGS, tagsOf } from '../cache-policy/tags.ts';
import { read, statement } from '../db/query.ts';

/** What an operator wants made anew. */
export type Purge = { readonly part: string } | { readonly tag: string } | { readonly everything: true };

const CATEGORY_OF_PART = statement<{ slug: string }>(
  'categoryOfPart',
  `select slug from catalog.part join catalog.category on category.id = category_id where part_number = $1`,
  NOTHING_SHOWN,
);

const PURGE_TAG = statement<{ done: string }>('purgeTag', 'select millrace.purge($1) as done', NOTHING_SHOWN);

const PURGE_PART = statement<{ slug: string | null }>(
  'purgePart',
  'select millrace.purge_part($1) as slug',
  NOTHING_SHOWN,
);

/** The tags that a purge makes untrue; undefined where there is no such part. @throws DatabaseUnavailableError */
export async function purgedTags(purge: Purge): Promise<readonly string[] | undefined> {
  if ('everything' in purge) return [TAGS.all];
  if ('tag' in purge) return [purge.tag];
  const [found] = await read(CATEGORY_OF_PART, [purge.part]);
  if (!found) return undefined;
  const of = { seq: 0, partNumber: purge.part, categorySlug: found.slug, tag: undefined };
  return (['part', 'price', 'stock', 'in-stock'] as const).flatMap((kind) => tagsOf({ kind, ...of }));
}

/**
 * Records the purge where every instance and edge hears of it, within a second. Safe to repeat.
 * @returns whether there is such a part
 * @throws whatever kept it from being recorded
 */
export async function recordPurge(purge: Purge): Promise<boolean> {
  if ('part' in purge) return (await read(PURGE_PART, [purge.part]))[0]?.slug != null;
  await read(PURGE_TAG, ['tag' in purge ? purge.tag : TAGS.all]);
  return true;
}
