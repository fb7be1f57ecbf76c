import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import type { Scenario } from './scenario.ts';

const MS = 60_000;
const CUT_EVERY_MS = 20;

let cutting: AbortController | undefined;
let done: Promise<void> | undefined;

/** Every session that listens is ended as soon as there is one; what else the instances ask the database goes on. */
export const LISTENER_SCENARIO: Scenario = {
  name: 'notification connection cut for a minute',
  ms: MS,
  breakIt: async ({ stand }) => {
    const { host, port, user, password, database } = stand.client;
    const client = new Client({ host, port, user, password: password ?? undefined, database });
    await client.connect();
    cutting = new AbortController();
    done = cut(client, cutting.signal);
    // Awaited when it is healed; until then it must not end this process.
    done.catch(() => {});
  },
  heal: async () => {
    cutting?.abort();
    await done;
  },
};

/** @throws Error where nothing listened: then nothing was broken */
async function cut(client: Client, signal: AbortSignal): Promise<void> {
  let ended = 0;
  try {
    for (; !signal.aborted; await sleep(CUT_EVERY_MS)) {
      const { rowCount } = await client.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where datname = current_database() and pid <> pg_backend_pid() and query ilike 'listen %'`,
      );
      ended += rowCount ?? 0;
    }
  } finally {
    await client.end();
  }
  if (ended === 0) throw new Error('No session listened for notifications, so none was cut.');
}
