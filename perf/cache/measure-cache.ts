import { inspect } from 'node:util';
import { Client } from 'pg';
import type { DatabaseUrls } from '#db/database-urls.ts';
import { aborted } from '#scripts/start/stopping.ts';
import { brokenText, type Held, isBroken } from '../measure/held.ts';
import { partsByRank } from './catalogue.ts';
import { heldFault } from './faults/held-faults.ts';
import { measureFaults } from './faults/measure-faults.ts';
import { FURTHER_ROWS } from './further-rows.ts';
import { Redis } from './redis.ts';
import { ROWS } from './rows.ts';
import { type Row, Run } from './run.ts';
import { sizesOf } from './sizes.ts';

/** For rows that take some and leave them for nobody else. */
const SPARE_PARTS = 10_000;

export interface MeasuredCache {
  readonly held: readonly Held[];
  readonly figures: Readonly<Record<string, unknown>>;
}

export interface CacheOptions {
  /** The sizes that the goals name, instead of smaller ones in proportion. */
  readonly full: boolean;
  /** Shares through a Redis of its own instead of a folder. */
  readonly redis: boolean;
  /** Breaks things instead of measuring. */
  readonly faults: boolean;
  /** Part of the names of what to measure or break; '' for all. Nothing is recorded then. */
  readonly only: string;
}

/** Measures the rows, or breaks things, one after the other, and says what each came to as soon as it has. */
export async function measureCache(
  database: DatabaseUrls,
  { full, redis, faults, only, signal }: CacheOptions & { readonly signal: AbortSignal },
): Promise<MeasuredCache> {
  const sizes = sizesOf({ full });
  const client = new Client({ connectionString: database.ownerUrl });
  await client.connect();
  const wanted = sizes.real.parts + sizes.crawled.real + SPARE_PARTS;
  const parts = await partsByRank(client, wanted).finally(() => client.end());
  if (faults) {
    const onFigures = (figures: Parameters<typeof heldFault>[0]): void => say(heldFault(figures));
    const notBroken = (name: string, error: unknown): void => {
      const one = notMeasured(name, error);
      say([one]);
      failed.push(one);
    };
    const failed: Held[] = [];
    const all = await measureFaults({
      database,
      parts,
      redis,
      only,
      signal,
      onFigures,
      onError: notBroken,
    });
    return {
      held: [...all.flatMap(heldFault), ...failed],
      figures: Object.fromEntries(all.map((one) => [one.name, one])),
    };
  }
  await using cleanup = new AsyncDisposableStack();
  const own = redis ? await Redis.start() : undefined;
  if (own) cleanup.defer(() => own.stop());
  const run = cleanup.use(new Run({ database, parts, sizes, redisUrl: own?.url, signal }));
  const all: Held[] = [];
  const figures: Record<string, unknown> = {};
  for (const row of [...ROWS, ...FURTHER_ROWS].filter(({ name }) => name.includes(only))) {
    if (signal.aborted) break;
    console.log(`Measuring: ${row.name} …`);
    const { held, figures: found } = await measured(row, run);
    say(held);
    all.push(...held);
    figures[row.name] = found;
  }
  return { held: all, figures };
}

/** A row that cannot be measured is a broken one; the others go on. Nobody waits for one when all are to end. */
async function measured(row: Row, run: Run): ReturnType<Row['measure']> {
  try {
    const ended = aborted(run.signal).then(() => run.signal.throwIfAborted() as never);
    return await Promise.race([row.measure(run), ended]);
  } catch (error) {
    run.signal.throwIfAborted();
    return { held: [notMeasured(row.name, error)], figures: String(error) };
  }
}

const notMeasured = (name: string, error: unknown): Held => ({
  ...{ name: `${name}: measured`, value: 0, unit: 'count', limit: 1, side: 'at least' },
  culprit: inspect(error),
});

function say(held: readonly Held[]): void {
  for (const one of held)
    console.log(
      isBroken(one) ? `  broken: ${brokenText(one)}` : `  ${one.name}: ${one.value.toFixed(3)} ${one.unit}`,
    );
}
