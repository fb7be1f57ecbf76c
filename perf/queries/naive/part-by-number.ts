import type { Client } from 'pg';

/** Any case of the number, so a function on the column; a row for each line of the specification. */
export async function naivePart(client: Client, partNumber: string): Promise<unknown> {
  const { rows } = await client.query(
    `select part.part_number, part.name, category.slug, attribute.key, value.text, value.unit
     from catalog.part
     join catalog.category on category.id = part.category_id
     cross join unnest(part.value_ids) with ordinality as stated (value_id, position)
     join catalog.category_attribute as layout
       on layout.category_id = part.category_id and layout.position = stated.position
     join catalog.attribute on attribute.id = layout.attribute_id
     join catalog.value on value.id = stated.value_id
     where lower(part.part_number) = lower($1) order by stated.position`,
    [partNumber],
  );
  const [part] = rows;
  return (
    part && [part.part_number, part.name, part.slug, rows.map(({ key, text, unit }) => [key, text, unit])]
  );
}

/** However it is spelt, by taking the spelling off every number there is. */
export async function naivePartNumber(client: Client, typed: string): Promise<unknown> {
  const { rows } = await client.query(
    `select part_number from catalog.part
     where upper(regexp_replace(part_number, '[-. _/+#]', '', 'g')) = upper(regexp_replace($1, '[-. _/+#]', '', 'g'))
     limit 2`,
    [typed],
  );
  return rows.length === 1 ? rows[0].part_number : undefined;
}
