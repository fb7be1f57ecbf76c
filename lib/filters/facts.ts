import { NOTHING_SHOWN } from '../cache-policy/shown-tags.ts';
import { read, type Statement, statement } from '../db/query.ts';
import { float64s, int32s } from './packed.ts';

/** What changes about parts, by ordinal. */
export interface Facts {
  readonly ordinals: Int32Array;
  /** Millionths of a minor unit for one piece at the smallest quantity; NaN without a price. */
  readonly prices: Float64Array;
  /** In all warehouses, at most {@link MOST_PIECES}; -1 where stock is not kept. */
  readonly pieces: Int32Array;
  /** 1 or 0. */
  readonly obsolete: Int32Array;
}

/** Millionths of a minor unit: any `per` that divides a million gives exact prices. */
export const PRICE_SCALE = 1_000_000;
export const MOST_PIECES = 2_147_483_647;

// Columns come packed into bytes, so that a hundred thousand parts are one row to parse. The three tables are asked apart
// because the join scans all of price and stock for each batch: 250 ms instead of 60 ms for 65,536 of a million parts.
interface PackedParts {
  readonly ids: Buffer | null;
  readonly ordinals: Buffer | null;
  readonly obsolete: Buffer | null;
}
interface PackedPrices {
  readonly ids: Buffer | null;
  readonly amounts: Buffer | null;
  readonly pers: Buffer | null;
}
interface PackedStock {
  readonly ids: Buffer | null;
  readonly pieces: Buffer | null;
}

/** Warehouses whose pieces are added up one by one: a sub-query for each part takes four times as long. */
const PLAIN_WAREHOUSES = 8;
const PLAIN_SUM = Array.from(
  { length: PLAIN_WAREHOUSES },
  (_, index) => `coalesce(quantities[${index + 1}], 0)::bigint`,
).join(' + ');
const SUM = `coalesce(case
  when array_ndims(quantities) = 1 and array_lower(quantities, 1) = 1
    and array_upper(quantities, 1) <= ${PLAIN_WAREHOUSES} then ${PLAIN_SUM}
  else (select sum(quantity) from unnest(quantities) as quantity) end, 0)`;

const PARTS = `select string_agg(int4send(id), '') as ids, string_agg(int4send(ordinal), '') as ordinals,
  string_agg(int4send((status = 'obsolete')::integer), '') as obsolete from catalog.part where category_id = $1 and`;
const PRICES = `select string_agg(int4send(part_id), '') as ids, string_agg(float8send(amounts[1]), '') as amounts,
  string_agg(int4send(per), '') as pers from catalog.price
  where currency = (select currency from catalog.edition) and`;
const STOCK = `select string_agg(int4send(part_id), '') as ids,
  string_agg(int4send(least(${SUM}, ${MOST_PIECES})::integer), '') as pieces from catalog.stock where`;
const IN_RANGE = 'part_id between $1 and $2';
const AMONG = 'part_id = any ($1::integer[])';

const PARTS_IN_RANGE = statement<PackedParts>(
  'partsInRange',
  `${PARTS} ordinal >= $2 and ordinal < $3`,
  NOTHING_SHOWN,
);
const PARTS_OF = statement<PackedParts>('partsOf', `${PARTS} ordinal = any ($2::integer[])`, NOTHING_SHOWN);
const PRICES_IN_RANGE = statement<PackedPrices>('pricesInRange', `${PRICES} ${IN_RANGE}`, NOTHING_SHOWN);
const PRICES_OF = statement<PackedPrices>('pricesOf', `${PRICES} ${AMONG}`, NOTHING_SHOWN);
const STOCK_IN_RANGE = statement<PackedStock>('stockInRange', `${STOCK} ${IN_RANGE}`, NOTHING_SHOWN);
const STOCK_OF = statement<PackedStock>('stockOf', `${STOCK} ${AMONG}`, NOTHING_SHOWN);

/** Ids that lie so close together are read as a range, although others are among them. */
const MOST_IDS_PER_PART = 4;

/** The facts of the parts from ordinal `from` up to before `to`. */
export async function factsInRange(categoryId: number, from: number, to: number): Promise<Facts> {
  return withPricesAndStock((await read(PARTS_IN_RANGE, [categoryId, from, to]))[0]);
}

/** The facts of the parts at these places; where there is no part, there are none. */
export async function factsAt(categoryId: number, ordinals: readonly number[]): Promise<Facts> {
  return withPricesAndStock((await read(PARTS_OF, [categoryId, ordinals]))[0]);
}

async function withPricesAndStock(parts: PackedParts | undefined): Promise<Facts> {
  const ids = int32s(parts?.ids);
  const [priced, stocked] = await Promise.all([
    ofIds(ids, PRICES_IN_RANGE, PRICES_OF),
    ofIds(ids, STOCK_IN_RANGE, STOCK_OF),
  ]);
  const placeOf = placesOf(ids);

  const prices = new Float64Array(ids.length).fill(Number.NaN);
  const amounts = float64s(priced?.amounts);
  const pers = int32s(priced?.pers);
  const pricedIds = int32s(priced?.ids);
  for (let index = 0; index < pricedIds.length; index += 1) {
    const at = placeOf(pricedIds[index] as number);
    if (at === undefined) continue;
    prices[at] = Math.round(((amounts[index] as number) * PRICE_SCALE) / (pers[index] as number));
  }
  const pieces = new Int32Array(ids.length).fill(-1);
  const kept = int32s(stocked?.pieces);
  const keptIds = int32s(stocked?.ids);
  for (let index = 0; index < keptIds.length; index += 1) {
    const at = placeOf(keptIds[index] as number);
    if (at !== undefined) pieces[at] = kept[index] as number;
  }
  return { ordinals: int32s(parts?.ordinals), prices, pieces, obsolete: int32s(parts?.obsolete) };
}

/** Looks places of ids up: in a table where they lie close together, in a map otherwise. */
function placesOf(ids: Int32Array): (id: number) => number | undefined {
  const { least, isDense, span } = extentOf(ids);
  if (!isDense) {
    const places = new Map<number, number>();
    for (const [place, id] of ids.entries()) places.set(id, place);
    return (id) => places.get(id);
  }
  const table = new Int32Array(span).fill(-1);
  for (let place = 0; place < ids.length; place += 1) table[(ids[place] as number) - least] = place;
  return (id) => {
    const place = table[id - least];
    return place === -1 ? undefined : place;
  };
}

function extentOf(ids: Int32Array): { least: number; most: number; span: number; isDense: boolean } {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (const id of ids) {
    if (id < least) least = id;
    if (id > most) most = id;
  }
  const span = ids.length === 0 ? 0 : most - least + 1;
  return { least, most, span, isDense: span <= MOST_IDS_PER_PART * ids.length };
}

async function ofIds<Row>(
  ids: Int32Array,
  inRange: Statement<Row>,
  among: Statement<Row>,
): Promise<Row | undefined> {
  if (ids.length === 0) return undefined;
  const { least, most, isDense } = extentOf(ids);
  const [row] = isDense ? await read(inRange, [least, most]) : await read(among, [[...ids]]);
  return row;
}
