import type { Client } from 'pg';

const MOST_STEPS = 3;
const PACK = 'pack-size';

interface Axis {
  readonly key: string;
  readonly position: number;
  readonly value: number;
  readonly isVariant: boolean;
  readonly isSearchable: boolean;
  readonly categoryId: number;
  readonly ordinal: number;
}

/** For each attribute of the geometry the nearest part on either side that is equal in all else, by conditions on arrays. */
export async function naiveSteps(client: Client, partNumber: string): Promise<unknown[]> {
  const { rows: axes } = await client.query<Axis>(
    `select attribute.key, layout.position, part.value_ids[layout.position] as value, layout.is_variant as "isVariant",
       layout.is_searchable as "isSearchable", part.category_id as "categoryId", part.ordinal
     from catalog.part join catalog.category_attribute as layout on layout.category_id = part.category_id
     join catalog.attribute on attribute.id = layout.attribute_id
     where lower(part_number) = lower($1) and (layout.is_searchable or layout.is_variant)
       and attribute.key <> 'standard' and part.value_ids[layout.position] is not null
     order by layout.position`,
    [partNumber],
  );
  const geometry = axes.filter((axis) => !axis.isVariant && axis.isSearchable);
  const make = axes.filter((axis) => axis.isVariant && axis.key !== PACK);
  const steps: unknown[] = [];
  for (const axis of geometry) {
    const equal = [...make, ...geometry.filter((other) => other !== axis)];
    if (equal.length === 0) continue;
    const [previous, next] = [
      await nearest(client, { axis, equal, side: 'below' }),
      await nearest(client, { axis, equal, side: 'above' }),
    ];
    if (previous !== undefined || next !== undefined) steps.push([axis.key, previous, next]);
  }
  return steps.slice(0, MOST_STEPS);
}

async function nearest(
  client: Client,
  { axis, equal, side }: { axis: Axis; equal: readonly Axis[]; side: 'below' | 'above' },
): Promise<string | undefined> {
  const same = equal.map(({ position }, index) => `value_ids[${position}] = $${index + 4}`);
  const { rows } = await client.query<{ text: string }>(
    `select coalesce(value.text, part.name) as text from catalog.part
     left join catalog.value on value.id = value_ids[${axis.position}]
     where category_id = $1 and ordinal ${side === 'below' ? '<' : '>'} $2
       and value_ids[${axis.position}] is distinct from $3 and ${same.join(' and ')}
     order by ordinal ${side === 'below' ? 'desc' : 'asc'} limit 1`,
    [axis.categoryId, axis.ordinal, axis.value, ...equal.map(({ value }) => value)],
  );
  return rows[0]?.text;
}
