import { parseArgs } from 'node:util';
import { OptionError } from '#scripts/start/options.mjs';

export interface CacheOptions {
  /** The sizes that the goals name, instead of smaller ones in proportion. */
  readonly full: boolean;
  /** Shares through a Redis of its own instead of a folder. */
  readonly redis: boolean;
  /** Breaks things instead of measuring. */
  readonly faults: boolean;
  /** Part of the names of what to measure or break; '' for all. Nothing is recorded then. */
  readonly only: string;
  readonly help: boolean;
}

const OPTIONS = {
  full: { type: 'boolean', default: false },
  redis: { type: 'boolean', default: false },
  faults: { type: 'boolean', default: false },
  only: { type: 'string', default: '' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** The flags of `npm run perf:cache`. @throws OptionError */
export function parseCacheOptions(argv: readonly string[]): CacheOptions {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS }).values;
  } catch (error) {
    const [reason] = (error as Error).message.split('. ');
    throw new OptionError(`${reason}. The flags of npm run perf:cache are:\n${CACHE_USAGE}`);
  }
}

export const CACHE_USAGE = `  --full             the sizes that the goals name: 1,000,000 parts, 300,000 pages; takes hours
  --redis            the instances share through a Redis of this command's own instead of a folder
  --faults           breaks one thing after the other while visitors read and prices change
  --only TEXT        only what has TEXT in its name; nothing is written`;
