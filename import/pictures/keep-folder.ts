import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Client } from 'pg';
import type { PictureStore } from '#lib/pictures/picture-store.ts';
import type { PictureWidth } from '#lib/pictures/picture-widths.ts';
import { MOST_BYTES } from './decode-file.ts';
import { EncoderPool, type PoolOptions } from './encoder-pool.ts';
import { filesOfFolder } from './files-of-folder.ts';
import type { FileOutcome, FolderReport } from './folder-report.ts';
import { inParallel } from './in-parallel.ts';
import { isInStore } from './is-in-store.ts';
import { RECIPE } from './recipe.ts';
import { forgetUnused, lockPictures, record, type Subject, subjectName } from './record.ts';
import { type FileSubject, subjectsOf } from './subject-of-file.ts';

export interface FolderOptions {
  readonly url: string;
  readonly folder: string;
  readonly store: PictureStore;
  /** Whether a file takes the place of another picture; otherwise it is refused. */
  readonly replace?: boolean;
  readonly pool?: PoolOptions;
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
  /** Called when another process is adding pictures. */
  readonly onWait?: () => void;
}

/** Names asked about in one statement. */
const NAMES_AT_ONCE = 1_000;

/**
 * Adds a merchant's photographs: each file of a folder to the part or category that its name says. A file that cannot
 * become a picture, or whose place has another one, is refused by name, and the rest goes on; one that is there already
 * is left alone.
 * @throws PictureFolderError, PictureStoreError
 */
export async function keepFolder(options: FolderOptions): Promise<FolderReport> {
  const { url, folder, store, replace = false, signal, onProgress = () => {}, onWait = () => {} } = options;
  const files = await filesOfFolder(folder);
  const client = new Client({ connectionString: url, application_name: 'millrace pictures' });
  client.on('error', () => {});
  await client.connect();
  try {
    await lockPictures(client, onWait);
    const subjects = await placesOf(client, files);
    const outcomes = new Map<string, FileOutcome>();
    using pool = new EncoderPool(options.pool);
    await inParallel(files, { width: pool.size, signal }, async (file) => {
      const subject = subjects.get(file) ?? { unknown: 'is not known' };
      const path = join(folder, file);
      outcomes.set(file, await outcomeOf({ client, pool, store, replace, path, subject }));
      onProgress(outcomes.size, files.length);
    });
    await forgetUnused(client);
    return { folder, outcomes: new Map(files.flatMap((file) => entry(file, outcomes))) };
  } finally {
    await client.end();
  }
}

const entry = (file: string, outcomes: ReadonlyMap<string, FileOutcome>): [string, FileOutcome][] => {
  const outcome = outcomes.get(file);
  return outcome ? [[file, outcome]] : [];
};

/** The subject of each file; where two files want the same place, the first has it. */
async function placesOf(client: Client, files: readonly string[]): Promise<Map<string, FileSubject>> {
  const places = new Map<string, FileSubject>();
  const taken = new Map<string, string>();
  for (let from = 0; from < files.length; from += NAMES_AT_ONCE) {
    const some = files.slice(from, from + NAMES_AT_ONCE);
    const subjects = await subjectsOf(
      client,
      some.map((file) => basename(file)),
    );
    for (const file of some) {
      const subject = subjects.get(basename(file)) ?? { unknown: 'is not known' };
      const place = 'unknown' in subject ? undefined : subjectName(subject);
      const other = place === undefined ? undefined : taken.get(place);
      places.set(file, other === undefined ? subject : { unknown: `wants the same place as ${other}` });
      if (place !== undefined && other === undefined) taken.set(place, file);
    }
  }
  return places;
}

interface FileTask {
  readonly client: Client;
  readonly pool: EncoderPool;
  readonly store: PictureStore;
  readonly replace: boolean;
  readonly path: string;
  readonly subject: FileSubject;
}

async function outcomeOf({ client, pool, store, replace, path, subject }: FileTask): Promise<FileOutcome> {
  if ('unknown' in subject) return { refused: subject.unknown };
  const content = await contentHash(path).catch((error: NodeJS.ErrnoException) => error);
  if (content instanceof Error) return { refused: `cannot be read (${content.code})` };
  const madeFrom = `${content} ${RECIPE}`;
  const known = await keptFor(client, subject);
  if (known?.madeFrom === madeFrom && (await isInStore(store, known))) return { unchanged: subject };
  // The same file made anew, by another recipe or because it is missing, loses nothing.
  if (known && !replace && !known.madeFrom.startsWith(`${content} `))
    return { refused: `its place has another picture${fromFile(known)}, which --replace would remove` };
  const answer = await pool.make({ kind: 'file', path, identity: content });
  if ('refused' in answer) return answer;
  await record(client, { ...subject, madeFrom }, answer.kept, basename(path));
  const { notes, kept } = answer;
  const made = { notes, bytes: kept.encodedBytes };
  return known ? { replaced: subject, ...made } : { added: subject, ...made };
}

/** Of what is in the file. One that is too large to be read is not read here either. */
async function contentHash(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path, { end: MOST_BYTES }), hash);
  return hash.digest('hex');
}

interface KeptPicture {
  readonly madeFrom: string;
  readonly fileName: string | null;
  readonly hash: string;
  readonly largest: PictureWidth;
}

const fromFile = ({ fileName }: KeptPicture): string => (fileName === null ? '' : ` (of ${fileName})`);

async function keptFor(
  client: Client,
  { subject, key, position }: Subject,
): Promise<KeptPicture | undefined> {
  const { rows } = await client.query<KeptPicture>(
    `select made_from as "madeFrom", file_name as "fileName", picture.hash, picture.largest
     from millrace.picture_of join millrace.picture using (hash)
     where subject = $1 and key = $2 and position = $3`,
    [subject, key, position],
  );
  return rows[0];
}
