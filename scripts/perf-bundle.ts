// npm run perf:bundle: scripts, styles, fonts and lazily loaded pieces of every page against perf/budgets/bundle.json,
// on the build that is there or one made for it. --update keeps the sizes of modules that growth is told against.
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { loadedEdition } from '#import/loaded-edition.ts';
import { parseEnv } from '#lib/env.ts';
import { isBuilt } from '#perf/bundle/is-built.ts';
import { measureBundle } from '#perf/bundle/measure-bundle.ts';
import { bundleTable } from '#perf/bundle/report.ts';
import { ensureLoaded } from '#perf/catalog/prepare.ts';
import { failWhereBroken, recordHeld } from '#perf/measure/held.ts';
import { DEFAULT_PERF_DATA_DIR } from '#perf/measure/options.ts';
import { build } from './start/build.ts';
import { openDatabase } from './start/database.ts';
import { DEFAULT_PARTS, OptionError } from './start/options.mjs';
import { PROJECT } from './start/own-node.mjs';
import { runCommand } from './start/run-command.ts';
import { takeStartLock } from './start/start-lock.ts';

const USAGE = `npm run perf:bundle -- [--update]
  --update           keeps the modules' sizes in perf/bundle/modules.json, to compare with from now on
DATABASE_URL builds, where a build is needed, from the catalogue that is in that database.`;

await runCommand(async (signal, cleanup) => {
  const { update, help } = flags();
  if (help) return console.log(USAGE);
  const lock = await takeStartLock(PROJECT, 'runs npm run perf:bundle');
  cleanup.defer(() => lock.release());
  if (!isBuilt(PROJECT)) {
    let databaseUrl = parseEnv(process.env).DATABASE_URL;
    if (!databaseUrl) {
      const dataDir = resolve(PROJECT, DEFAULT_PERF_DATA_DIR);
      const database = await openDatabase({ databaseUrl: undefined, dataDir });
      cleanup.defer(() => database.stop());
      databaseUrl = database.url;
      await ensureLoaded({ url: databaseUrl, parts: DEFAULT_PARTS, dataDir, signal });
    }
    const edition = (await loadedEdition(databaseUrl))?.fingerprint ?? '';
    const logFile = join(PROJECT, '.millrace', 'logs', 'perf-build.log');
    await build({ project: PROJECT, databaseUrl, edition, logFile, signal });
  }
  const held = await measureBundle(PROJECT, { signal, update });
  console.log(bundleTable(held));
  recordHeld('bundle', held);
  failWhereBroken(held);
});

function flags(): { update: boolean; help: boolean } {
  try {
    const options = {
      update: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    } as const;
    return parseArgs({ args: process.argv.slice(2), options }).values;
  } catch (error) {
    throw new OptionError(`${error instanceof Error ? error.message : error}\n${USAGE}`);
  }
}
