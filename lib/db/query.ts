import { missesDatabase, shows } from '../cache-policy/render-context.ts';
import type { ShownTags } from '../cache-policy/shown-tags.ts';
import { isBrokenConnection, isBusy, isConnectionFailure } from './connection-failure.ts';
import { CONNECTIONS } from './database-server.ts';
import { DatabaseBusyError, DatabaseUnavailableError } from './errors.ts';
import type { GuardedPool } from './guarded-pool.ts';
import { pool } from './pool.ts';

/** A statement of the product. The name shows up in logs, metrics and plans, and is the function that runs it. */
export interface Statement<Row> {
  readonly name: string;
  readonly text: string;
  readonly shown: ShownTags<Row>;
}

/**
 * Declares a statement: `name` as in the source, unique; `text` with `$1…` parameters and explicit columns; `shown`, what
 * a page that shows the answer depends on.
 */
export function statement<Row>(name: string, text: string, shown: ShownTags<Row>): Statement<Row> {
  const known = STATEMENTS.get(name);
  // The server keeps prepared statements by name; a module that is loaded twice declares the same ones again.
  if (known && known.text !== text)
    throw new Error(`Two statements are called ${name}; each needs a name of its own.`);
  const declared: Statement<Row> = { name, text, shown };
  STATEMENTS.set(name, declared as Statement<unknown>);
  return declared;
}

/** Every statement declared so far, by name, for benchmarks and plans. */
export const STATEMENTS = new Map<string, Statement<unknown>>();

interface ReadOptions {
  /** Whose connections to ask by. */
  readonly from?: () => GuardedPool;
}

/**
 * Runs a prepared statement that only reads. Connections that died unnoticed, as all do when the database restarts, fail
 * at their next use: the read is asked again on another one.
 * @throws DatabaseUnavailableError when the database cannot be reached or does not answer
 * @throws DatabaseBusyError when no connection became free, or the statement did not end in time
 */
export async function read<Row>(
  asked: Statement<Row>,
  values: readonly unknown[] = [],
  { from = pool }: ReadOptions = {},
): Promise<Row[]> {
  for (let broken = 0; ; broken += 1) {
    try {
      const { name, text } = asked;
      const rows = await from().ask<Row>({ name, text, values: [...values] });
      shows(...asked.shown(rows, values));
      return rows;
    } catch (error) {
      if (isBusy(error)) {
        missesDatabase('busy');
        throw new DatabaseBusyError(asked.name, { cause: error });
      }
      if (!isConnectionFailure(error)) throw error;
      // Each failure takes a dead connection out of the pool, which may have as many as it has connections.
      if (isBrokenConnection(error) && broken < CONNECTIONS) continue;
      missesDatabase('unreachable');
      throw new DatabaseUnavailableError(asked.name, { cause: error });
    }
  }
}
