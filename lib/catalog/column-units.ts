import { catalogueShown } from '../cache-policy/shown-tags.ts';
import { read, statement } from '../db/query.ts';

interface ColumnUnit {
  readonly key: string;
  readonly units: readonly string[];
}

const COLUMN_UNITS = statement<ColumnUnit>(
  'columnUnits',
  `select attribute.key, array_agg(distinct value.unit) as units
   from catalog.facet
   join catalog.value on value.id = facet.value_id
   join catalog.category_attribute as layout
     on layout.category_id = facet.category_id and layout.attribute_id = value.attribute_id and layout.is_column
   join catalog.attribute on attribute.id = layout.attribute_id
   where facet.category_id = (select id from catalog.category where slug = $1)
   group by attribute.key`,
  catalogueShown,
);

/** The unit in which all values of a column of the category are stated, by the column's key; the others are left out. */
export async function columnUnits(slug: string): Promise<ReadonlyMap<string, string>> {
  const columns = await read(COLUMN_UNITS, [slug]);
  return new Map(
    columns.flatMap(({ key, units: [unit, ...others] }) =>
      unit !== undefined && unit !== '' && others.length === 0 ? [[key, unit] as const] : [],
    ),
  );
}
