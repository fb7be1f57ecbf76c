import type { Client } from 'pg';

/** A part at a time: its row, its price, its stock. */
export async function naiveAvailability(client: Client, partNumbers: readonly string[]): Promise<unknown[]> {
  const found: unknown[] = [];
  for (const partNumber of partNumbers) {
    const { rows: parts } = await client.query('select * from catalog.part where part_number = $1', [
      partNumber,
    ]);
    const [part] = parts;
    if (!part) continue;
    const { rows: prices } = await client.query(
      `select currency, per, quantity, amount::float8 as amount
       from catalog.price, unnest(quantities, amounts) as break (quantity, amount)
       where part_id = $1 order by quantity`,
      [part.id],
    );
    const { rows: stock } = await client.query(
      `select code as warehouse, name, country, quantities[id] as quantity, lead_days[id] as "leadDays"
       from catalog.stock join catalog.warehouse on quantities[id] is not null where part_id = $1 order by id`,
      [part.id],
    );
    found.push({
      partNumber,
      currency: prices[0]?.currency ?? null,
      per: prices[0]?.per ?? null,
      packSize: part.pack_size,
      breaks: prices.map(({ quantity, amount }) => ({ quantity, amount })),
      stock,
    });
  }
  return found;
}
