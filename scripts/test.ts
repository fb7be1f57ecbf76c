// npm test: everything there is to test, on a clean clone as well. The last line it prints has the counts.
// `npm test -- PART…` keeps to the test files whose paths contain one of the parts; `-- --quick` to what needs no build
// and the change can reach.
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bundleHolds } from '#perf/bundle/bundle-holds.ts';
import { readCommandLine } from './command-line/read.mjs';
import { command } from './commands/test.mjs';
import { build } from './start/build.ts';
import { checkProject } from './start/checks.ts';
import { PROJECT } from './start/own-node.mjs';
import { runCommand } from './start/run-command.ts';
import { takeStartLock } from './start/start-lock.ts';
import { findOrInstallChromium, findOrInstallHeadlessChromium } from './test/chromium.ts';
import { startTestDatabase } from './test/database.ts';
import { runEndToEndTests } from './test/end-to-end.ts';
import { runLighthouse } from './test/lighthouse.ts';
import { findOrInstallNginx } from './test/nginx.ts';
import { changedFiles, needsDatabase, ReferenceGraph, reachableTests } from './test/reachable-tests.ts';
import { findOrInstallRedis } from './test/redis.ts';
import { Tally } from './test/tally.ts';
import { type PhaseBudgets, Timings } from './test/timings.ts';
import { runTool } from './test/tool.ts';
import { runUnitTests, unitTestFiles } from './test/unit.ts';

const BUDGETS = join(PROJECT, 'perf', 'budgets', 'tests.json');

const { positionals: only, quick, base } = readCommandLine(command);
const tally = new Tally();
const timings = new Timings();
const colours = process.stdout.isTTY ? [] : ['--colors=off'];

await runCommand(
  async (signal, cleanup) => {
    checkProject();
    const lock = await takeStartLock(PROJECT, 'runs npm test');
    cleanup.defer(() => lock.release());
    await timings.phase('lint', () => lint(signal));
    await timings.phase('types', () => checkTypes(signal));
    if (tally.hasFailed) return;
    if (quick) await testChange(signal, cleanup);
    else await testAll(signal, cleanup);
  },
  {
    onError: () => tally.add({ failed: 1 }),
    onEnd: (wasStopped) => {
      // What did not run has not passed.
      if (wasStopped) tally.check('Run to the end', false);
      const budgets = JSON.parse(readFileSync(BUDGETS, 'utf8')) as Record<'whole' | 'quick', PhaseBudgets>;
      // A part of the tests has no budget.
      const held = only.length > 0 ? {} : quick ? budgets.quick : budgets.whole;
      console.log(`\n${timings.report(held)}\nAll files: ${timings.write()}\n`);
      console.log(String(tally));
      return tally.succeeded;
    },
  },
);

/** The unit and integration tests that the change can reach. */
async function testChange(signal: AbortSignal, cleanup: AsyncDisposableStack): Promise<void> {
  const graph = new ReferenceGraph(PROJECT);
  const changed = changedFiles(PROJECT, base);
  const reached = reachableTests(graph, { tests: unitTestFiles(), changed }).filter(isChosen);
  console.log(`${changed.length} files are changed, which ${reached.length} test files can see.`);
  if (reached.some((path) => needsDatabase(graph, path)))
    await timings.phase('database', () => startDatabase(signal, cleanup));
  await timings.phase('unit', () => runUnit(reached, signal));
}

async function testAll(signal: AbortSignal, cleanup: AsyncDisposableStack): Promise<void> {
  const database = await timings.phase('database', () => startDatabase(signal, cleanup));
  const { url, edition } = database;
  await timings.phase('packages', () => {
    findOrInstallNginx();
    findOrInstallRedis();
  });
  await timings.phase('unit', () => runUnit(unitTestFiles().filter(isChosen), signal));
  const logFile = join(PROJECT, '.millrace', 'logs', 'test-build.log');
  await timings.phase('build', () => build({ project: PROJECT, databaseUrl: url, edition, logFile, signal }));
  tally.check('Production build', true);
  tally.check('Bundle budgets', await timings.phase('bundle', () => bundleHolds(PROJECT, signal)));
  const { chromium, wholeChromium } = await timings.phase('browser', () => ({
    chromium: findOrInstallHeadlessChromium(),
    wholeChromium: findOrInstallChromium(),
  }));
  const env: Record<string, string> = only.length === 0 ? { PERF_RECORD: 'traces' } : { FULL_TRACES: '1' };
  const ended = await timings.phase('end to end', () =>
    runEndToEndTests({ database, chromium, wholeChromium, args: only, env, signal }),
  );
  tally.add(ended);
  timings.addFiles(ended.files);
  if (only.length === 0 || only.includes('lighthouse'))
    tally.check(
      'Lighthouse',
      await timings.phase('lighthouse', () => runLighthouse({ databaseUrl: url, chromium, signal })),
    );
}

function isChosen(path: string): boolean {
  return only.length === 0 || only.some((part) => path.includes(part));
}

async function startDatabase(signal: AbortSignal, cleanup: AsyncDisposableStack) {
  const database = await startTestDatabase(signal);
  cleanup.defer(() => database.stop());
  process.env.DATABASE_URL = database.url;
  process.env.DATABASE_OWNER_URL = database.ownerUrl;
  return database;
}

async function runUnit(paths: readonly string[], signal: AbortSignal): Promise<void> {
  const { files, ...counts } = await runUnitTests(paths, signal);
  tally.add(counts);
  timings.addFiles(files);
}

async function lint(signal: AbortSignal): Promise<void> {
  tally.check('Lint', await runTool('@biomejs/biome/bin/biome', { args: ['ci', ...colours], signal }));
}

async function checkTypes(signal: AbortSignal): Promise<void> {
  // Types of routes that are gone would be complained about.
  for (const folder of ['.next/types', '.next/dev/types'])
    rmSync(join(PROJECT, folder), { recursive: true, force: true });
  const succeeded =
    (await runTool('next/dist/bin/next', { args: ['typegen'], signal })) &&
    (await runTool('typescript/bin/tsc', { args: ['--noEmit'], signal }));
  tally.check('Types', succeeded);
}
