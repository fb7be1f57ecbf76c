// npm run perf:cache: what the caches bring and promise, on four instances behind the edge, on a catalogue of its own;
// fails when a budget of perf/budgets/cache.json is broken.
import { join } from 'node:path';
import { measureCache } from '#perf/cache/measure-cache.ts';
import { sizesOf } from '#perf/cache/sizes.ts';
import { buildFloor } from '#perf/lighthouse/floor.ts';
import { failWhereBroken, recordHeld } from '#perf/measure/held.ts';
import { writeResult } from '#perf/measure/results.ts';
import { table } from '#perf/measure/table.ts';
import { readCommandLine } from './command-line/read.mjs';
import { command } from './commands/perf-cache.mjs';
import { buildIfNeeded } from './start/build.ts';
import { PROJECT } from './start/own-node.mjs';
import { runCommand } from './start/run-command.ts';
import { startTestDatabase } from './test/database.ts';

const { positionals: _, ...options } = readCommandLine(command);

await runCommand(async (signal, cleanup) => {
  const { parts } = sizesOf(options);
  const database = await startTestDatabase(signal, { parts });
  cleanup.defer(() => database.stop());
  const { url: databaseUrl, edition } = database;
  const logFile = join(PROJECT, '.millrace', 'logs', 'perf-build.log');
  await buildIfNeeded({ project: PROJECT, databaseUrl, edition, logFile, signal });
  if (!options.faults) await buildFloor(signal);
  const { held, figures } = await measureCache(database, { ...options, signal });
  if (signal.aborted) return;
  const rows = held.map(({ name, value, unit, limit, side }) => [
    name,
    value.toFixed(2),
    unit,
    `${side} ${limit}`,
  ]);
  console.log(`\n${table(['', 'measured', 'in', 'limit'], rows)}\n`);
  if (options.only !== '') console.log(JSON.stringify(figures, null, 2));
  else {
    // One suite of one file of budgets; what was shared through does not change what is promised.
    const suite = options.faults ? 'cache-faults' : 'cache';
    recordHeld(suite, held);
    console.log(`Written: ${writeResult(`${suite}.json`, { options, held, figures })}`);
  }
  failWhereBroken(held);
});
