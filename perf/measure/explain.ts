import { Client } from 'pg';
import { type Buffers, buffersOf, type Explained, type PlanNode, readPlan } from './plan.ts';
import type { Execution } from './recording.ts';

/** Calls after which PostgreSQL has decided between custom and generic plan: five custom ones come first. */
const CALLS_UNTIL_PLAN_IS_CHOSEN = 6;
const FIRST_VERSION_WITH_SERIALIZE = 170_000;

interface ExplainOutput {
  readonly Plan: PlanNode;
  /** What stored out of line was fetched for the answer; PostgreSQL 17 and later. */
  readonly Serialization?: Buffers & { readonly 'Output Volume': number };
  readonly 'Planning Time': number;
  readonly 'Execution Time': number;
}

export interface Explainer {
  /** Executes it as the product would, in a session that has prepared it. */
  explain(execution: Execution): Promise<Explained>;
  /** The same with the time of every step, which costs time itself. */
  explainSteps(execution: Execution): Promise<PlanNode>;
  end(): Promise<void>;
}

/**
 * Measures statements inside the database. EXPLAIN (ANALYZE) of EXECUTE rather than pg_stat_statements: that one keeps
 * mean and deviation but no p99, needs a preload that the embedded server does without, and knows nothing of plans.
 * `timing off` leaves out the clock at every step, which would double what a 0.1 ms statement takes; the total stays.
 * Turning the rows into text is part of the work: `serialize` counts it where PostgreSQL can (17 and later).
 * The plan is chosen as in production: prepared once, plan_cache_mode left alone.
 */
export async function connectExplainer(url: string): Promise<Explainer> {
  const client = new Client({ connectionString: url, application_name: 'millrace perf' });
  await client.connect();
  const prepared = new Set<string>();
  const { rows: servers } = await client.query<{ version: string }>(
    "select current_setting('server_version_num') as version",
  );
  const serialize = Number(servers[0]?.version) >= FIRST_VERSION_WITH_SERIALIZE ? 'serialize text, ' : '';

  const run = async (options: string, { name, text, values }: Execution): Promise<ExplainOutput> => {
    const id = client.escapeIdentifier(name);
    const args = values.length === 0 ? '' : `(${values.map((value) => literal(client, value)).join(', ')})`;
    if (!prepared.has(name)) {
      prepared.add(name);
      await client.query(`prepare ${id} as ${text}`);
      for (let call = 0; call < CALLS_UNTIL_PLAN_IS_CHOSEN; call += 1)
        await client.query(`execute ${id} ${args}`);
    }
    const { rows } = await client.query<{ 'QUERY PLAN': [ExplainOutput] }>(
      `explain (analyze, buffers, ${serialize}${options}, format json) execute ${id} ${args}`,
    );
    const [output] = rows[0]?.['QUERY PLAN'] ?? [];
    if (!output) throw new Error(`EXPLAIN of ${name} returned nothing.`);
    return output;
  };

  return {
    explain: async (execution) => {
      const output = await run('timing off', execution);
      const plan = readPlan(output.Plan);
      return {
        ...plan,
        executionMs: output['Execution Time'],
        planningMs: output['Planning Time'],
        buffers: plan.buffers + buffersOf(output.Serialization ?? {}),
        outputKb: output.Serialization?.['Output Volume'],
      };
    },
    explainSteps: async (execution) => (await run('timing on', execution)).Plan,
    end: () => client.end(),
  };
}

/** EXECUTE takes expressions only. */
function literal(client: Client, value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) {
    return value.length === 0 ? `'{}'` : `array[${value.map((item) => literal(client, item)).join(', ')}]`;
  }
  return typeof value === 'number' ? String(value) : client.escapeLiteral(String(value));
}
