import { Client } from 'pg';
import { LARGEST_WIDTH, type PictureWidth } from '#lib/pictures/picture-widths.ts';
import {
  type Illustration,
  illustrationSize,
  illustrationsFingerprint,
  illustrationsOf,
} from './illustration-source.ts';
import { pictureHash } from './recipe.ts';
import { forgetOthers } from './record.ts';

export interface IllustrationsOf {
  readonly url: string;
  /** Address of the module that draws them. */
  readonly module: string;
  /** That they are drawn in; tests take a small one. */
  readonly width?: PictureWidth;
}

/**
 * Records the illustrations of the catalogue before they are drawn. What they will be is known from what they are drawn
 * from, so pages can refer to their files from the first moment, and need not be rendered again when the files are
 * there.
 */
export async function announceIllustrations({
  url,
  module,
  width = LARGEST_WIDTH,
}: IllustrationsOf): Promise<void> {
  const client = new Client({ connectionString: url, application_name: 'millrace pictures' });
  await client.connect();
  try {
    const { edition, keys } = await catalogueOf(client);
    const fingerprint = `${illustrationsFingerprint(module)} ${width}`;
    const madeFrom = `${fingerprint} ${edition}`;
    if (keys.size > 0 && (await areAnnounced(client, madeFrom, keys.size))) return;
    const all = await illustrationsOf(module);
    const wanted = keys.size > 0 ? all.filter(({ key }) => keys.has(key)) : all;
    await client.query('begin');
    await recordAll(client, wanted, { fingerprint, madeFrom, width });
    await forgetOthers(
      client,
      wanted.map(({ key }) => key),
    );
    await client.query('commit');
    // Planned without, a list's page looks the pictures of its rows up one by one.
    await client.query('analyze millrace.picture, millrace.picture_of');
  } finally {
    await client.end();
  }
}

/** What is loaded, and the keys that its parts refer to. */
async function catalogueOf(client: Client): Promise<{ edition: string; keys: ReadonlySet<string> }> {
  const { rows } = await client.query<{ edition: string | null; keys: string[] }>(
    `select (select fingerprint from catalog.edition) as edition, array(select key from catalog.illustration) as keys`,
  );
  return { edition: rows[0]?.edition ?? '', keys: new Set(rows[0]?.keys) };
}

async function areAnnounced(client: Client, madeFrom: string, count: number): Promise<boolean> {
  const { rows } = await client.query<{ count: number }>(
    `select count(*)::integer from millrace.picture_of where subject = 'illustration' and made_from = $1`,
    [madeFrom],
  );
  return rows[0]?.count === count;
}

interface Making {
  readonly fingerprint: string;
  readonly madeFrom: string;
  readonly width: PictureWidth;
}

/** Those whose picture stays the same keep the time of their last change. */
async function recordAll(
  client: Client,
  wanted: readonly Illustration[],
  { fingerprint, madeFrom, width }: Making,
): Promise<void> {
  const keys = wanted.map(({ key }) => key);
  const hashes = wanted.map((one) => pictureHash(`${fingerprint} ${JSON.stringify(one)}`));
  const size = illustrationSize(width);
  await client.query(
    `insert into millrace.picture (hash, width, height, largest)
     select distinct hash, $2::smallint, $3::smallint, $2::smallint from unnest($1::text[]) as hash
     on conflict (hash) do nothing`,
    [hashes, size.width, size.height],
  );
  await client.query(
    `insert into millrace.picture_of as shown (subject, key, position, hash, made_from)
     select 'illustration', key, 1, hash, $3 from unnest($1::text[], $2::text[]) as wanted (key, hash)
     on conflict (subject, key, position) do update set hash = excluded.hash, made_from = excluded.made_from,
       changed_at = case when shown.hash = excluded.hash then shown.changed_at else now() end`,
    [keys, hashes, madeFrom],
  );
}
