import type { z } from 'zod';
import { CONNECTIONS, DEVICES, LARGEST, type Metric, THRESHOLDS } from '../vitals/dimensions.ts';
import { type Histogram, summary } from '../vitals/histogram.ts';
import { DAYS_KEPT_DAYS } from '../vitals/prune.ts';
import { type ReportAsked, type ReportGroup, vitalsReport } from '../vitals/report.ts';
import { ROUTES } from '../vitals/route-pattern.ts';
import { edgesOf, RELATIVE_ERROR } from '../vitals/scale.ts';
import { ProblemError } from './problem-error.ts';
import type { VitalsReport } from './schemas.ts';
import type { VITALS_REQUEST } from './vitals-request.ts';

const DAY_MS = 86_400_000;
const USUAL_DAYS = 28;
const MOST_DAYS_BY_HOUR = 3;

const dayText = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** The report that was asked for. @throws ProblemError (400) for a range of days that there cannot be */
export async function vitalsDocument(
  request: z.output<typeof VITALS_REQUEST>,
  nowMs: number,
): Promise<z.input<typeof VitalsReport>> {
  const to = request.to ?? dayText(nowMs);
  const usualDays = request.by === 'hour' ? 1 : USUAL_DAYS;
  const from = request.from ?? dayText(Date.parse(to) - (usualDays - 1) * DAY_MS);
  const asked: ReportAsked = { ...request, from, to };
  checkRange(asked);
  const { metric, navigation, route, device, connection, release, by } = asked;
  const groups = await vitalsReport(asked, { route: ROUTES, device: DEVICES, connection: CONNECTIONS });
  return {
    ...{ metric, navigation, unit: metric === 'CLS' ? '' : 'ms', from, to, by: by ?? null },
    route: route ?? null,
    device: device ?? null,
    connection: connection ?? null,
    release: release ?? null,
    thresholds: { good: THRESHOLDS[metric][0], poor: THRESHOLDS[metric][1] },
    relativeError: RELATIVE_ERROR,
    groups: groups.map((group) => groupDocument(metric, group)),
  };
}

function groupDocument(metric: Metric, { group, histogram }: ReportGroup) {
  return { group: group ?? null, ...summary(metric, histogram), histogram: bars(metric, histogram) };
}

/** Only what there is any of; the last bucket ends where values are refused. */
function bars(metric: Metric, histogram: Histogram) {
  const edges = edgesOf(metric);
  return histogram.flatMap((count, bucket) =>
    count > 0 ? [{ above: edges[bucket - 1] ?? 0, to: edges[bucket] ?? LARGEST[metric], count }] : [],
  );
}

function checkRange({ from, to, by }: ReportAsked): void {
  const days = (Date.parse(to) - Date.parse(from)) / DAY_MS + 1;
  const most = by === 'hour' ? MOST_DAYS_BY_HOUR : DAYS_KEPT_DAYS;
  if (days >= 1 && days <= most) return;
  const detail =
    days < 1
      ? `must not be after the last day, which is ${to}.`
      : `is ${days} days before the end; a report ${by === 'hour' ? 'by hour ' : ''}has at most ${most}.`;
  throw new ProblemError({
    status: 400,
    title: 'A parameter is not valid',
    detail: `from ${detail}`,
    extension: { errors: [{ parameter: 'from', detail }] },
  });
}
