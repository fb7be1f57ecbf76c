import { parseArgs } from 'node:util';
import { OptionError, parseStartOptions, usage } from '#scripts/start/options.mjs';

const COMMAND = 'npm run perf:catalog';
const DEFAULT_SEED = 1;
/** Not the site's: measuring loads other sizes than the site serves. */
export const DEFAULT_PERF_DATA_DIR = '.millrace/perf';
const SHARED_FLAGS = ['parts', 'data-dir'] as const;
const OWN_FLAGS = { reload: { type: 'boolean' }, seed: { type: 'string' } } as const;

export interface PerfOptions {
  readonly parts: number | undefined;
  readonly dataDir: string | undefined;
  /** Load also when this edition is there already, so that the load is measured. */
  readonly reload: boolean;
  /** Of the samples; the demo catalogue has its own. */
  readonly seed: number;
  readonly help: boolean;
}

/**
 * The flags of `npm run perf:catalog`: --parts and --data-dir as everywhere, and its own --reload and --seed.
 * @throws OptionError
 */
export function parsePerfOptions(argv: readonly string[]): PerfOptions {
  const { values, tokens } = parseArgs({ args: [...argv], options: OWN_FLAGS, strict: false, tokens: true });
  const own = new Set<number>();
  for (const token of tokens) {
    if (token.kind !== 'option' || !(token.name in OWN_FLAGS)) continue;
    own.add(token.index);
    if (token.name === 'seed' && token.inlineValue === false) own.add(token.index + 1);
  }
  const seed = Number(values.seed ?? DEFAULT_SEED);
  if (!Number.isSafeInteger(seed))
    throw new OptionError(`--seed ${values.seed} is not possible: give a whole number.`);
  const shared = argv.filter((_, index) => !own.has(index));
  const { parts, dataDir, help } = parseStartOptions(shared, COMMAND, SHARED_FLAGS);
  return { parts, dataDir, reload: values.reload === true, seed, help };
}

export const PERF_USAGE = `${usage(['parts'])}
  --data-dir DIR     folder for the embedded database (default ${DEFAULT_PERF_DATA_DIR})
  --reload           load also when this edition is loaded, to measure the load
  --seed N           another sample of parts and categories (default ${DEFAULT_SEED})`;
