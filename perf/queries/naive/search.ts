import type { Client } from 'pg';

const BARE = "translate(part_number, '-. _/+#', '')";

/** Shorter beginnings fit too much to be of use, here as there. */
const SHORTEST_NUMBER = 3;

const escaped = (typed: string): string => typed.replace(/[\\%]/g, '\\$&');

/** Numbers that begin so, by ILIKE. */
export async function naiveNumbers(client: Client, typed: string, limit: number): Promise<string[]> {
  const { rows } = await client.query<{ number: string }>(
    `select part_number as number from catalog.part
     where ${BARE} ilike translate($1, '-. _/+#', '') || '%' order by upper(${BARE}) collate "C" limit $2`,
    [escaped(typed), limit],
  );
  return rows.map(({ number }) => number);
}

/** Every word somewhere in the name, by ILIKE; how many there are by category, and the first ones. */
export async function naiveWords(client: Client, query: string, limit: number): Promise<unknown> {
  const words = query.split(/\s+/).map((word) => `%${escaped(word).replaceAll('_', '\\_')}%`);
  const condition = words.map((_, index) => `part.name ilike $${index + 1}`).join(' and ');
  const { rows: categories } = await client.query(
    `select category.slug, category.name, count(*) from catalog.part
     join catalog.category on category.id = part.category_id where ${condition} group by 1, 2 order by 3 desc`,
    words,
  );
  const { rows } = await client.query(
    `select part_number, name, status from catalog.part where ${condition} order by status, name limit ${limit}`,
    words,
  );
  return { categories, rows };
}

/** Names, values and numbers that begin so, by ILIKE. */
export async function naiveSuggestions(client: Client, typed: string, parts: number): Promise<string[]> {
  const beginning = `${escaped(typed).replaceAll('_', '\\_')}%`;
  await client.query('select slug, name from catalog.category where name ilike $1 limit 3', [
    `%${beginning}`,
  ]);
  await client.query(
    'select distinct text from catalog.value where text || unit ilike $1 order by text limit 5',
    [beginning],
  );
  return typed.replace(/[^\p{L}\p{N}]/gu, '').length < SHORTEST_NUMBER
    ? []
    : naiveNumbers(client, typed, parts);
}
