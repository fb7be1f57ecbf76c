import { read, statement } from '../db/query.ts';

/** Parts that may be asked about at once. */
export const AVAILABILITY_BATCH = 100;

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

const AVAILABILITY = statement<Availability>(
  'availability',
  `select part.part_number as "partNumber", price.currency, price.per, part.pack_size as "packSize",
     coalesce((select json_agg(json_build_object('quantity', quantity, 'amount', amount) order by quantity)
       from unnest(price.quantities, price.amounts) as break (quantity, amount)), '[]') as breaks,
     coalesce((select json_agg(json_build_object('warehouse', warehouse.code, 'name', warehouse.name,
         'country', warehouse.country, 'quantity', stock.quantities[warehouse.id],
         'leadDays', stock.lead_days[warehouse.id]) order by warehouse.id)
       from catalog.warehouse where stock.quantities[warehouse.id] is not null), '[]') as stock
   from catalog.part
   left join catalog.price on price.part_id = part.id
   left join catalog.stock on stock.part_id = part.id
   where part.part_number = any ($1::text[])`,
);

/** Prices and stock of up to {@link AVAILABILITY_BATCH} parts, in the order asked; unknown numbers are left out. */
export async function availability(partNumbers: readonly string[]): Promise<Availability[]> {
  const found = await read(AVAILABILITY, [partNumbers.slice(0, AVAILABILITY_BATCH)]);
  const byNumber = new Map(found.map((part) => [part.partNumber, part]));
  return partNumbers.flatMap((partNumber) => byNumber.get(partNumber) ?? []);
}
