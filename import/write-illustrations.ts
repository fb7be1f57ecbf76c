import type { Client } from 'pg';
import type { IllustrationCounter } from './illustration-counter.ts';
import type { CatalogueSource } from './source.ts';
import { STAGING } from './staging.ts';

/** Writes the illustrations that the parts turned out to have, those of each category, and which stands for it. */
export async function writeIllustrations(
  client: Client,
  source: CatalogueSource,
  illustrations: IllustrationCounter,
): Promise<void> {
  const { ids } = illustrations;
  await client.query(
    `insert into ${STAGING}.illustration (id, key) select * from unnest($1::smallint[], $2::text[])`,
    [[...ids.values()], [...ids.keys()]],
  );
  await client.query(
    `update ${STAGING}.category set illustration_ids = array(select jsonb_array_elements_text(ids)::smallint)
     from jsonb_each($1::jsonb) as shown (slug, ids) where category.slug = shown.slug`,
    [Object.fromEntries(illustrations.byCategory())],
  );
  const representatives = illustrations.representatives(source.categories);
  await client.query(
    `update ${STAGING}.category set illustration_id = illustration.id
     from unnest($1::text[], $2::text[]) as shown (slug, key) join ${STAGING}.illustration using (key)
     where category.slug = shown.slug`,
    [[...representatives.keys()], [...representatives.values()]],
  );
}
