import budgets from '../budgets/vitals.json' with { type: 'json' };
import type { Held } from '../measure/held.ts';
import { heldMeasured } from '../measure/paired-ratio.ts';
import type { MeasuredReports } from './measure-reports.ts';
import type { MeasuredVitals } from './measure-vitals.ts';

/** The figures of a run beside their limits. */
export function heldVitals(measured: MeasuredVitals, { mostBuffers, slowest }: MeasuredReports): Held[] {
  const { sent, accepted, beaconTimes, pageTimes, lost } = measured;
  const most = { side: 'at most' } as const;
  return [
    {
      ...{ name: 'beacons accepted of those sent', value: accepted / sent, unit: 'ratio', side: 'at least' },
      ...{ limit: budgets.acceptedOfSent, culprit: `${sent - accepted} were not accepted.` },
    },
    heldMeasured({ name: 'beacon answered', measured: beaconTimes, limit: budgets.beaconTimes }),
    { ...most, name: 'values lost', value: lost, unit: 'count', limit: budgets.lost },
    heldMeasured({ name: 'page beside beacons', measured: pageTimes, limit: budgets.pageTimes }),
    {
      ...{ ...most, name: 'report of 90 days, buffers', value: mostBuffers, unit: 'count' },
      ...{ limit: budgets.reportBuffers, culprit: `Most are read for ${slowest}.` },
    },
  ];
}
