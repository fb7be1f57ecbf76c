import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  createWriteStream,
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { stage } from './progress.ts';

/** What a build is made of, beside the data. */
const SOURCES = [
  ...['app', 'cache', 'components', 'lib', 'public', 'db/migrations'].map((folder) => `${folder}/**/*`),
  ...['next.config.ts', 'package.json', 'package-lock.json', 'tsconfig.json'],
];
/** Inside the build, so that it goes when the build goes; written last, so that an interrupted build has none. */
const MARK = '.next/millrace-build';
const TAIL_LINES = 40;

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
  readonly databaseUrl: string;
  /** Of the catalogue: pages are rendered from it. */
  readonly edition: string;
  readonly logFile: string;
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

/** Builds the site unless the build there is of the same sources, tools and catalogue. @returns whether it built */
export async function buildIfNeeded(options: BuildOptions): Promise<boolean> {
  const mark = join(options.project, MARK);
  const fingerprint = buildFingerprint(options.project, options.edition);
  if (existsSync(mark) && readFileSync(mark, 'utf8') === fingerprint) return false;
  rmSync(mark, { force: true });
  await build(options);
  writeFileSync(mark, fingerprint);
  return true;
}

/** @throws BuildError with the end of what `next build` printed */
export async function build({ project, databaseUrl, logFile, signal }: BuildOptions): Promise<void> {
  const building = stage('Building the site');
  mkdirSync(dirname(logFile), { recursive: true });
  const log = createWriteStream(logFile);
  const child = spawn(process.execPath, [join(project, 'node_modules/next/dist/bin/next'), 'build'], {
    cwd: project,
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      FORCE_COLOR: '0',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    signal,
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      log.write(chunk);
      printed = (printed + chunk).slice(-20_000);
      const part = partDone(chunk);
      if (part !== undefined) building.advance(part);
    });
  }
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  }).finally(() => {
    log.end();
    if (signal?.aborted) building.drop();
  });
  if (code === 0) return building.done();
  building.drop();
  const tail = printed.trimEnd().split('\n').slice(-TAIL_LINES).join('\n');
  throw new BuildError(`The site could not be built. The end of ${logFile}:\n${tail}`);
}

function partDone(printed: string): number | undefined {
  const generated = GENERATED.exec(printed);
  if (generated) {
    const part = Number(generated[1]) / Number(generated[2]);
    return GENERATING_FROM + part * (GENERATING_TO - GENERATING_FROM);
  }
  return MILESTONES.findLast(([pattern]) => pattern.test(printed))?.[1];
}
