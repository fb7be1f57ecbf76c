// npm test: everything there is to test, on a clean clone as well. The last line it prints has the counts.
// `npm test -- PART…` keeps to the test files whose paths contain one of the parts.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { bundleHolds } from '#perf/bundle/bundle-holds.ts';
import { readCommandLine } from './command-line/read.mjs';
import { command } from './commands/test.mjs';
import { build } from './start/build.ts';
import { checkProject } from './start/checks.ts';
import { PROJECT } from './start/own-node.mjs';
import { runCommand } from './start/run-command.ts';
import { takeStartLock } from './start/start-lock.ts';
import { findOrInstallChromium } from './test/chromium.ts';
import { startTestDatabase } from './test/database.ts';
import { runEndToEndTests } from './test/end-to-end.ts';
import { runLighthouse } from './test/lighthouse.ts';
import { findOrInstallNginx } from './test/nginx.ts';
import { findOrInstallRedis } from './test/redis.ts';
import { Tally } from './test/tally.ts';
import { runTool } from './test/tool.ts';
import { runUnitTests } from './test/unit.ts';

const { positionals: only } = readCommandLine(command);
const tally = new Tally();
const colours = process.stdout.isTTY ? [] : ['--colors=off'];

await runCommand(
  async (signal, cleanup) => {
    checkProject();
    const lock = await takeStartLock(PROJECT, 'runs npm test');
    cleanup.defer(() => lock.release());

    tally.check('Lint', await runTool('@biomejs/biome/bin/biome', { args: ['ci', ...colours], signal }));
    tally.check('Types', await checkTypes(signal));
    if (tally.hasFailed) return;

    const database = await startTestDatabase(signal);
    cleanup.defer(() => database.stop());
    process.env.DATABASE_URL = database.url;
    findOrInstallNginx();
    findOrInstallRedis();
    tally.add(await runUnitTests(only, signal));

    const logFile = join(PROJECT, '.millrace', 'logs', 'test-build.log');
    await build({ project: PROJECT, databaseUrl: database.url, edition: database.edition, logFile, signal });
    tally.check('Production build', true);
    tally.check('Bundle budgets', await bundleHolds(PROJECT, signal));
    const chromium = findOrInstallChromium();
    const env: Record<string, string> = only.length === 0 ? { PERF_RECORD: 'traces' } : {};
    tally.add(await runEndToEndTests({ databaseUrl: database.url, chromium, args: only, env, signal }));
    if (only.length === 0 || only.includes('lighthouse'))
      tally.check('Lighthouse', await runLighthouse({ databaseUrl: database.url, chromium, signal }));
  },
  {
    onError: () => tally.add({ failed: 1 }),
    onEnd: (wasStopped) => {
      // What did not run has not passed.
      if (wasStopped) tally.check('Run to the end', false);
      console.log(String(tally));
      return tally.succeeded;
    },
  },
);

async function checkTypes(signal: AbortSignal): Promise<boolean> {
  // Types of routes that are gone would be complained about.
  for (const folder of ['.next/types', '.next/dev/types'])
    rmSync(join(PROJECT, folder), { recursive: true, force: true });
  return (
    (await runTool('next/dist/bin/next', { args: ['typegen'], signal })) &&
    (await runTool('typescript/bin/tsc', { args: ['--noEmit'], signal }))
  );
}
