import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { PROJECT } from '#scripts/start/own-node.mjs';

/** What is counted: bytes, requests, shifts, accessibility and the like, in one visit. `npm test` asserts it. */
export const COUNTS_CONFIG = join(PROJECT, 'lighthouserc.json');
/** What takes time: scores, paints and blocking, in five visits. `npm run perf:lighthouse` asserts it. */
export const TIMES_CONFIG = join(PROJECT, 'perf/lighthouse/lighthouserc.times.json');

/** A file of Lighthouse CI, as far as this reads it; the rest is for Lighthouse CI. */
const CONFIG = z.object({
  ci: z.object({
    collect: z.object({ url: z.array(z.url()).min(1), numberOfRuns: z.int().positive() }),
    assert: z.object({
      assertMatrix: z.array(z.object({ name: z.string(), matchingUrlPattern: z.string() })).min(1),
    }),
  }),
});

export interface PageType {
  /** Such as `list`. */
  readonly name: string;
  /** Its path in the addresses that are visited. */
  readonly path: string;
  readonly pattern: RegExp;
}

export interface LighthouseConfig {
  readonly runs: number;
  readonly pageTypes: readonly PageType[];
}

/** @throws Error where an address belongs to no page type or to several, or a page type has none: nothing would hold it */
export function readConfig(path: string): LighthouseConfig {
  const { collect, assert } = CONFIG.parse(JSON.parse(readFileSync(path, 'utf8'))).ci;
  const pageTypes = assert.assertMatrix.map(({ name, matchingUrlPattern }) => {
    const pattern = new RegExp(matchingUrlPattern);
    const [url, another] = collect.url.filter((address) => pattern.test(address));
    if (!url || another)
      throw new Error(
        `${path}: ${matchingUrlPattern} (${name}) matches ${another ? `${url} and ${another}` : 'no address'}; ` +
          'each pattern of assertMatrix has to match one of collect.url.',
      );
    return { name, pattern, path: new URL(url).pathname };
  });
  const spare = collect.url.find((url) => pageTypes.filter(({ pattern }) => pattern.test(url)).length !== 1);
  if (spare) throw new Error(`${path}: ${spare} has to match exactly one pattern of assertMatrix.`);
  return { runs: collect.numberOfRuns, pageTypes };
}
