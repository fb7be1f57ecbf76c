import { env } from '../env.ts';
import { DatabaseServer } from './database-server.ts';
import type { GuardedPool } from './guarded-pool.ts';
import { databaseHealth } from './health.ts';

/** One a process, also where Next bundles this module once more. */
const PRIMARY = Symbol.for('millrace.primary');
const shared = globalThis as { [PRIMARY]?: DatabaseServer };

/** The process's connections to the primary. Created at first use; nothing connects during a build that needs no data. */
export function pool(): GuardedPool {
  return primary().pool;
}

/** One more, for what nothing may wait behind pages for: whether what they show has changed. */
export function changesPool(): GuardedPool {
  return primary().changesPool;
}

function primary(): DatabaseServer {
  shared[PRIMARY] ??= new DatabaseServer(databaseUrl(), databaseHealth());
  return shared[PRIMARY];
}

function databaseUrl(): string {
  const url = env().DATABASE_URL;
  if (url) return url;
  throw new Error(
    'DATABASE_URL is not set. `npm start` and `npm run dev` set it; to run a part by hand, set it yourself.',
  );
}
