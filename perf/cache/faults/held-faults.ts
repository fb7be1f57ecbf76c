import budgets from '../../budgets/cache.json' with { type: 'json' };
import type { Held } from '../../measure/held.ts';
import type { FaultFigures } from './run-scenario.ts';

/** What visitors met during a fault, beside the limits. */
export function heldFault({
  name,
  answers,
  changes,
  failed,
  failures,
  stalestMs,
  stalest,
  sharesAgainMs,
}: FaultFigures): Held[] {
  const most = { side: 'at most' } as const;
  return [
    {
      ...{ ...most, name: `${name}: errors`, value: failed, unit: 'count', limit: budgets.faults.errors },
      culprit: `Of ${answers} answers: ${failures.join('; ')}`,
    },
    {
      ...{ ...most, name: `${name}: oldest price`, value: stalestMs, unit: 'ms' },
      ...{ limit: budgets.faults.staleMs, culprit: `Of ${changes} changes the last seen was at ${stalest}` },
    },
    {
      ...{ ...most, name: `${name}: shared again after`, value: sharesAgainMs, unit: 'ms' },
      limit: budgets.faults.sharesAgainMs,
    },
  ];
}
