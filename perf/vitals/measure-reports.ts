import type { Client } from 'pg';
import { STATEMENTS } from '#lib/db/query.ts';
import { CONNECTIONS, METRICS } from '#lib/vitals/dimensions.ts';
import '#lib/vitals/report.ts';

const DAYS = 90;
const REPEATED = 5;

export interface MeasuredReports {
  /** Rows generated, and what they and their indexes take. */
  readonly rows: number;
  readonly megabytes: number;
  readonly mostBuffers: number;
  readonly slowest: string;
  readonly questions: readonly {
    readonly about: string;
    readonly buffers: number;
    readonly ms: number;
    readonly node: string;
  }[];
}

const METRIC = METRICS[0];

/** A slice each, from everything to one combination, and the groups of each dimension. */
const SLICES: readonly (readonly [
  about: string,
  routes: string[],
  devices: string[],
  connections: string[],
])[] = [
  ['everything', ['*'], ['*'], ['*']],
  ['a route', ['/p/[number]'], ['*'], ['*']],
  ['a device on a connection', ['*'], ['phone'], ['4g']],
  ['all of them', ['/p/[number]'], ['phone'], ['4g']],
];

/** Generates ninety days of every combination there is, and reads slices of it with the report's own statement. */
export async function measureReports(client: Client): Promise<MeasuredReports> {
  await client.query('begin');
  try {
    await client.query('truncate millrace.vitals_day');
    const { rowCount } = await client.query(
      `insert into millrace.vitals_day
       select metric, navigation, route, device, connection, release, current_date - age,
         (select array_agg((ascii(metric) * bucket * age) % 97) from generate_series(1, 60) bucket)
       from generate_series(${DAYS - 1}, 0, -1) age,
         unnest($1::text[]) metric, unnest('{load,soft,bfcache}'::text[]) navigation,
         unnest('{*,/,/p/[number],/c/[slug] list,/c/[slug] hub,/search,/search/[query],/list}'::text[]) route,
         unnest('{*,phone,tablet,desktop}'::text[]) device, unnest($2::text[]) connection,
         unnest(array['*', 'r' || age / 3, 'r' || age / 3 + 1]) release`,
      [METRICS, ['*', ...CONNECTIONS.slice(1, 5)]],
    );
    const { rows: sizes } = await client.query<{ mb: number }>(
      "select round(pg_total_relation_size('millrace.vitals_day') / 1e6)::int as mb",
    );
    await client.query('analyze millrace.vitals_day');
    const questions = [];
    for (const [about, ...dimensions] of SLICES) questions.push(await explained(client, about, dimensions));
    const most = questions.reduce((one, other) => (other.buffers > one.buffers ? other : one));
    return {
      ...{ rows: rowCount ?? 0, megabytes: sizes[0]?.mb ?? 0 },
      ...{ mostBuffers: most.buffers, slowest: most.about, questions },
    };
  } finally {
    await client.query('rollback');
  }
}

async function explained(client: Client, about: string, dimensions: readonly string[][]) {
  const text = `explain (analyze, buffers, format json) ${STATEMENTS.get('vitalsDays')?.text ?? ''}`;
  const today = new Date();
  const first = new Date(today.getTime() - (DAYS - 1) * 86_400_000);
  const values = [METRIC, 'load', ...dimensions, '*', first, today];
  let [buffers, ms, node] = [0, Number.POSITIVE_INFINITY, ''];
  for (let time = 0; time < REPEATED; time += 1) {
    const { rows } = await client.query<{ 'QUERY PLAN': [Plan] }>(text, values);
    const [plan] = rows[0]?.['QUERY PLAN'] ?? [];
    if (!plan) continue;
    buffers = plan.Plan['Shared Hit Blocks'] + plan.Plan['Shared Read Blocks'];
    ms = Math.min(ms, plan['Execution Time']);
    const { Plans: [below] = [] } = plan.Plan;
    node = below?.['Node Type'] ?? plan.Plan['Node Type'];
  }
  return { about, buffers, ms, node };
}

interface Node {
  readonly 'Node Type': string;
  readonly 'Shared Hit Blocks': number;
  readonly 'Shared Read Blocks': number;
  readonly Plans?: readonly Node[];
}

interface Plan {
  readonly Plan: Node;
  readonly 'Execution Time': number;
}
