import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../start/build.ts';
import { CheckError } from '../start/checks.ts';
import { PROJECT } from '../start/own-node.mjs';
import { findOrInstallChromium, findOrInstallHeadlessChromium } from './chromium.ts';
import { startTestDatabase } from './database.ts';
import { runEndToEndTests } from './end-to-end.ts';
import { findOrInstallNginx } from './nginx.ts';
import type { ReportCounts } from './playwright-report.ts';
import { findOrInstallRedis } from './redis.ts';
import { runUnitTests } from './unit.ts';

const UNIT = /\.test\.ts$/;
const END_TO_END = /^e2e\/.*\.spec\.ts$/;

/**
 * Makes ready what test files need, once: database, packages and, for end-to-end tests, the build.
 * @param files paths from the project's root
 * @param projects of playwright.config.ts, where they are not those of `npm test`
 * @returns what runs them, as often as it is called
 * @throws CheckError for a path that is no test file
 */
export async function prepareFiles(
  files: readonly string[],
  signal: AbortSignal,
  cleanup: AsyncDisposableStack,
  projects?: readonly string[],
): Promise<() => Promise<ReportCounts[]>> {
  for (const path of files) checkFile(path);
  const unit = files.filter((path) => UNIT.test(path));
  const endToEnd = files.filter((path) => END_TO_END.test(path));
  const database = await startTestDatabase(signal);
  cleanup.defer(() => database.stop());
  const { url, ownerUrl, edition } = database;
  Object.assign(process.env, { DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl });
  findOrInstallNginx();
  findOrInstallRedis();
  if (endToEnd.length === 0) return async () => [await runUnitTests(unit, signal)];
  const logFile = join(PROJECT, '.millrace', 'logs', 'test-build.log');
  await build({ project: PROJECT, databaseUrl: url, edition, logFile, signal });
  const shared = {
    ...{ database, signal },
    ...{ chromium: findOrInstallHeadlessChromium(), wholeChromium: findOrInstallChromium() },
  };
  const args = endToEnd.map((path) => path.replace(/^e2e\//, ''));
  return async () => [
    ...(unit.length > 0 ? [await runUnitTests(unit, signal)] : []),
    await runEndToEndTests({ ...shared, args, projects }),
  ];
}

function checkFile(path: string): void {
  const isTest = UNIT.test(path) || END_TO_END.test(path);
  if (isTest && existsSync(join(PROJECT, path))) return;
  throw new CheckError(
    `${path} is no test file of the project. Name it from the project's root: a *.test.ts, or a *.spec.ts in e2e/.`,
  );
}
