import { Client } from 'pg';
import type { PictureStore } from '#lib/pictures/picture-store.ts';
import { LARGEST_WIDTH, type PictureWidth } from '#lib/pictures/picture-widths.ts';
import { announceIllustrations, type IllustrationsOf } from './announce-illustrations.ts';
import { EncoderPool, type PoolOptions } from './encoder-pool.ts';
import { type Illustration, illustrationsOf } from './illustration-source.ts';
import { inParallel } from './in-parallel.ts';
import { isInStore } from './is-in-store.ts';
import { lockPictures } from './record.ts';

export interface IllustrationOptions extends IllustrationsOf {
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
 * Draws and keeps the announced illustrations whose files are not there yet, those that stand for categories first. An
 * interrupted run goes on where it stopped, and one that finds everything as it was asks only the database and the
 * store.
 * @throws PictureStoreError
 */
export async function keepIllustrations(options: IllustrationOptions): Promise<IllustrationResult> {
  const { url, module, store, pool: poolOptions, signal, onProgress = () => {} } = options;
  const { width = LARGEST_WIDTH } = options;
  await announceIllustrations(options);
  const client = new Client({ connectionString: url, application_name: 'millrace pictures' });
  client.on('error', () => {});
  await client.connect();
  try {
    await lockPictures(client, () => {});
    const announced = await announcedIn(client);
    const missing = await missingOf(announced, { store, width });
    const sources = missing.length > 0 ? await sourcesOf(module) : new Map<string, Illustration>();
    let done = announced.length - missing.length;
    let encodedBytes = 0;
    let drawn = 0;
    const refused: string[] = [];
    using pool = new EncoderPool(poolOptions);
    if (missing.length > 0) onProgress(done, announced.length);
    await inParallel(missing, { width: pool.size, signal }, async ({ key, hash }) => {
      const illustration = sources.get(key);
      if (!illustration) return;
      const answer = await pool.make({ kind: 'illustration', module, illustration, hash, width });
      if ('refused' in answer) {
        refused.push(`${key} ${answer.refused}`);
        await forget(client, key);
      } else {
        encodedBytes += answer.kept.encodedBytes;
        drawn += 1;
      }
      onProgress(++done, announced.length);
    });
    return { illustrations: announced.length, drawn, encodedBytes, refused };
  } finally {
    await client.end();
  }
}

interface Announced {
  readonly key: string;
  readonly hash: string;
}

async function announcedIn(client: Client): Promise<Announced[]> {
  const { rows } = await client.query<Announced>(
    `select shown.key, shown.hash from millrace.picture_of as shown
     left join (catalog.illustration join catalog.category on category.illustration_id = illustration.id) using (key)
     where shown.subject = 'illustration'
     group by shown.key, shown.hash order by min(category.position), shown.key`,
  );
  return rows;
}

/** Requests to the store at a time. */
const STORE_REQUESTS = 8;

async function missingOf(
  announced: readonly Announced[],
  { store, width }: { store: PictureStore; width: PictureWidth },
): Promise<Announced[]> {
  const kept = new Set<string>();
  await inParallel(announced, { width: STORE_REQUESTS }, async ({ hash }) => {
    if (await isInStore(store, { hash, largest: width })) kept.add(hash);
  });
  return announced.filter(({ hash }) => !kept.has(hash));
}

async function sourcesOf(module: string): Promise<ReadonlyMap<string, Illustration>> {
  return new Map((await illustrationsOf(module)).map((one) => [one.key, one]));
}

/** Pages that are rendered from now on do without it; the next run announces it again. */
async function forget(client: Client, key: string): Promise<void> {
  await client.query("delete from millrace.picture_of where subject = 'illustration' and key = $1", [key]);
}
