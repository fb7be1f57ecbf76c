import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import type { Env } from '../env.ts';
import { digestOf } from './entity-tag.ts';

/** Below the data directory; has a folder for each release, and hidden ones that are being made or removed. */
const FOLDER = 'static';
/** What a release's folder holds besides its files; written last, into a folder that has no name yet. */
export const RECORD_FILE = 'release.json';

/** Names of files, so that no record leads out of its folder. */
const NAME = /^(?:[^./\\\0][^/\\\0]*\/)*[^./\\\0][^/\\\0]*$/;
const RECORD = z.object({
  release: z.string(),
  startedAt: z.iso.datetime().transform((text) => new Date(text)),
  bytes: z.int().nonnegative(),
  files: z.record(z.string().regex(NAME), z.string()),
});

/** The files of one release that browsers may still ask for. */
export interface KeptRelease {
  /** Name of its folder: what its files are, so that it never gets others. */
  readonly id: string;
  readonly release: string;
  /** When it last became the one that is served. */
  readonly startedAt: Date;
  readonly bytes: number;
  /** Digests by name below `/_next/static/`, encoded copies too. */
  readonly files: ReadonlyMap<string, string>;
}

export const keptReleasesDirectory = ({ MILLRACE_DATA_DIR }: Pick<Env, 'MILLRACE_DATA_DIR'>): string =>
  resolve(MILLRACE_DATA_DIR, FOLDER);

/** @throws when the folder has no record, or one that cannot be what was written */
export async function readKeptRelease(directory: string, id: string): Promise<KeptRelease> {
  const text = await readFile(join(directory, id, RECORD_FILE), 'utf8');
  const { files, ...record } = RECORD.parse(JSON.parse(text));
  return { id, ...record, files: new Map(Object.entries(files)) };
}

/** Undefined where the file is not what the record says it is: cut off, damaged, or gone. */
export async function readKeptFile(
  directory: string,
  { id, files }: Pick<KeptRelease, 'id' | 'files'>,
  name: string,
): Promise<Buffer | undefined> {
  const content = await readFile(join(directory, id, ...name.split('/'))).catch(() => undefined);
  return content && digestOf(content) === files.get(name) ? content : undefined;
}
