import { TAGS } from '../cache-policy/tags.ts';
import { read, statement } from '../db/query.ts';
import type { RowsAt } from './rows-at.ts';

/** What a part costs at the smallest quantity, and how many there are. */
export interface PriceAndStock {
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

const PRICES_AT = statement<PriceAndStock & { readonly ordinal: number; readonly edition: string }>(
  'pricesAt',
  `select part.ordinal, price.currency, price.per, price.quantities[1] as quantity,
     price.amounts[1]::double precision as amount,
     (select sum(quantity)::double precision from unnest(stock.quantities) as quantity) as stock,
     (select fingerprint || ' ' || loaded_at from catalog.edition) as edition
   from catalog.part
   left join catalog.price on price.part_id = part.id
   left join catalog.stock on stock.part_id = part.id
   where part.category_id = (select id from catalog.category where slug = $1) and part.ordinal = any ($2::integer[])`,
  (_, [slug]) => [TAGS.pricesOf(String(slug)), TAGS.stockOf(String(slug)), TAGS.partsOf(String(slug))],
);

/** Prices and stock of the parts of a category at these places. */
export async function pricesAt(slug: string, ordinals: Int32Array): Promise<RowsAt<PriceAndStock>> {
  const found = await read(PRICES_AT, [slug, [...ordinals]]);
  return {
    edition: found[0]?.edition ?? '',
    rows: new Map(found.map(({ ordinal, edition: _, ...row }) => [ordinal, row])),
  };
}
