import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { throwawayDatabase } from '#db/throwaway-database.ts';
import { loadedEdition } from '#import/loaded-edition.ts';
import { processIdentity } from '#lib/process/identity.mjs';

const FEW_PARTS = 5_000;
const LIMIT_MS = 60_000;
const CATALOGUE = JSON.stringify(import.meta.resolve('./catalogue.ts'));

/** Has a loader say its id when it has made the first parts, and be busy for ever: it never hears from its channel again. */
const BUSY_LOADER = `
  import { writeSync } from 'node:fs';
  const send = process.send;
  if (process.argv[1]?.endsWith('load-process.ts')) process.send = (message) => {
    send.call(process, message);
    writeSync(1, 'loader ' + process.pid + '\\n');
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  };`;

test('a loader that is busy ends with the start that is killed, and leaves nothing half done', async (context) => {
  await using db = await throwawayDatabase();
  const code = `import { loadDemoCatalogue } from ${CATALOGUE};
    await loadDemoCatalogue({ url: process.env.URL, parts: ${FEW_PARTS} });`;
  const start = spawn(process.execPath, ['--input-type=module', '-e', code], {
    env: {
      ...process.env,
      URL: db.url,
      NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(BUSY_LOADER)}`,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let loader = 0;
  for await (const line of createInterface(start.stdout)) {
    loader = Number(/^loader (\d+)$/.exec(line)?.[1] ?? 0);
    if (loader > 0) break;
  }
  context.after(() => processIdentity(loader) && process.kill(loader, 'SIGKILL'));
  assert.notEqual(processIdentity(loader), undefined);
  start.kill('SIGKILL');
  await once(start, 'exit');
  await until(() => processIdentity(loader) === undefined);
  await until(async () => {
    const sessions = await db.rows(
      "select from pg_stat_activity where application_name = 'millrace load' and datname = current_database()",
    );
    return sessions.length === 0;
  });
  assert.equal(await loadedEdition(db.url), undefined);
});

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  // Between two looks.
  for (const deadline = Date.now() + LIMIT_MS; !(await isSo()); await sleep(50))
    assert.ok(Date.now() < deadline, 'It did not happen in time.');
}
