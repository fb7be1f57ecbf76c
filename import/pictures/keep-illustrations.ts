import { Client } from 'pg';
import type { PictureStore } from '#lib/pictures/picture-store.ts';
import { LARGEST_WIDTH } from '#lib/pictures/picture-widths.ts';
import { EncoderPool, type PoolOptions } from './encoder-pool.ts';
import { illustrationKeys, illustrationsFingerprint } from './illustration-source.ts';
import { inParallel } from './in-parallel.ts';
import { isInStore } from './is-in-store.ts';
import { forgetOthers, lockPictures, record } from './record.ts';

export interface IllustrationOptions {
  readonly url: string;
  /** Address of the module that draws them. */
  readonly module: string;
  readonly store: PictureStore;
  readonly pool?: PoolOptions;
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

export interface IllustrationResult {
  readonly illustrations: number;
  /** Of these, those that had to be drawn. */
  readonly drawn: number;
  readonly encodedBytes: number;
  /** Those that could not be drawn, with the reason; their parts are shown without a picture. */
  readonly refused: readonly string[];
}

/**
 * Draws and keeps the illustrations that are not kept yet. Each is recorded as soon as it is complete, so that an
 * interrupted run goes on where it stopped, and one that finds everything as it was asks only the database and the
 * store.
 * @throws PictureStoreError
 */
export async function keepIllustrations(options: IllustrationOptions): Promise<IllustrationResult> {
  const { url, module, store, pool: poolOptions, signal, onProgress = () => {} } = options;
  const madeFrom = illustrationsFingerprint(module);
  const keys = await illustrationKeys(module);
  const client = new Client({ connectionString: url, application_name: 'millrace pictures' });
  client.on('error', () => {});
  await client.connect();
  try {
    await lockPictures(client, () => {});
    const missing = await missingOf({ client, store, madeFrom, keys });
    let done = keys.length - missing.length;
    let encodedBytes = 0;
    let drawn = 0;
    const refused: string[] = [];
    using pool = new EncoderPool(poolOptions);
    if (missing.length > 0) onProgress(done, keys.length);
    await inParallel(missing, { width: pool.size, signal }, async (key) => {
      const answer = await pool.make({ kind: 'illustration', module, key });
      if ('refused' in answer) refused.push(`${key} ${answer.refused}`);
      else {
        await record(client, { subject: 'illustration', key, position: 1, madeFrom }, answer.kept);
        encodedBytes += answer.kept.encodedBytes;
        drawn += 1;
      }
      onProgress(++done, keys.length);
    });
    if (!signal?.aborted) await forgetOthers(client, keys);
    return { illustrations: keys.length, drawn, encodedBytes, refused };
  } finally {
    await client.end();
  }
}

/** Requests to the store at a time. */
const STORE_REQUESTS = 8;

interface Wanted {
  readonly client: Client;
  readonly store: PictureStore;
  readonly madeFrom: string;
  readonly keys: readonly string[];
}

async function missingOf({ client, store, madeFrom, keys }: Wanted): Promise<string[]> {
  const { rows } = await client.query<{ key: string; hash: string }>(
    `select key, hash from millrace.picture_of
     where subject = 'illustration' and made_from = $1 and key = any ($2)`,
    [madeFrom, keys],
  );
  const kept = new Set<string>();
  await inParallel(rows, { width: STORE_REQUESTS }, async ({ key, hash }) => {
    if (await isInStore(store, { hash, largest: LARGEST_WIDTH })) kept.add(key);
  });
  return keys.filter((key) => !kept.has(key));
}
