import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { printedByNext } from './printed-by-next.ts';

const SOURCES = ['app/**/*.tsx', 'next.config.mjs', 'tsconfig.json', '../../lib/script-chunking.ts'];
/** Inside the build, so that it goes when the build goes. */
const MARK = 'millrace-floor';

/** Builds the empty page that the site is compared with, unless its build is there. @returns the build's folder */
export async function ensureFloor(project: string, signal: AbortSignal): Promise<string> {
  const floor = join(project, 'perf/floor');
  const dist = join(floor, '.next');
  const mark = join(dist, MARK);
  const fingerprint = floorFingerprint(floor);
  if (existsSync(mark) && readFileSync(mark, 'utf8') === fingerprint) return dist;
  rmSync(mark, { force: true });
  await printedByNext(project, { args: ['build', floor], signal });
  writeFileSync(mark, fingerprint);
  return dist;
}

function floorFingerprint(floor: string): string {
  const next: { version: string } = createRequire(import.meta.url)('next/package.json');
  const hash = createHash('sha256').update(`${next.version} ${process.version}`);
  for (const path of globSync(SOURCES, { cwd: floor }).sort())
    hash.update(`\0${path}\0`).update(readFileSync(join(floor, path)));
  return hash.digest('hex');
}
