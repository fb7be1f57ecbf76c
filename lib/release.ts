import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What this build is called: the same in every process that serves it, and another one for every build. */
export function release(): string {
  known ??= readRelease();
  return known;
}

let known: string | undefined;

function readRelease(): string {
  try {
    return readFileSync(join(process.cwd(), '.next', 'BUILD_ID'), 'utf8').trim();
  } catch {
    // `next dev` has none.
    return 'development';
  }
}
