/**
 * What a list shows of the rows of `page`, a common table expression of parts with their place and value_ids, in the
 * category whose slug is $1: one row of `stated_row` each, its cells by column. The page's distinct values are looked up
 * once, by their key: `id in (select …)` is planned as a join with all values there are (docs/performance-log.md).
 */
export const STATED_ROWS = `shown as materialized (
     select layout.position from catalog.category_attribute as layout
     where layout.category_id = (select id from catalog.category where slug = $1) and layout.is_column
   ), stated as materialized (
     select id, json_build_object('text', text, 'unit', unit, 'sort', sort) as cell from catalog.value
     where id = any (array(select distinct page.value_ids[shown.position] from page, shown))
   ), stated_row as (
     select page.ordinal, json_agg(stated.cell order by shown.position) as cells
     from page cross join shown left join stated on stated.id = page.value_ids[shown.position]
     group by page.ordinal
   )`;

/** Which catalogue the places are of: they have to be worked out anew when it is another one. */
export const EDITION = `(select fingerprint || ' ' || loaded_at from catalog.edition)`;
