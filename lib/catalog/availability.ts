import { catalogueShown } from '../cache-policy/shown-tags.ts';
import { TAGS } from '../cache-policy/tags.ts';
import { read, statement } from '../db/query.ts';
import { AVAILABILITY_BATCH } from './availability-batch.ts';

export interface PriceBreak {
  /** Pieces from which the price applies. */
  readonly quantity: number;
  /** Minor units of the currency for `per` pieces. */
  readonly amount: number;
}

export interface WarehouseStock {
  readonly warehouse: string;
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly quantity: number;
  /** Working days until more arrive; null where nothing is ordered. */
  readonly leadDays: number | null;
}

export interface Availability {
  readonly partNumber: string;
  /** ISO 4217. */
  readonly currency: string | null;
  /** Pieces that the amounts are for. */
  readonly per: number | null;
  readonly packSize: number;
  readonly breaks: readonly PriceBreak[];
  readonly stock: readonly WarehouseStock[];
}

interface AvailabilityRow {
  readonly partNumber: string;
  readonly currency: string | null;
  readonly per: number | null;
  readonly packSize: number;
  readonly quantities: readonly number[] | null;
  readonly amounts: readonly number[] | null;
  /** By number of the warehouse, from 1. */
  readonly pieces: readonly (number | null)[] | null;
  readonly leadDays: readonly (number | null)[] | null;
}

// Arrays as they are stored: put together by the database, as JSON for each part, they take twice as long.
const AVAILABILITY = statement<AvailabilityRow>(
  'availability',
  `select part.part_number as "partNumber", price.currency, price.per, part.pack_size as "packSize",
     price.quantities, price.amounts::float8[] as amounts, stock.quantities as pieces, stock.lead_days as "leadDays"
   from catalog.part
   left join catalog.price on price.part_id = part.id
   left join catalog.stock on stock.part_id = part.id
   where part.part_number = any ($1::text[])`,
  (_, [partNumbers]) =>
    (partNumbers as string[]).flatMap((one) => [TAGS.part(one), TAGS.price(one), TAGS.stock(one)]),
);

interface Warehouse {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly country: string;
}

const WAREHOUSES = statement<Warehouse>(
  'warehouses',
  'select id, code, name, country from catalog.warehouse order by id limit 1000',
  catalogueShown,
);

/** Prices and stock of up to {@link AVAILABILITY_BATCH} parts, in the order asked; unknown numbers are left out. */
export async function availability(partNumbers: readonly string[]): Promise<Availability[]> {
  const [found, warehouses] = await Promise.all([
    read(AVAILABILITY, [partNumbers.slice(0, AVAILABILITY_BATCH)]),
    read(WAREHOUSES),
  ]);
  const byNumber = new Map(found.map((row) => [row.partNumber, row]));
  return partNumbers.flatMap((partNumber) => {
    const row = byNumber.get(partNumber);
    return row ? [availabilityOf(row, warehouses)] : [];
  });
}

function availabilityOf(row: AvailabilityRow, warehouses: readonly Warehouse[]): Availability {
  const { partNumber, currency, per, packSize, quantities, amounts, pieces, leadDays } = row;
  const breaks = (quantities ?? []).map((quantity, index) => ({
    quantity,
    amount: amounts?.[index] as number,
  }));
  return {
    ...{ partNumber, currency, per, packSize },
    breaks: breaks.sort((one, other) => one.quantity - other.quantity),
    stock: warehouses.flatMap(({ id, code, name, country }) => {
      const quantity = pieces?.[id - 1] ?? null;
      if (quantity === null) return [];
      return [{ warehouse: code, name, country, quantity, leadDays: leadDays?.[id - 1] ?? null }];
    }),
  };
}
