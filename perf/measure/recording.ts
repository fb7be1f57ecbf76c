import { changesPool, pool } from '#lib/db/pool.ts';

/** A statement as the product ran it. */
export interface Execution {
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

/** What a call took, in milliseconds. */
export interface Times {
  /** From Node through lib/db and back. */
  readonly roundTripMs: number;
  /** Of these, while no statement was under way. */
  readonly inProcessMs: number;
}

/**
 * The statements that `call` runs through lib/db, in order. Whatever a domain function asks is measured with the very
 * parameters it used, and a statement added to it is measured without a word here.
 */
export async function executionsOf(call: () => Promise<unknown>): Promise<Execution[]> {
  const executions: Execution[] = [];
  await watched(call, (execution) => {
    executions.push(execution);
  });
  return executions;
}

/** How long `call` takes, and how much of it is the process's own work. */
export async function timesOf(call: () => Promise<unknown>): Promise<Times> {
  let underWay = 0;
  let waiting = 0;
  let since = 0;
  const started = performance.now();
  await watched(call, (_, answer) => {
    if (underWay === 0) since = performance.now();
    underWay += 1;
    const answered = (): void => {
      underWay -= 1;
      if (underWay === 0) waiting += performance.now() - since;
    };
    answer().then(answered, answered);
  });
  const roundTripMs = performance.now() - started;
  return { roundTripMs, inProcessMs: roundTripMs - waiting };
}

async function watched(
  call: () => Promise<unknown>,
  onQuery: (execution: Execution, answer: () => Promise<unknown>) => void,
): Promise<void> {
  const pools = [pool(), changesPool()].map((connections) => [connections, connections.query] as const);
  for (const [connections, query] of pools) {
    connections.query = ((asked: Execution, ...rest: unknown[]) => {
      let answer: Promise<unknown> | undefined;
      const ask = (): Promise<unknown> => {
        answer ??= Reflect.apply(query, connections, [asked, ...rest]) as Promise<unknown>;
        return answer;
      };
      onQuery(asked, ask);
      return ask();
    }) as typeof query;
  }
  try {
    await call();
  } finally {
    for (const [connections, query] of pools) connections.query = query;
  }
}
