import type { Filter } from '#lib/filters/refinement.ts';
import type { Stated } from '../draw/lists.ts';

/** Parts with what they cost and how many there are. */
export const PARTS = `catalog.part
  join catalog.category on category.id = part.category_id
  left join catalog.price on price.part_id = part.id
  left join catalog.stock on stock.part_id = part.id`;

/** Minor units for a piece; to a millionth, as the site compares them. */
export const PRICE = 'round(price.amounts[1]::numeric * 1000000 / price.per) / 1000000';
export const PIECES = '(select coalesce(sum(quantity), 0) from unnest(stock.quantities) as quantity)';

/** Values of an attribute, to be gone on with `and …`. */
const valuesOf = (key: string): string =>
  `select value.id from catalog.value join catalog.attribute on attribute.id = value.attribute_id where attribute.key = ${key}`;

/** The number that a part states for an attribute. */
export const numberOf = (key: string): string =>
  `(select value.sort::numeric from catalog.value where value.id = any (part.value_ids)
    and value.attribute_id = (select id from catalog.attribute where key = ${key}))`;

/** SQL whose parameters are numbered as they come. */
export class Parameters {
  readonly values: unknown[] = [];

  add(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }
}

/** A condition for each filter. */
export function where(
  slug: string,
  filters: readonly Filter[],
  { texts, parameters }: { readonly texts: Stated; readonly parameters: Parameters },
): string {
  const add = (value: unknown): string => parameters.add(value);
  const conditions = filters.map((filter) => {
    if (filter.kind === 'range') {
      const between = (number: string): string =>
        [
          filter.min === undefined ? 'true' : `${number} >= ${add(filter.min)}::numeric`,
          filter.max === undefined ? 'true' : `${number} <= ${add(filter.max)}::numeric`,
        ].join(' and ');
      if (filter.attribute === 'price') return between(PRICE);
      return `part.value_ids && array(${valuesOf(add(filter.attribute))} and ${between('value.sort::numeric')})`;
    }
    if (filter.attribute === 'stock')
      return `case when ${PIECES} > 0 then 'yes' else 'no' end = any (${add(filter.values)})`;
    if (filter.attribute === 'status') return `part.status::text = any (${add(filter.values)})`;
    const values = filter.values.map((value) => texts.get(filter.attribute)?.get(value));
    const pairs = values.map((value) => `(${add(value?.text)}, ${add(value?.unit)})`);
    return `part.value_ids && array(${valuesOf(add(filter.attribute))} and (value.text, value.unit) in (${pairs.join(', ')}))`;
  });
  return [`category.slug = ${add(slug)}`, ...conditions].join(' and ');
}
