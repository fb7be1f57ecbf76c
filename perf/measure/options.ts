import { parseArgs } from 'node:util';
import { OptionError, parseStartOptions, usage } from '#scripts/start/options.mjs';

const DEFAULT_SEED = 1;
/** Not the site's: measuring loads other sizes than the site serves. */
export const DEFAULT_PERF_DATA_DIR = '.millrace/perf';
const SHARED_FLAGS = ['parts', 'data-dir'] as const;

export interface PerfOptions {
  readonly parts: number | undefined;
  readonly dataDir: string | undefined;
  readonly help: boolean;
}

export interface QueriesOptions extends PerfOptions {
  /** Of what is drawn; the demo catalogue has its own. */
  readonly seed: number;
  /** Part of the names of the questions to keep to; '' for all. */
  readonly only: string;
}

/** The flags of `npm run perf:catalog`: --parts and --data-dir as everywhere. @throws OptionError */
export function parseCatalogOptions(argv: readonly string[]): PerfOptions {
  const command = 'npm run perf:catalog';
  readFlags(argv, [], `${command}. Its flags are:\n${CATALOG_USAGE}`);
  const { parts, dataDir, help } = parseStartOptions([...argv], command, SHARED_FLAGS);
  return { parts, dataDir, help };
}

/** The flags of `npm run perf:interactions`: --parts and --data-dir as everywhere. @throws OptionError */
export function parseInteractionsOptions(argv: readonly string[]): PerfOptions {
  const command = 'npm run perf:interactions';
  readFlags(argv, [], `${command}. Its flags are:\n${CATALOG_USAGE}`);
  const { parts, dataDir, help } = parseStartOptions([...argv], command, SHARED_FLAGS);
  return { parts, dataDir, help };
}

/** The flags of `npm run perf:queries`: those of perf:catalog, --seed and --only. @throws OptionError */
export function parseQueriesOptions(argv: readonly string[]): QueriesOptions {
  const command = 'npm run perf:queries';
  const { own, rest } = readFlags(argv, ['seed', 'only'], `${command}. Its flags are:\n${QUERIES_USAGE}`);
  const seed = Number(own.get('seed') ?? DEFAULT_SEED);
  if (!Number.isSafeInteger(seed))
    throw new OptionError(`--seed ${own.get('seed')} is not possible: give a whole number.`);
  const { parts, dataDir, help } = parseStartOptions(rest, command, SHARED_FLAGS);
  return { parts, dataDir, help, seed, only: own.get('only') ?? '' };
}

/** Takes a command's own flags, each with a value, out of what is left to be parsed as everywhere. */
function readFlags(
  argv: readonly string[],
  names: readonly string[],
  commandAndUsage: string,
): { readonly own: ReadonlyMap<string, string>; readonly rest: string[] } {
  const options = Object.fromEntries(
    [...names, ...SHARED_FLAGS].map((name) => [name, { type: 'string' }] as const),
  );
  const { tokens } = parseArgs({ args: [...argv], options, strict: false, tokens: true });
  const own = new Map<string, string>();
  const taken = new Set<number>();
  for (const token of tokens) {
    if (token.kind !== 'option' || ['help', 'h'].includes(token.name)) continue;
    if (!(token.name in options))
      throw new OptionError(`${token.rawName} is not a flag of ${commandAndUsage}`);
    if (!names.includes(token.name)) continue;
    if (!token.value?.trim()) throw new OptionError(`--${token.name} needs a value.`);
    own.set(token.name, token.value);
    taken.add(token.index);
    if (token.inlineValue === false) taken.add(token.index + 1);
  }
  return { own, rest: argv.filter((_, index) => !taken.has(index)) };
}

const DATA_DIR = `  --data-dir DIR     folder for the embedded database (default ${DEFAULT_PERF_DATA_DIR})`;

export const CATALOG_USAGE = `${usage(['parts'])}\n${DATA_DIR}`;

export const QUERIES_USAGE = `${CATALOG_USAGE}
  --seed N           other parts, filters and queries (default ${DEFAULT_SEED})
  --only TEXT        only the questions whose names contain TEXT; nothing is written
DATABASE_URL measures the catalogue that is in that database, without changing it.`;
