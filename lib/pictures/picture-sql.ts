/** {@link Picture} of `picture`, a row of millrace.picture. */
export const PICTURE_JSON = `json_build_object('hash', picture.hash, 'width', picture.width, 'height', picture.height,
       'largest', picture.largest, 'tone', picture.tone)`;

/**
 * What {@link PICTURE_OF_ROW} needs: the pictures of the rows of `page`, a common table expression with part_number,
 * category_id and illustration_id. Each picture is read once, however many rows show it.
 */
export const PICTURED = `pictured as materialized (
     select found.part_number, found.category_id, found.illustration_id, ${PICTURE_JSON} as picture
     from (
       select key as part_number, null::smallint as category_id, null::smallint as illustration_id, hash
       from millrace.picture_of
       where subject = 'part' and position = 1 and key = any (array(select page.part_number from page))
       union all
       select null, category.id, null, shown.hash
       from catalog.category join millrace.picture_of as shown
         on shown.subject = 'category' and shown.position = 1 and shown.key = category.slug
       where category.id = any (array(select distinct page.category_id from page))
       union all
       select null, null, illustration.id, shown.hash
       from catalog.illustration join millrace.picture_of as shown
         on shown.subject = 'illustration' and shown.position = 1 and shown.key = illustration.key
       where illustration.id = any (array(select distinct page.illustration_id from page))
     ) as found join millrace.picture on picture.hash = found.hash
   )`;

/** The picture of a row of `page`: its own photograph, else its category's, else its illustration, else null. */
export const PICTURE_OF_ROW = `coalesce(
     (select picture from pictured where pictured.part_number = page.part_number),
     (select picture from pictured where pictured.category_id = page.category_id),
     (select picture from pictured where pictured.illustration_id = page.illustration_id))`;

/** What {@link PICTURE_OF_CATEGORY} needs beside catalog.category, which is called `category` there. */
export const CATEGORY_PICTURES = `left join catalog.illustration on illustration.id = category.illustration_id
     left join millrace.picture_of as own
       on own.subject = 'category' and own.position = 1 and own.key = category.slug
     left join millrace.picture_of as drawn
       on drawn.subject = 'illustration' and drawn.position = 1 and drawn.key = illustration.key
     left join millrace.picture on picture.hash = coalesce(own.hash, drawn.hash)`;

/** The picture of a category: its own photograph, else the illustration that stands for it, else null. */
export const PICTURE_OF_CATEGORY = `case when picture.hash is not null then ${PICTURE_JSON} end`;
