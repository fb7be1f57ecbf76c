import { pool } from '#lib/db/pool.ts';

/** A statement as the product ran it. */
export interface Execution {
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

/**
 * The statements that `call` runs through lib/db, in order. Whatever a domain function asks is measured with the very
 * parameters it used, and a statement added to it is measured without a word here.
 */
export async function executionsOf(call: () => Promise<unknown>): Promise<Execution[]> {
  const connections = pool();
  const query = connections.query;
  const executions: Execution[] = [];
  connections.query = ((asked: Execution, ...rest: unknown[]) => {
    executions.push(asked);
    return Reflect.apply(query, connections, [asked, ...rest]);
  }) as typeof query;
  try {
    await call();
  } finally {
    connections.query = query;
  }
  return executions;
}
