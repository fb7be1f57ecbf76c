import type { Client } from 'pg';
import type { Random } from '#lib/filters/random-refinement.ts';

export interface DrawnPart {
  readonly partNumber: string;
  readonly categorySlug: string;
  readonly categoryName: string;
  /** What people search for, as the catalogue states it. */
  readonly stated: readonly string[];
}

/** Parts from all over the catalogue, in random order. */
export async function drawParts(client: Client, random: Random, count: number): Promise<DrawnPart[]> {
  const { rows: editions } = await client.query<{ parts: number }>(
    'select part_count as parts from catalog.edition',
  );
  // Ids are dense from 1.
  const ids = Array.from({ length: count }, () => 1 + Math.floor(random() * (editions[0]?.parts ?? 0)));
  const { rows } = await client.query<DrawnPart>(
    `select part.part_number as "partNumber", category.slug as "categorySlug", category.name as "categoryName",
       array(select value.text || value.unit from catalog.category_attribute as layout
         join catalog.value on value.id = part.value_ids[layout.position]
         where layout.category_id = part.category_id and layout.is_searchable order by layout.position) as stated
     from unnest($1::integer[]) with ordinality as drawn (id, position)
     join catalog.part using (id) join catalog.category on category.id = part.category_id
     order by drawn.position`,
    [ids],
  );
  return rows;
}
