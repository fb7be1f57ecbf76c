import { Client } from 'pg';
import { DEMO } from '#import/own-catalogue.ts';
import { announceIllustrations } from '#import/pictures/announce-illustrations.ts';
import type { PoolOptions } from '#import/pictures/encoder-pool.ts';
import { DEMO_ILLUSTRATIONS, hasIllustrations } from '#import/pictures/illustration-source.ts';
import { keepIllustrations } from '#import/pictures/keep-illustrations.ts';
import { safeText } from '#lib/log/safe-text.ts';
import { openPictureStore, picturesDirectory } from '#lib/pictures/open-store.ts';
import { PictureStoreError } from '#lib/pictures/picture-store.ts';
import type { PictureWidth } from '#lib/pictures/picture-widths.ts';
import { stage } from './progress.ts';
import type { StartSettings } from './settings.ts';

const KB = 1_000;

/**
 * Lets this process and those that it starts keep pictures in the data directory of `--data-dir`, which only this one
 * knows.
 */
export function usePictureSettings({ dataDir }: Pick<StartSettings, 'dataDir'>): void {
  process.env.MILLRACE_PICTURES_DIR = picturesDirectory({
    MILLRACE_PICTURES_DIR: process.env.MILLRACE_PICTURES_DIR?.trim() || undefined,
    MILLRACE_DATA_DIR: dataDir,
  });
}

/** Takes only the time that the site leaves (docs/decisions/0010-pictures.md). */
const BESIDE_THE_SITE: PoolOptions = { niceness: 19 };

interface DemoPictures {
  readonly url: string;
  readonly module?: string;
  readonly width?: PictureWidth;
}

/**
 * Records which illustrations the demo catalogue has, so that pages refer to them whether they are drawn or not.
 * @returns what pages show of pictures, for the build
 */
export async function announcePictures({
  url,
  module = DEMO_ILLUSTRATIONS,
  width,
}: DemoPictures): Promise<string> {
  if (hasIllustrations(module) && (await isDemo(url))) await announceIllustrations({ url, module, width });
  return picturesEdition(url);
}

interface DrawOptions extends DemoPictures {
  readonly pool?: PoolOptions;
  readonly signal?: AbortSignal;
}

/** Draws the announced illustrations that are not drawn yet, with a bar. @throws PictureStoreError */
export async function drawPictures({
  url,
  module = DEMO_ILLUSTRATIONS,
  width,
  pool = BESIDE_THE_SITE,
  signal,
}: DrawOptions): Promise<void> {
  if (!hasIllustrations(module) || !(await isDemo(url))) return;
  const drawing = stage('Drawing pictures');
  try {
    const { drawn, encodedBytes, refused } = await keepIllustrations({
      ...{ url, module, width, store: openPictureStore(), pool, signal },
      onProgress: (done, total) => drawing.advance(done / total),
    });
    if (drawn > 0)
      drawing.done(`${drawn} drawn, ${Math.round(encodedBytes / KB).toLocaleString('en-US')} kB`);
    else drawing.drop();
    for (const problem of refused) console.warn(`A picture is missing: ${safeText(problem)}`);
  } catch (error) {
    drawing.drop();
    throw error;
  }
}

/** {@link drawPictures} for a site that runs also without them: what goes wrong is said, and nothing else stops. */
export async function drawPicturesBeside(options: DrawOptions): Promise<void> {
  await drawPictures(options).catch((error: unknown) => {
    if (options.signal?.aborted) return;
    const isForUsers = error instanceof PictureStoreError;
    console.error(
      'Some pictures are not drawn; the site runs without them.',
      isForUsers ? error.message : error,
    );
  });
}

/** With what the database signs sheets: their addresses are in pages, and another database refuses them. */
const PICTURES_EDITION = `select concat_ws(' ', count(*), max(changed_at), (
    select encode(sha256(value), 'hex') from millrace.secret where name = 'picture sheets'
  )) as edition from millrace.picture_of`;

/** Illustrations are of the demo's parts; a merchant's catalogue has photographs. */
const isDemo = async (url: string): Promise<boolean> =>
  (await answer<{ source: string }>(url, 'select source from catalog.edition'))?.source === DEMO;

async function picturesEdition(url: string): Promise<string> {
  const row = await answer<{ edition: string }>(url, PICTURES_EDITION);
  return row?.edition ?? '';
}

async function answer<Row extends object>(url: string, text: string): Promise<Row | undefined> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows[0];
  } finally {
    await client.end();
  }
}
