/**
 * Whether the database could be reached the last time somebody tried. `server.ts` reads it to answer 503 instead of
 * Next's 500; it runs outside the bundle, hence the global.
 */
export interface DatabaseHealth {
  /** Milliseconds since the epoch; undefined while the database answers. */
  unreachableSince?: number;
}

const HEALTH = Symbol.for('millrace.database');
const shared = globalThis as { [HEALTH]?: DatabaseHealth };

export function databaseHealth(): DatabaseHealth {
  shared[HEALTH] ??= {};
  return shared[HEALTH];
}

export function databaseReached(): void {
  delete databaseHealth().unreachableSince;
}

export function databaseUnreachable(): void {
  databaseHealth().unreachableSince ??= Date.now();
}
