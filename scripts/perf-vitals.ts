// npm run perf:vitals: 5,000 beacons a second to a production server of its own while pages are fetched, and reports of
// ninety days; fails when a budget of perf/budgets/vitals.json is broken.
import { join } from 'node:path';
import { Client } from 'pg';
import { freePort } from '#db/cluster.ts';
import { failWhereBroken, type Held, recordHeld } from '#perf/measure/held.ts';
import { headLines, surroundings } from '#perf/measure/surroundings.ts';
import { table } from '#perf/measure/table.ts';
import { heldVitals } from '#perf/vitals/budgets.ts';
import { measureReports } from '#perf/vitals/measure-reports.ts';
import { measureVitals } from '#perf/vitals/measure-vitals.ts';
import { readCommandLine } from './command-line/read.mjs';
import { command } from './commands/perf-vitals.mjs';
import { build } from './start/build.ts';
import { PROJECT } from './start/own-node.mjs';
import { runCommand } from './start/run-command.ts';
import { startServer } from './start/server-process.ts';
import { startTestDatabase } from './test/database.ts';

const PATHS = ['/', '/list', '/search', '/c/nuts'];

readCommandLine(command);

await runCommand(async (signal, cleanup) => {
  // What is counted has to be all there is: never in a database that somebody uses.
  const database = await startTestDatabase(signal);
  cleanup.defer(() => database.stop());
  const { url: databaseUrl, edition } = database;
  const logFile = join(PROJECT, '.millrace', 'logs', 'perf-build.log');
  await build({ project: PROJECT, databaseUrl, edition, logFile, signal });
  const port = await freePort();
  const server = await startServer({ project: PROJECT, databaseUrl, host: 'localhost', port });
  cleanup.defer(() => server.stop());
  const client = new Client({ connectionString: database.ownerUrl });
  await client.connect();
  cleanup.defer(() => client.end());
  const measured = await measureVitals({ project: PROJECT, port, client, paths: PATHS });
  const reports = await measureReports(client);
  const held: Held[] = heldVitals(measured, reports);
  console.log(`\n${headLines(await surroundings(client)).join('\n')}\n`);
  const rows = held.map(({ name, value, unit, limit, side }) => [
    name,
    value.toFixed(2),
    unit,
    `${side} ${limit}`,
  ]);
  console.log(`${table(['', 'measured', 'in', 'limit'], rows)}\n`);
  console.log(JSON.stringify({ measured, reports }, null, 2));
  recordHeld('vitals', held);
  failWhereBroken(held);
});
