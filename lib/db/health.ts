/** What a process knows of a database server, by its breaker (`server-breaker.ts`). */
export interface DatabaseHealth {
  /** Milliseconds since the epoch; undefined while the server answers, or has not been asked yet. */
  unreachableSince?: number;
}

const HEALTH = Symbol.for('millrace.database');
const shared = globalThis as { [HEALTH]?: DatabaseHealth };

/** The primary's. A global, since `server.ts` reads it and runs outside Next's bundle. */
export function databaseHealth(): DatabaseHealth {
  shared[HEALTH] ??= {};
  return shared[HEALTH];
}
