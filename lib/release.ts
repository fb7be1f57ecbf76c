import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Of `next dev`, and while a build has no name yet. */
export const DEVELOPMENT = 'development';

/**
 * What this build is called: the same in every process that serves it. `npm start` names it after its sources,
 * dependencies, settings and catalogue, so that the same built again is called the same; what `next build` alone makes
 * has a name of its own.
 */
export function release(): string {
  known ??= readRelease();
  return known;
}

let known: string | undefined;

function readRelease(): string {
  try {
    return readFileSync(join(process.cwd(), '.next', 'BUILD_ID'), 'utf8').trim();
  } catch {
    return DEVELOPMENT;
  }
}
