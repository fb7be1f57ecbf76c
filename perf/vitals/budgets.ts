import budgets from '../budgets/vitals.json' with { type: 'json' };
import type { Held } from '../measure/held.ts';
import type { MeasuredReports } from './measure-reports.ts';
import type { MeasuredVitals } from './measure-vitals.ts';

/** The figures of a run beside their limits. */
export function heldVitals(measured: MeasuredVitals, { mostBuffers, slowest }: MeasuredReports): Held[] {
  const { perSecond, beaconMs, pageMsAlone, pageMsBeside, lost, refused } = measured;
  const most = { side: 'at most' } as const;
  return [
    {
      ...{ name: 'beacons accepted', value: perSecond, unit: 'per second', side: 'at least' },
      ...{ limit: budgets.beaconsPerSecond, culprit: `${refused} were not accepted.` },
    },
    { ...most, name: 'beacon answered, p99', value: beaconMs.p99, unit: 'ms', limit: budgets.beaconP99Ms },
    { ...most, name: 'values lost', value: lost, unit: 'count', limit: budgets.lost },
    {
      ...{
        ...most,
        name: 'page beside beacons, p99, times alone',
        unit: 'ratio',
        limit: budgets.pageP99Times,
      },
      value: pageMsBeside.p99 / pageMsAlone.p99,
    },
    {
      ...{ ...most, name: 'report of 90 days, buffers', value: mostBuffers, unit: 'count' },
      ...{ limit: budgets.reportBuffers, culprit: `Most are read for ${slowest}.` },
    },
  ];
}
