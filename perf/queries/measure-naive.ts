import { isDeepStrictEqual } from 'node:util';
import { Client, DatabaseError } from 'pg';
import { pool } from '#lib/db/pool.ts';
import { patiently } from '../measure/patiently.ts';
import type { Progress } from './measure-questions.ts';
import type { Call, Question } from './question.ts';

/** Enough for a median; what one call takes is often seconds. */
const CALLS = 3;
const PRODUCT_CALLS = 5;
export const CUT_OFF_MS = 5_000;
/** No further call once a question's have taken so long. */
const PATIENCE_MS = 3_000;
const QUERY_CANCELED = '57014';

export interface MeasuredNaive {
  readonly question: string;
  /** In a few words. */
  readonly what: string;
  readonly calls: number;
  /** Calls cut off at {@link CUT_OFF_MS}; they count as that long. */
  readonly cutOff: number;
  readonly p50Ms: number;
  /** Of the product, on the same calls. */
  readonly productP50Ms: number;
  readonly ratio: number;
  /** Calls whose answers were compared with the product's. */
  readonly compared: number;
  /** What the calls were about whose answers differ. */
  readonly different: readonly string[];
}

/** Whether the median call itself was cut off, so that it would have taken longer. */
export const isLowerBound = ({ calls, cutOff }: MeasuredNaive): boolean =>
  cutOff >= calls - Math.floor(calls / 2);

interface NaiveOptions extends Progress {
  /** Of the naive statements of a question, at most. */
  readonly calls?: number;
  /** Of the product, for each of them. */
  readonly productCalls?: number;
  /** Infinity where the answers are wanted however long they take. */
  readonly cutOffMs?: number;
}

/** The naive statements beside the product's, a few calls each in the same run. */
export async function measureNaive(
  url: string,
  questions: readonly Question[],
  { onProgress, calls = CALLS, productCalls = PRODUCT_CALLS, cutOffMs = CUT_OFF_MS, signal }: NaiveOptions,
): Promise<MeasuredNaive[]> {
  const client = new Client({
    connectionString: url,
    application_name: 'millrace perf',
    statement_timeout: Number.isFinite(cutOffMs) && cutOffMs,
  });
  await client.connect();
  const stop = (): void => cancel(client);
  signal.addEventListener('abort', stop);
  try {
    const naive = questions.filter((question) => question.naive !== undefined && question.calls.length > 0);
    const measured: MeasuredNaive[] = [];
    for (const [index, question] of naive.entries()) {
      measured.push(await compare(client, question, { calls, productCalls, cutOffMs, signal }));
      onProgress((index + 1) / naive.length);
    }
    return measured;
  } finally {
    signal.removeEventListener('abort', stop);
    await client.end();
  }
}

async function compare(
  client: Client,
  { name, naive = '', calls }: Question,
  { calls: most, productCalls, cutOffMs, signal }: Required<Omit<NaiveOptions, 'onProgress'>>,
): Promise<MeasuredNaive> {
  const started = performance.now();
  const naiveMs: number[] = [];
  const productMs: number[] = [];
  const different: string[] = [];
  let cutOff = 0;
  let compared = 0;
  for (const call of evenly(calls, most)) {
    signal.throwIfAborted();
    if (naiveMs.length > 0 && performance.now() - started > PATIENCE_MS) break;
    let answer: unknown;
    for (let time = 0; time < productCalls; time += 1) {
      const asked = performance.now();
      answer = await patiently(call.ask);
      productMs.push(performance.now() - asked);
    }
    const asked = performance.now();
    // A call may be many statements: the time-out of one does not bound it.
    const timer = Number.isFinite(cutOffMs) ? setTimeout(() => cancel(client), cutOffMs) : undefined;
    try {
      const comparison = await call.naive?.(client, answer);
      if (comparison) compared += 1;
      if (comparison && !isDeepStrictEqual(comparison.naive, comparison.product)) different.push(call.about);
    } catch (error) {
      if (!(error instanceof DatabaseError && error.code === QUERY_CANCELED)) throw error;
      cutOff += 1;
    } finally {
      clearTimeout(timer);
    }
    naiveMs.push(performance.now() - asked);
  }
  const [p50Ms, productP50Ms] = [median(naiveMs), median(productMs)];
  return {
    ...{ question: name, what: naive, calls: naiveMs.length, cutOff, p50Ms, productP50Ms },
    ratio: p50Ms / productP50Ms,
    ...{ compared, different },
  };
}

/** Cancels what the client's server process is doing; the statement then fails. */
function cancel(client: Client): void {
  const { processID } = client as Client & { readonly processID: number };
  pool()
    .query('select pg_cancel_backend($1)', [processID])
    .catch(() => undefined);
}

function evenly(calls: readonly Call[], most: number): Call[] {
  const count = Math.min(most, calls.length);
  return Array.from(
    { length: count },
    (_, place) => calls[Math.floor((place * calls.length) / count)] as Call,
  );
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
