// npm run cache:purge -- --part NUMBER | --tag TAG | --everything: has what shows it made anew. See docs/operations.md.
import { cacheNamespace } from '#cache/namespace.ts';
import { openPageStore } from '#cache/open-page-store.ts';
import { TagClock } from '#cache/tag-clock.ts';
import { type Purge, purgedTags, recordPurge } from '#lib/changes/purge.ts';
import { pool } from '#lib/db/pool.ts';
import { env } from '#lib/env.ts';
import { readCommandLine } from './command-line/read.mjs';
import { command } from './commands/cache-purge.mjs';
import { CheckError, checkDatabasePlace } from './start/checks.ts';
import { openDatabase } from './start/database.ts';
import { runCommand } from './start/run-command.ts';
import { readSettings } from './start/settings.ts';

const options = readCommandLine(command);

await runCommand(async (_signal, cleanup) => {
  const purge = wantedPurge();
  const settings = readSettings(options);
  checkDatabasePlace(settings);
  const database = await openDatabase({ ...settings, asGuest: true });
  cleanup.defer(() => database.stop());
  Object.assign(process.env, { DATABASE_URL: database.url, MILLRACE_DATA_DIR: settings.dataDir });
  cleanup.defer(() => pool().end());
  const tags = await purgedTags(purge);
  const kept = tags && (await keptWithTags(tags));
  if (!tags || !(await recordPurge(purge)))
    throw new CheckError(
      'No part has this number; part numbers are matched as they are written. Nothing was purged.',
    );
  console.log(
    `Purged: ${tags.join(', ')}. ${kept === undefined ? 'What was kept cannot be counted here.' : `${kept.toLocaleString('en')} kept pages show it.`} Every running instance knows within a second.`,
  );
});

/** Pages of this release that the shared level has with these tags; undefined where it is not on this machine's disk. */
async function keptWithTags(tags: readonly string[]): Promise<number | undefined> {
  const changes = { seq: 0, current: async () => {} };
  const store = await openPageStore(env(), {
    clock: new TagClock({ capacity: 1 }),
    changes,
    namespace: cacheNamespace(),
  });
  try {
    return (await store.countUntrue(tags)).shared;
  } finally {
    await store.close();
  }
}

/** The command takes one of the three. */
function wantedPurge(): Purge {
  const { part, tag } = options;
  if (part !== undefined) return { part };
  return tag === undefined ? { everything: true } : { tag };
}
