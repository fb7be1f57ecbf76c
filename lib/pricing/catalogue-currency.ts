import { catalogueShown } from '../cache-policy/shown-tags.ts';
import { read, statement } from '../db/query.ts';

const CATALOGUE_CURRENCY = statement<{ currency: string | null }>(
  'catalogueCurrency',
  'select currency from catalog.edition',
  catalogueShown,
);

/** The currency (ISO 4217) that prices are filtered in; undefined where nothing with a price is loaded. */
export async function catalogueCurrency(): Promise<string | undefined> {
  const [edition] = await read(CATALOGUE_CURRENCY);
  return edition?.currency ?? undefined;
}
