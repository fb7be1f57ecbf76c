import { GuardedPool } from './guarded-pool.ts';
import type { DatabaseHealth } from './health.ts';
import { probe } from './probe.ts';
import { ServerBreaker } from './server-breaker.ts';

/** Enough for two cores: more connections only queue inside PostgreSQL. */
export const CONNECTIONS = 8;
/** For a new connection as well as for one of the pool's to become free. */
const CONNECT_TIMEOUT_MS = 2_000;
const STATEMENT_TIMEOUT_MS = 5_000;
/** A connection that has to be made anew takes 4 ms, and its statements are planned anew. */
const IDLE_TIMEOUT_MS = 600_000;
/** Shorter than what proxies and the server itself allow, so that a dead server is noticed. */
const QUERY_TIMEOUT_MS = 6_000;

/** A PostgreSQL server: the process's connections to it, and whether it can be reached. */
export class DatabaseServer {
  readonly health: DatabaseHealth;
  readonly pool: GuardedPool;
  /** One more, for what nothing may wait behind pages for: whether what they show has changed. */
  readonly changesPool: GuardedPool;

  constructor(connectionString: string, health: DatabaseHealth = {}) {
    this.health = health;
    const breaker = new ServerBreaker({ probe: () => probe(connectionString), health });
    const poolOf = (max: number): GuardedPool =>
      new GuardedPool(
        {
          connectionString,
          max,
          connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
          statement_timeout: STATEMENT_TIMEOUT_MS,
          query_timeout: QUERY_TIMEOUT_MS,
          idleTimeoutMillis: IDLE_TIMEOUT_MS,
          application_name: 'millrace',
          // A pool that waits for work must not keep a build or a script alive.
          allowExitOnIdle: true,
        },
        breaker,
      );
    this.pool = poolOf(CONNECTIONS);
    this.changesPool = poolOf(1);
  }
}
