import { createHash } from 'node:crypto';
import {
  createWriteStream,
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  type WriteStream,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { finished } from 'node:stream/promises';
import { compressAssets } from './compress-assets.ts';
import { runNext } from './next-process.ts';
import { stage } from './progress.ts';
import { siteEnvironment } from './site-environment.ts';

/** What a build is made of, beside the data. */
export const SOURCES = [
  ...['app', 'cache', 'components', 'lib', 'public', 'db/migrations'].map((folder) => `${folder}/**/*`),
  ...['next.config.ts', 'server.ts', 'package.json', 'package-lock.json', 'tsconfig.json'],
];
/** Inside the build, so that it goes when the build goes; written last, so that an interrupted build has none. */
const MARK = '.next/millrace-build';
/** Next's own record of a finished build. */
const BUILD_ID = '.next/BUILD_ID';
/** Of its fingerprint in hexadecimal digits: 96 bits. */
const RELEASE_LENGTH = 24;
const TAIL_LINES = 40;
const KEPT_CHARACTERS = 20_000;

/** Where `next build` stands when it prints these, as part of its whole time. */
const MILESTONES: readonly [RegExp, number][] = [
  [/Creating an optimized/, 0.05],
  [/Compiled successfully/, 0.4],
  [/Collecting page data/, 0.55],
  [/Finalizing/, 0.95],
];
const GENERATED = /\((\d+)\/(\d+)\)/;
const GENERATING_FROM = 0.6;
const GENERATING_TO = 0.95;

export class BuildError extends Error {
  override readonly name = 'BuildError';
}

export interface BuildOptions {
  readonly project: string;
  /** The application's. */
  readonly databaseUrl: string;
  /** What the pages show besides the sources: changes with the catalogue and with settings. */
  readonly edition: string;
  readonly logFile: string;
  /** What the build is to be called; without one it gets a name that no other has. */
  readonly release?: string;
  readonly signal?: AbortSignal;
}

/** Changes when a build made now would differ from one made then. */
export function buildFingerprint(project: string, edition: string): string {
  const hash = createHash('sha256').update(edition).update(process.version);
  for (const path of globSync(SOURCES, { cwd: project }).sort()) {
    if (/\.test\.tsx?$/.test(path) || !statSync(join(project, path)).isFile()) continue;
    hash.update(`\0${path}\0`).update(readFileSync(join(project, path)));
  }
  return hash.digest('hex');
}

/**
 * What a build of this fingerprint is called: the same thing built again keeps its name, and with it what shared caches
 * hold. Without the letter a, since blockers of advertisements refuse addresses with "ad", as Next says.
 */
export const releaseOf = (fingerprint: string): string =>
  fingerprint.slice(0, RELEASE_LENGTH).replaceAll('a', 'x');

/** Builds the site unless the build there is of the same sources, tools and catalogue. @returns whether it built */
export async function buildIfNeeded(options: BuildOptions): Promise<boolean> {
  const mark = join(options.project, MARK);
  const fingerprint = buildFingerprint(options.project, options.edition);
  const isBuilt = existsSync(join(options.project, BUILD_ID)) && existsSync(mark);
  if (isBuilt && readFileSync(mark, 'utf8') === fingerprint) return false;
  await build({ ...options, release: releaseOf(fingerprint) });
  writeFileSync(mark, fingerprint);
  return true;
}

/**
 * Builds the site, unmarked: whoever calls this alone does not vouch for it.
 * @throws BuildError with the end of what `next build` printed
 */
export async function build({ project, databaseUrl, logFile, release, signal }: BuildOptions): Promise<void> {
  const building = stage('Building the site');
  for (const record of [MARK, BUILD_ID]) rmSync(join(project, record), { force: true });
  mkdirSync(dirname(logFile), { recursive: true });
  const printed = new PrintedOutput(logFile, building.advance);
  const child = runNext(project, ['build'], {
    // An undefined one is left out.
    env: {
      ...siteEnvironment(databaseUrl),
      ...{ NODE_ENV: 'production', NO_COLOR: '1', MILLRACE_RELEASE: release },
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    signal,
  });
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', printed.add);
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', resolve);
    });
    // It has been seen to end early with code 0, when its workers died.
    if (code !== 0 || !existsSync(join(project, BUILD_ID))) {
      throw new BuildError(`The site could not be built. The end of ${logFile}:\n${printed.tail}`);
    }
    await compressAssets(join(project, '.next', 'static'));
    building.done();
  } catch (error) {
    building.drop();
    throw error;
  } finally {
    await printed.close();
  }
}

/** What `next build` prints: kept in a file, and read for how far it is. */
class PrintedOutput {
  #end = '';
  #log: WriteStream;
  #onProgress: (part: number) => void;

  constructor(logFile: string, onProgress: (part: number) => void) {
    this.#log = createWriteStream(logFile).on('error', () => {});
    this.#onProgress = onProgress;
  }

  add = (chunk: string): void => {
    this.#log.write(chunk);
    this.#end = (this.#end + chunk).slice(-KEPT_CHARACTERS);
    const part = partDone(chunk);
    if (part !== undefined) this.#onProgress(part);
  };

  get tail(): string {
    return this.#end.trimEnd().split('\n').slice(-TAIL_LINES).join('\n');
  }

  /** What was printed is in the file then, or the file cannot be written, which the build does not fail of. */
  async close(): Promise<void> {
    this.#log.end();
    await finished(this.#log).catch(() => undefined);
  }
}

function partDone(printed: string): number | undefined {
  const generated = GENERATED.exec(printed);
  if (generated) {
    const part = Number(generated[1]) / Number(generated[2]);
    return GENERATING_FROM + part * (GENERATING_TO - GENERATING_FROM);
  }
  return MILESTONES.findLast(([pattern]) => pattern.test(printed))?.[1];
}
