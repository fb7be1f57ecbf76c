import { read, statement } from '../db/query.ts';

/** What a part costs at the smallest quantity, and how many there are. */
export interface PricedRow {
  /** ISO 4217; null, as all of the price, without one. */
  readonly currency: string | null;
  /** Pieces that the amount is for. */
  readonly per: number | null;
  readonly quantity: number | null;
  /** Minor units of the currency. */
  readonly amount: number | null;
  /** Pieces in all warehouses; null where stock is not kept. */
  readonly stock: number | null;
}

const PRICED_ROWS = statement<PricedRow>(
  'pricedRows',
  `select price.currency, price.per, price.quantities[1] as quantity, price.amounts[1]::double precision as amount,
     (select sum(quantity)::double precision from unnest(stock.quantities) as quantity) as stock
   from catalog.part
   left join catalog.price on price.part_id = part.id
   left join catalog.stock on stock.part_id = part.id
   where part.category_id = (select id from catalog.category where slug = $1)
     and part.ordinal >= $2 and part.ordinal < $2 + $3
   order by part.ordinal`,
);

/** Prices and stock of up to `count` parts of a category in its order, from place `offset` on. */
export async function pricedRows(slug: string, offset: number, count: number): Promise<PricedRow[]> {
  return read(PRICED_ROWS, [slug, offset, count]);
}
