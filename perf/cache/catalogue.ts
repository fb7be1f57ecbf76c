import type { Client } from 'pg';

export interface CataloguePart {
  readonly id: number;
  readonly partNumber: string;
  readonly categorySlug: string;
}

/**
 * Parts in an order that has nothing to do with the catalogue's, the same in every run: rank 0 is the one asked for most.
 * Popular parts of a shop are in many categories, too.
 */
export async function partsByRank(client: Client, count: number): Promise<CataloguePart[]> {
  const { rows } = await client.query<CataloguePart>(
    `select part.id, part.part_number as "partNumber", category.slug as "categorySlug"
     from catalog.part join catalog.category on category.id = part.category_id
     join catalog.price on price.part_id = part.id
     order by md5(part.part_number) limit $1`,
    [count],
  );
  return rows;
}

export const pagePath = (partNumber: string): string => `/p/${encodeURIComponent(partNumber)}`;
export const markdownPath = (partNumber: string): string =>
  `/api/parts/${encodeURIComponent(partNumber)}/markdown`;
export const availabilityPath = (partNumber: string): string =>
  `/api/availability?part=${encodeURIComponent(partNumber)}`;
