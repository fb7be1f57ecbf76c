import { Client } from 'pg';
import { DEMO_ILLUSTRATIONS, hasIllustrations } from '#import/pictures/illustration-source.ts';
import { keepIllustrations } from '#import/pictures/keep-illustrations.ts';
import { openPictureStore, picturesDirectory } from '#lib/pictures/open-store.ts';
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

/**
 * Makes sure that the demo catalogue has its pictures: those that are missing are drawn and encoded, on all cores.
 * @returns what pages show of pictures, for the build
 * @throws PictureStoreError
 */
export async function ensurePictures({
  url,
  module = DEMO_ILLUSTRATIONS,
  signal,
}: {
  url: string;
  module?: string;
  signal?: AbortSignal;
}): Promise<string> {
  if (hasIllustrations(module) && (await isDemo(url))) {
    const drawing = stage('Drawing pictures');
    try {
      const { drawn, encodedBytes, refused } = await keepIllustrations({
        ...{ url, module, store: openPictureStore(), signal },
        onProgress: (done, total) => drawing.advance(done / total),
      });
      if (drawn > 0)
        drawing.done(`${drawn} drawn, ${Math.round(encodedBytes / KB).toLocaleString('en-US')} kB`);
      else drawing.drop();
      for (const problem of refused) console.warn(`A picture is missing: ${problem}`);
    } catch (error) {
      drawing.drop();
      throw error;
    }
  }
  return picturesEdition(url);
}

/** Illustrations are of the demo's parts; a merchant's catalogue has photographs. */
const isDemo = async (url: string): Promise<boolean> =>
  (await answer<{ source: string }>(url, 'select source from catalog.edition'))?.source === 'demo';

async function picturesEdition(url: string): Promise<string> {
  const row = await answer<{ edition: string }>(
    url,
    "select count(*) || ' ' || coalesce(max(changed_at)::text, '') as edition from millrace.picture_of",
  );
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
