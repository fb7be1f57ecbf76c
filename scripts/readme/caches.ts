import { amountText, type Held } from '#perf/measure/held.ts';

/** What `npm run perf:cache` found, each figure beside its limit; and with `-- --faults`, of each fault. */
export interface CacheRuns {
  readonly held: readonly Held[];
  readonly faults: readonly Held[];
}

const NO_ANSWER = ': errors';
const OLDEST = ': oldest price';

/** The caches as tables. Counts that have to be nothing are told by being there: a run in which one is not fails. */
export function cacheTable({ held, faults }: CacheRuns): string {
  const rows = held
    .filter(({ name, limit, side }) => (side === 'at least' || limit > 0) && !name.endsWith(': measured'))
    .map(({ name, value, unit, limit, side }) => [
      name,
      amountText(value, unit),
      `${side} ${amountText(limit, unit)}`,
    ]);
  const measured = table(['Four instances and the edge', 'measured', 'limit'], rows);
  const names = faults
    .filter(({ name }) => name.endsWith(NO_ANSWER))
    .map(({ name }) => name.slice(0, -NO_ANSWER.length));
  const errors = faults
    .filter(({ name }) => name.endsWith(NO_ANSWER))
    .reduce((sum, { value }) => sum + value, 0);
  const oldest = Math.max(...faults.filter(({ name }) => name.endsWith(OLDEST)).map(({ value }) => value));
  const broken = `With one thing broken after the other while visitors read and prices change (${names.join('; ')}): ${errors} answers other than 200, and the oldest price shown after another was committed was shown for ${amountText(oldest, 'ms')}.`;
  return `${measured}\n\n${broken}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
