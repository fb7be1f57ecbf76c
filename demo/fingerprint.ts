// Apart from the generator, whose tables take a hundred megabytes: whoever supervises only wants to know what is loaded.
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const DEFAULT_SEED = 1;

/** Files that decide what a demo catalogue looks like in the database. */
const MADE_BY = ['demo/**/*.ts', 'import/*.ts', 'lib/search/words.ts', 'db/migrations/*.sql'];

/** The pictures have a fingerprint of their own; only what decides which part has which is in the catalogue. */
const NOT_MADE_BY = /\.test\.ts$|^demo.illustrations.(?!(looks|subjects|appearance|proportion|values)\.ts$)/;

/** Changes with the seed, the size and any line of the generator or the loader. */
export function demoFingerprint(parts: number, seed: number = DEFAULT_SEED): string {
  const digest = createHash('sha256').update(`${parts} ${seed}`);
  const project = join(import.meta.dirname, '..');
  for (const file of globSync(MADE_BY, { cwd: project }).sort()) {
    if (NOT_MADE_BY.test(file)) continue;
    digest.update(file).update(readFileSync(join(project, file)));
  }
  return `demo-${parts}-${digest.digest('hex').slice(0, 16)}`;
}
