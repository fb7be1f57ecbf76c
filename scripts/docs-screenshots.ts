// npm run docs:screenshots: takes every kind of page on phone and desktop, light and dark. What the documents show goes
// to docs/screenshots, the rest to .millrace/screenshots, to be looked at.
import { join } from 'node:path';
import { freePort } from '#db/cluster.ts';
import { LARGEST_WIDTH } from '#lib/pictures/picture-widths.ts';
import { readCommandLine } from './command-line/read.mjs';
import { command } from './commands/docs-screenshots.mjs';
import { takePictures } from './docs-screenshots/take-pictures.ts';
import { build } from './start/build.ts';
import { checkProject } from './start/checks.ts';
import { PROJECT } from './start/own-node.mjs';
import { runCommand } from './start/run-command.ts';
import { startServer } from './start/server-process.ts';
import { takeStartLock } from './start/start-lock.ts';
import { findOrInstallChromium } from './test/chromium.ts';
import { startTestDatabase } from './test/database.ts';

/** Enough that every list on the pictures looks like a real one. */
const PARTS = 200_000;

const options = readCommandLine(command);

await runCommand(async (signal, cleanup) => {
  checkProject();
  const origin = options.origin ?? (await ownSite(signal, cleanup));
  const folders = { docs: join(PROJECT, 'docs/screenshots'), others: join(PROJECT, '.millrace/screenshots') };
  const count = await takePictures({ origin, chromium: findOrInstallChromium(), folders, signal });
  console.log(`${count} pictures are in ${folders.docs} and ${folders.others}.`);
});

async function ownSite(signal: AbortSignal, cleanup: AsyncDisposableStack): Promise<string> {
  const lock = await takeStartLock(PROJECT, 'takes screenshots');
  cleanup.defer(() => lock.release());
  const database = await startTestDatabase(signal, { parts: PARTS, pictureWidth: LARGEST_WIDTH });
  cleanup.defer(() => database.stop());
  const logFile = join(PROJECT, '.millrace', 'logs', 'screenshots-build.log');
  await build({ project: PROJECT, databaseUrl: database.url, edition: database.edition, logFile, signal });
  const port = await freePort();
  const server = await startServer({ project: PROJECT, databaseUrl: database.url, host: 'localhost', port });
  cleanup.defer(() => server.stop());
  return `http://localhost:${port}`;
}
