import { pool } from '../db/pool.ts';
import type { Filter, Refinement } from './refinement.ts';

/** What the plainest SQL says about a refined list, for tests: every part is looked at, nothing is precomputed. */
export interface BruteForce {
  /** Every part that fits, in order. */
  readonly partNumbers: readonly string[];
  /** Parts by attribute and `text|unit` of the value. */
  readonly counts: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/** Slug → text and unit of a value, by attribute. */
export type Stated = ReadonlyMap<
  string,
  ReadonlyMap<string, { readonly text: string; readonly unit: string }>
>;

interface Position {
  readonly key: string;
  readonly position: number;
}

const PARTS = `select part.part_number, part.ordinal, part.status, part.value_ids,
    round(price.amounts[1]::numeric * 1000000 / price.per) as price,
    (select coalesce(sum(quantity), 0) from unnest(stock.quantities) as quantity where stock.part_id is not null) as pieces,
    stock.part_id is not null as has_stock
  from catalog.part left join catalog.price on price.part_id = part.id
    and price.currency = (select currency from catalog.edition)
  left join catalog.stock on stock.part_id = part.id
  where part.category_id = (select id from catalog.category where slug = $1)`;

const ATTRIBUTES = `select attribute.key, position
  from catalog.category_attribute join catalog.attribute on attribute.id = attribute_id
  where category_id = (select id from catalog.category where slug = $1)`;

/** One number for each value of an attribute. */
type Counted = readonly [attribute: string, value: string, count: number];

/**
 * Asks the database by brute force; `stated` says which values the slugs mean. In one statement that judges every part
 * by every filter once: judged again for the counts of each attribute, it took most of the time of the tests that ask.
 */
export async function bruteForce(slug: string, refinement: Refinement, stated: Stated): Promise<BruteForce> {
  const { rows: layout } = await pool().query<Position>(ATTRIBUTES, [slug]);
  const positions = new Map(layout.map(({ key, position }) => [key, position]));
  const filters = refinement.filters.map((filter, place) => ({
    fits: `fits_${place}`,
    attribute: literal(filter.attribute),
    sql: condition(filter, positions, stated),
  }));
  const judged = filters.map(({ fits, sql }) => `, coalesce(${sql}, false) as ${fits}`).join('');
  const misses = ['0', ...filters.map(({ fits }) => `(not ${fits})::integer`)].join(' + ');
  /** All filters but the own one of the attribute whose values are counted. */
  const othersFit = (attribute: string): string =>
    ['true', ...filters.map((own) => `(${own.fits} or ${own.attribute} = ${attribute})`)].join(' and ');

  const { rows } = await pool().query<{ numbers: string[]; counted: Counted[] }>(
    `with parts as materialized (select *${judged} from (${PARTS}) as part),
       -- What two filters miss counts nowhere.
       counting as (select * from parts where ${misses} <= 1),
       counted (attribute, value, count) as (
         select key, value.text || '|' || value.unit, count(*)
         from counting cross join unnest(value_ids) with ordinality as has (value_id, position)
         join (${ATTRIBUTES}) as attribute using (position) join catalog.value on value.id = value_id
         where ${othersFit('key')} group by 1, 2
         union all select 'stock', case when pieces > 0 then 'Yes|' else 'No|' end, count(*)
         from counting where ${othersFit("'stock'")} group by 1, 2
         union all select 'status', initcap(status::text) || '|', count(*)
         from counting where ${othersFit("'status'")} group by 1, 2)
     select array(select part_number from parts where ${misses} = 0
         order by ${order(refinement, positions)}) as numbers,
       (select json_agg(json_build_array(attribute, value, count)) from counted) as counted`,
    [slug],
  );
  const { numbers: partNumbers, counted } = rows[0] ?? { numbers: [], counted: [] };
  const counts = new Map<string, Map<string, number>>();
  for (const [attribute, value, count] of counted ?? []) {
    const ofAttribute = counts.get(attribute) ?? new Map<string, number>();
    counts.set(attribute, ofAttribute.set(value, count));
  }
  return { partNumbers, counts };
}

function condition(filter: Filter, positions: ReadonlyMap<string, number>, stated: Stated): string {
  const { attribute } = filter;
  if (filter.kind === 'range') {
    // Numeric has fifteen digits of a double: enough to tell stated numbers apart, too few for binary noise.
    const number = attribute === 'price' ? 'price / 1000000' : sortOf(attribute, positions);
    const bounds = [
      filter.min === undefined ? undefined : `${number} >= ${filter.min}::numeric`,
      filter.max === undefined ? undefined : `${number} <= ${filter.max}::numeric`,
    ];
    return `(${bounds.filter((bound) => bound !== undefined).join(' and ')})`;
  }
  if (attribute === 'stock')
    return `(${filter.values.map((v) => (v === 'yes' ? 'pieces > 0' : 'pieces <= 0')).join(' or ')})`;
  if (attribute === 'status') return `status::text in (${filter.values.map(literal).join(', ')})`;
  const values = filter.values.map((slug) => {
    const value = stated.get(attribute)?.get(slug);
    if (!value) throw new TypeError(`${attribute} has no ${slug}.`);
    return `(value.text = ${literal(value.text)} and value.unit = ${literal(value.unit)})`;
  });
  return `value_ids[${positions.get(attribute)}] in (select value.id from catalog.value
    join catalog.attribute on attribute.id = attribute_id where key = ${literal(attribute)} and (${values.join(' or ')}))`;
}

const sortOf = (attribute: string, positions: ReadonlyMap<string, number>): string =>
  `(select sort::numeric from catalog.value where id = value_ids[${positions.get(attribute)}])`;

function order({ sort }: Refinement, positions: ReadonlyMap<string, number>): string {
  if (!sort) return 'ordinal';
  const key =
    sort.key === 'price'
      ? 'price'
      : sort.key === 'stock'
        ? 'case when has_stock then pieces end'
        : sortOf(sort.key, positions);
  return `${key} ${sort.direction === 'down' ? 'desc' : 'asc'} nulls last, ordinal`;
}

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;
