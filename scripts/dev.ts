// npm run dev: next dev on the database that npm start uses.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { ensureCatalogue } from './start/catalogue.ts';
import { openDatabase } from './start/database.ts';
import { PROJECT } from './start/own-node.mjs';
import { runCommand } from './start/run-command.ts';
import { readSettings } from './start/settings.ts';

await runCommand(async (signal, cleanup) => {
  const { host, port, parts, dataDir, databaseUrl } = readSettings(process.argv.slice(2), 'npm run dev');
  const database = await openDatabase({ databaseUrl, dataDir, asGuest: true });
  cleanup.defer(() => database.stop());
  const diskOf = databaseUrl ? undefined : join(dataDir, 'postgres');
  await ensureCatalogue({ url: database.url, parts, diskOf, signal });
  const next = join(PROJECT, 'node_modules/next/dist/bin/next');
  const child = spawn(process.execPath, [next, 'dev', '--port', String(port), '--hostname', host], {
    cwd: PROJECT,
    env: {
      ...process.env,
      DATABASE_URL: database.url,
      NEXT_TELEMETRY_DISABLED: '1',
      NODE_ENV: 'development',
    },
    stdio: 'inherit',
  });
  signal.addEventListener('abort', () => child.kill('SIGTERM'));
  await once(child, 'exit');
});
