import { CONNECTIONS, DEVICES, METRICS } from '#lib/vitals/dimensions.ts';
import { type ReportAsked, vitalsReport } from '#lib/vitals/report.ts';
import { ROUTES } from '#lib/vitals/route-pattern.ts';
import type { Question } from '../question.ts';

const FILE = 'lib/vitals/report.ts';
const VALUES = { route: ROUTES, device: DEVICES, connection: CONNECTIONS };
const RANGE = { from: '2026-08-26', to: '2026-11-23' };

/** What operators ask about visitors' pages. */
export function vitalsQuestions(): Question[] {
  const asking = (more: Omit<Partial<ReportAsked>, 'metric'>) =>
    METRICS.map((metric) => ({
      about: `${metric} ${JSON.stringify(more)}`,
      ask: () => vitalsReport({ metric, navigation: 'load', ...RANGE, ...more }, VALUES),
    }));
  return [
    { name: 'vitals of 90 days', file: FILE, calls: asking({ device: 'phone' }) },
    { name: 'vitals of 90 days by route', file: FILE, calls: asking({ by: 'route' }) },
    { name: 'vitals of 90 days by release', file: FILE, calls: asking({ by: 'release' }) },
    { name: 'vitals of three days by hour', file: FILE, calls: asking({ by: 'hour', from: '2026-11-21' }) },
  ];
}
