import type { Client } from 'pg';
import { SITEMAP_PAGE_PARTS } from '#lib/catalog/sitemap.ts';

/** A GROUP BY over the category's parts. */
export async function naiveCommonSizes(client: Client, slug: string, limit: number): Promise<unknown[]> {
  const { rows } = await client.query(
    `select text, unit, count from (
       select value.text, value.unit, value.sort, count(*)::integer as count
       from catalog.part join catalog.category on category.id = part.category_id
       join catalog.value on value.id = part.value_ids[1]
       where category.slug = $1 group by value.id order by count desc, value.sort limit $2
     ) as common order by sort`,
    [slug, limit],
  );
  return rows.map(({ text, unit, count }) => [text, unit, count]);
}

/** A stretch of all parts in order, by OFFSET. */
export async function naiveSitemapPage(client: Client, offset: number): Promise<string[]> {
  const { rows } = await client.query<{ number: string }>(
    `select part_number as number from catalog.part
     order by part_key, part_number limit ${SITEMAP_PAGE_PARTS} offset $1`,
    [offset],
  );
  return rows.map(({ number }) => number);
}
