import { randomBytes } from 'node:crypto';
import { globSync, readFileSync, statSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, extname, join, sep } from 'node:path';
import { digestOf } from '#lib/serving/entity-tag.ts';
import {
  type KeptRelease,
  keptReleasesDirectory,
  RECORD_FILE,
  readKeptFile,
  readKeptRelease,
} from '#lib/serving/kept-release.ts';
import { ENCODED_SUFFIXES, STATIC_TYPES } from '#lib/serving/static-files.ts';

/** How long a tab of an earlier release goes on without loading its page anew. */
const KEPT_DAYS = 7;
const DAY_MS = 86_400_000;
/** Before the one that is served. */
const MOST_EARLIER = 5;
/** A release is 2 MB with its encodings. */
const MOST_BYTES = 100_000_000;
/** A hidden folder older than this is of a process that was killed: a copy takes a second. */
const LEFT_BEHIND_MS = 3_600_000;

const ENCODED: ReadonlySet<string> = new Set(Object.values(ENCODED_SUFFIXES));

interface KeepOptions {
  readonly project: string;
  readonly dataDir: string;
  readonly mostBytes?: number;
  /** In milliseconds since 1970. */
  readonly now?: number;
}

/**
 * Adds the files of the build that there is to those that tabs of earlier releases ask for, and removes what is too old
 * or too much. A release appears whole or not at all. What goes wrong is said and stops nothing: the site runs without.
 *
 * @returns whether the release is kept
 */
export async function keepStaticFiles({ project, dataDir, ...options }: KeepOptions): Promise<boolean> {
  const directory = keptReleasesDirectory({ MILLRACE_DATA_DIR: dataDir });
  try {
    await keep(project, directory, options);
    return true;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const reason = REASONS[code ?? ''] ?? message;
    console.warn(
      `The files of this release are not kept for tabs that outlive it (${directory}: ${reason}). The site runs; ` +
        'after the next release such tabs load their page anew. The next start tries again.',
    );
    return false;
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the quota of this user is used up',
  EACCES: 'there is no permission to write there',
  EROFS: 'the disk is read-only',
  ENOTDIR: 'there is a file where the folder should be',
  EEXIST: 'there is a file where the folder should be',
};

async function keep(
  project: string,
  directory: string,
  { mostBytes = MOST_BYTES, now = Date.now() }: Pick<KeepOptions, 'mostBytes' | 'now'>,
): Promise<void> {
  await mkdir(directory, { recursive: true });
  const earlier = await releasesIn(directory, now);
  const contents = withoutClashes(builtFiles(project), earlier);
  const files = new Map([...contents].map(([name, content]) => [name, digestOf(content)]));
  const bytes = [...contents.values()].reduce((sum, { byteLength }) => sum + byteLength, 0);
  if (bytes > mostBytes) throw new Error(`its ${bytes} bytes are more than the ${mostBytes} that are kept`);
  const id = digestOf(JSON.stringify([...files]));
  const others = earlier.filter((one) => one.id !== id);
  const there = earlier.find((one) => one.id === id);
  const since = there && there === earlier[0] ? there.startedAt.getTime() : now;
  // Room first: the disk may be full of them.
  for (const one of outdated(others, { now, since, room: mostBytes - bytes }))
    await remove(directory, one.id);
  const release = readFileSync(join(project, '.next', 'BUILD_ID'), 'utf8').trim();
  if (there && (await isWhole(directory, there))) {
    // The same again after another one: it is current from now.
    if (earlier[0] !== there) await writeRecord(directory, { ...there, release, startedAt: new Date(now) });
    return;
  }
  if (there) await remove(directory, id);
  await add(directory, { id, release, startedAt: new Date(now), bytes, files }, contents);
}

/** What has a hash of its content for a name: not the folder that is named after the release, which no page loads. */
function builtFiles(project: string): Map<string, Buffer> {
  const root = join(project, '.next', 'static');
  const names = globSync(['chunks/**/*', 'css/**/*', 'media/**/*'], { cwd: root })
    .filter((name) => STATIC_TYPES[extname(ENCODED.has(extname(name)) ? name.slice(0, -3) : name)])
    .filter((name) => statSync(join(root, name)).isFile());
  return new Map(
    names.sort().map((name) => [name.split(sep).join('/'), readFileSync(join(root, name))] as const),
  );
}

/** A name that an earlier release has for something else stays that one's: browsers have it for a year. */
function withoutClashes(
  contents: ReadonlyMap<string, Buffer>,
  earlier: readonly KeptRelease[],
): Map<string, Buffer> {
  const kept = new Map(contents);
  for (const [name, content] of contents) {
    // Encodings of one content may differ; what they decode to does not.
    if (ENCODED.has(extname(name))) continue;
    const digest = digestOf(content);
    const other = earlier.find(({ files }) => files.has(name) && files.get(name) !== digest);
    if (!other) continue;
    for (const suffix of ['', ...ENCODED]) kept.delete(name + suffix);
    console.warn(
      `${name} of this build is not kept: release ${other.release} has another content under the same name.`,
    );
  }
  return kept;
}

/** Latest first. What cannot be read is removed, as are leftovers of killed processes. */
async function releasesIn(directory: string, now: number): Promise<KeptRelease[]> {
  const releases: KeptRelease[] = [];
  for (const name of await readdir(directory)) {
    if (name.startsWith('.')) {
      const { mtimeMs = now } = (await stat(join(directory, name)).catch(() => undefined)) ?? {};
      if (now - mtimeMs > LEFT_BEHIND_MS) await rm(join(directory, name), { recursive: true, force: true });
      continue;
    }
    try {
      releases.push(await readKeptRelease(directory, name));
    } catch {
      console.warn(
        `${join(directory, name)} is not a release with its record (${RECORD_FILE}), and is removed: tabs of that ` +
          'release load their page anew.',
      );
      await remove(directory, name);
    }
  }
  return releases.sort((a, b) => b.startedAt.getTime() - a.startedAt.getTime());
}

interface Limits {
  readonly now: number;
  /** When the one that is current became so. */
  readonly since: number;
  readonly room: number;
}

/** @param earlier than the one that is current; latest first */
function outdated(earlier: readonly KeptRelease[], { now, since, room }: Limits): KeptRelease[] {
  let used = 0;
  return earlier.filter(({ bytes }, index) => {
    const endedAt = earlier[index - 1]?.startedAt.getTime() ?? since;
    used += bytes;
    return index >= MOST_EARLIER || now - endedAt > KEPT_DAYS * DAY_MS || used > room;
  });
}

async function isWhole(directory: string, release: KeptRelease): Promise<boolean> {
  for (const name of release.files.keys()) if (!(await readKeptFile(directory, release, name))) return false;
  return true;
}

async function add(
  directory: string,
  release: KeptRelease,
  contents: ReadonlyMap<string, Buffer>,
): Promise<void> {
  const unfinished = join(directory, hiddenName(release.id));
  try {
    for (const [name, content] of contents) {
      const path = join(unfinished, name);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, content);
    }
    await writeFile(join(unfinished, RECORD_FILE), recordOf(release));
    // Another machine that shares the folder may have been faster, with the same.
    await rename(unfinished, join(directory, release.id)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
    });
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}

async function writeRecord(directory: string, release: KeptRelease): Promise<void> {
  const unfinished = join(directory, hiddenName(release.id));
  await writeFile(unfinished, recordOf(release));
  await rename(unfinished, join(directory, release.id, RECORD_FILE));
}

const recordOf = ({ release, startedAt, bytes, files }: KeptRelease): string =>
  `${JSON.stringify({ release, startedAt, bytes, files: Object.fromEntries(files) }, null, 1)}\n`;

/** Hidden first, so that no half of it is read. */
async function remove(directory: string, id: string): Promise<void> {
  const hidden = join(directory, hiddenName(id));
  await rename(join(directory, id), hidden);
  await rm(hidden, { recursive: true, force: true });
}

const hiddenName = (id: string): string => `.${id}-${randomBytes(4).toString('hex')}`;
