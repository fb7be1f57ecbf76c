/**
 * What {@link CELLS} needs beside `page`, a common table expression of parts with their value_ids in the category whose
 * slug is $1. The page's distinct values are looked up once, by their key: `id in (select …)` is planned as a join with
 * all values there are (docs/performance-log.md).
 */
export const STATED = `shown as materialized (
     select layout.position from catalog.category_attribute as layout
     where layout.category_id = (select id from catalog.category where slug = $1) and layout.is_column
   ), stated as materialized (
     select array_agg(id) as ids, array_agg(json_build_object('text', text, 'unit', unit, 'sort', sort)) as cells
     from catalog.value where id = any (array(select distinct page.value_ids[shown.position] from page, shown))
   )`;

/**
 * The cells of a row of `page`, by column. Found in arrays, since a join depends on the plan: prepared for rows whose
 * number is not known, it compared every cell with every value, which took ten times as long for 200 rows.
 */
export const CELLS = `(
     select json_agg(stated.cells[array_position(stated.ids, page.value_ids[shown.position])] order by shown.position)
     from shown cross join stated
   ) as cells`;

/** Which catalogue the places are of: they have to be worked out anew when it is another one. */
export const EDITION = `(select fingerprint || ' ' || loaded_at from catalog.edition)`;
