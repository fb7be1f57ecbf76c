import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { throwawayDatabase } from '#db/throwaway-database.ts';
import { loadDemo, loadedEdition } from '#import/load-demo.ts';
import { childrenOf, processIdentity } from '#lib/process/identity.mjs';

/** A load of so many takes minutes. */
const MANY_PARTS = 3_000_000;
const LIMIT_MS = 60_000;
const CATALOGUE = JSON.stringify(import.meta.resolve('./catalogue.ts'));

test('a loader ends with the start that is killed, and the catalogue from before stays', async () => {
  await using db = await throwawayDatabase();
  await loadDemo({ url: db.url, parts: 2_000 });
  const before = await loadedEdition(db.url);
  const code = `import { loadDemoCatalogue } from ${CATALOGUE};
    await loadDemoCatalogue({ url: process.env.URL, parts: ${MANY_PARTS} });`;
  const start = spawn(process.execPath, ['--input-type=module', '-e', code], {
    env: { ...process.env, URL: db.url },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  // "Loading 3,000,000 parts … 1 %": parts are being made and sent.
  for await (const line of createInterface(start.stdout)) if (/ \d+ %$/.test(line)) break;
  const [loader] = childrenOf(start.pid ?? 0);
  assert.ok(loader !== undefined && processIdentity(loader) !== undefined);
  start.kill('SIGKILL');
  await once(start, 'exit');
  await until(() => processIdentity(loader) === undefined);
  const loading =
    "select count(*)::int as n from pg_stat_activity where application_name = 'millrace load' and datname = current_database()";
  await until(async () => (await db.client.query<{ n: number }>(loading)).rows[0]?.n === 0);
  assert.deepEqual(await loadedEdition(db.url), before);
});

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (const deadline = Date.now() + LIMIT_MS; !(await isSo()); await sleep(50))
    assert.ok(Date.now() < deadline, 'It did not happen in time.');
}
