import { NOTHING_SHOWN } from '../cache-policy/shown-tags.ts';
import { read, statement } from '../db/query.ts';
import { ANY, type Metric, type NAVIGATIONS, SLICED_BY, type SlicedBy } from './dimensions.ts';
import { type Histogram, merged } from './histogram.ts';

/** What a report can be grouped by. */
export const GROUPED_BY = [...SLICED_BY, 'day', 'hour'] as const;

export interface ReportAsked extends Readonly<Partial<Record<SlicedBy, string>>> {
  readonly metric: Metric;
  readonly navigation: (typeof NAVIGATIONS)[number];
  /** Days in UTC, YYYY-MM-DD; both belong to the report. */
  readonly from: string;
  readonly to: string;
  readonly by?: (typeof GROUPED_BY)[number] | undefined;
}

export interface ReportGroup {
  /** Value of what it is grouped by; undefined for everything as one. */
  readonly group: string | undefined;
  readonly histogram: Histogram;
}

interface DayRow {
  readonly day: string;
  readonly route: string;
  readonly device: string;
  readonly connection: string;
  readonly release: string;
  readonly buckets: number[];
}

const COLUMNS = `to_char(day, 'YYYY-MM-DD') as day, route, device, connection, release, buckets`;

// A statement each, so that each has the one plan that is right for it: a range of the key with a row a day, or for
// groups one range for each value there is. Releases have no list; they come last in the key before the day.
const DAYS = statement<DayRow>(
  'vitalsDays',
  `select ${COLUMNS} from millrace.vitals_day
   where metric = $1 and navigation = $2 and route = any ($3) and device = any ($4) and connection = any ($5)
     and release = $6 and day between $7 and $8
   order by day`,
  NOTHING_SHOWN,
);
const DAYS_OF_RELEASES = statement<DayRow>(
  'vitalsDaysOfReleases',
  `select ${COLUMNS} from millrace.vitals_day
   where metric = $1 and navigation = $2 and route = $3 and device = $4 and connection = $5
     and release <> '*' and day between $6 and $7
   order by day`,
  NOTHING_SHOWN,
);
const HOURS = statement<{ readonly hour: string; readonly buckets: number[] }>(
  'vitalsHours',
  `select to_char(hour at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI"Z"') as hour, buckets
   from millrace.vitals_hour
   where metric = $1 and navigation = $2
     and hour >= $3::date::timestamp at time zone 'UTC' and hour < ($4::date + 1)::timestamp at time zone 'UTC'
     and ($5 = '*' or route = $5) and ($6 = '*' or device = $6) and ($7 = '*' or connection = $7)
     and ($8 = '*' or release = $8)
   order by hour`,
  NOTHING_SHOWN,
);

/** Histograms of what was measured, a group each, in the order of their names. @throws DatabaseUnavailableError */
export async function vitalsReport(
  asked: ReportAsked,
  values: Readonly<Record<Exclude<SlicedBy, 'release'>, readonly string[]>>,
): Promise<ReportGroup[]> {
  const { by } = asked;
  if (by === 'hour') return grouped(await hours(asked), ({ hour }) => hour);
  const rows = by === 'release' && !asked.release ? await daysOfReleases(asked) : await days(asked, values);
  return grouped(rows, (row) => (by === undefined ? undefined : row[by]));
}

function days(asked: ReportAsked, values: Parameters<typeof vitalsReport>[1]): Promise<DayRow[]> {
  const of = (dimension: keyof typeof values): readonly string[] =>
    asked.by === dimension && !asked[dimension] ? values[dimension] : [asked[dimension] ?? ANY];
  return read(DAYS, [
    ...[asked.metric, asked.navigation, of('route'), of('device'), of('connection')],
    ...[asked.release ?? ANY, asked.from, asked.to],
  ]);
}

function daysOfReleases(asked: ReportAsked): Promise<DayRow[]> {
  const { metric, navigation, route = ANY, device = ANY, connection = ANY, from, to } = asked;
  return read(DAYS_OF_RELEASES, [metric, navigation, route, device, connection, from, to]);
}

function hours(asked: ReportAsked): Promise<{ hour: string; buckets: number[] }[]> {
  const { metric, navigation, from, to } = asked;
  return read(HOURS, [metric, navigation, from, to, ...SLICED_BY.map((name) => asked[name] ?? ANY)]);
}

function grouped<Row extends { readonly buckets: number[] }>(
  rows: readonly Row[],
  groupOf: (row: Row) => string | undefined,
): ReportGroup[] {
  const groups = Map.groupBy(rows, groupOf);
  return [...groups]
    .map(([group, of]) => ({ group, histogram: merged(of.map(({ buckets }) => buckets)) }))
    .sort((one, other) => ((one.group ?? '') < (other.group ?? '') ? -1 : 1));
}
