import { Pool } from 'pg';
import { env } from '../env.ts';
import { databaseReached, databaseUnreachable } from './health.ts';

/** Enough for two cores: more connections only queue inside PostgreSQL. */
export const CONNECTIONS = 8;
const CONNECT_TIMEOUT_MS = 2_000;
const STATEMENT_TIMEOUT_MS = 5_000;
/** A connection that has to be made anew takes 4 ms, and its statements are planned anew. */
const IDLE_TIMEOUT_MS = 600_000;
/** Shorter than what proxies and the server itself allow, so that a dead server is noticed. */
const QUERY_TIMEOUT_MS = 6_000;

/** One pool a process, also where the dev server loads this module more than once. */
const POOL = Symbol.for('millrace.pool');
const CHANGES_POOL = Symbol.for('millrace.changes-pool');
const shared = globalThis as { [POOL]?: Pool; [CHANGES_POOL]?: Pool };

/** The process's connections to the primary. Created at first use; nothing connects during a build that needs no data. */
export function pool(): Pool {
  shared[POOL] ??= createPool(CONNECTIONS);
  return shared[POOL];
}

/** One more, for what nothing may wait behind pages for: whether what they show has changed. */
export function changesPool(): Pool {
  shared[CHANGES_POOL] ??= createPool(1);
  return shared[CHANGES_POOL];
}

function createPool(max: number): Pool {
  const connectionString = env().DATABASE_URL;
  if (!connectionString) {
    throw new Error(
      'DATABASE_URL is not set. `npm start` and `npm run dev` set it; to run a part by hand, set it yourself.',
    );
  }
  const created = new Pool({
    connectionString,
    max,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    query_timeout: QUERY_TIMEOUT_MS,
    idleTimeoutMillis: IDLE_TIMEOUT_MS,
    application_name: 'millrace',
    // A pool that waits for work must not keep a build or a script alive.
    allowExitOnIdle: true,
  });
  created.on('connect', databaseReached);
  // An idle connection that the server closed; the pool replaces it.
  created.on('error', databaseUnreachable);
  return created;
}
