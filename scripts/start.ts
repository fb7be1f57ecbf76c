// npm start: everything from an empty folder to a running site. What can go wrong is looked for before anything is done.
import { join } from 'node:path';
import { readCommandLine } from './command-line/read.mjs';
import { command } from './commands/start.mjs';
import { buildIfNeeded } from './start/build.ts';
import { ensureCatalogue, inspectForSize } from './start/catalogue.ts';
import { checkDatabasePlace, checkPort, checkProject, diskOfDatabase } from './start/checks.ts';
import { openDatabase } from './start/database.ts';
import { databaseName } from './start/database-name.ts';
import { keepStaticFiles } from './start/keep-static-files.ts';
import { PROJECT } from './start/own-node.mjs';
import { announcePictures, drawPicturesBeside, usePictureSettings } from './start/pictures.ts';
import { runCommand } from './start/run-command.ts';
import { readSettings } from './start/settings.ts';
import { takeStartLock } from './start/start-lock.ts';
import { aborted } from './start/stopping.ts';
import { superviseServer } from './start/supervised-server.ts';

const options = readCommandLine(command);

await runCommand(async (signal, cleanup) => {
  const settings = readSettings(options);
  const { host, port, parts, dataDir } = settings;
  const address = `http://${host === '0.0.0.0' || host === '::' ? 'localhost' : host}:${port}`;

  // The server is told where `--data-dir` is, which only this process knows.
  process.env.MILLRACE_DATA_DIR = dataDir;
  usePictureSettings(settings);
  checkProject();
  checkDatabasePlace(settings);
  const lock = await takeStartLock(PROJECT, `serves ${address}`);
  cleanup.defer(() => lock.release());
  signal.addEventListener('abort', () => {
    lock.describe({ stopping: true });
    console.log('Stopping …');
  });
  await checkPort(settings, command.name);

  const name = databaseName(settings);
  const database = await openDatabase({ ...settings, inspect: inspectForSize({ parts, name }) });
  cleanup.defer(() => database.stop());
  if (signal.aborted) return;
  const catalogue = await ensureCatalogue({
    url: database.ownerUrl,
    name,
    parts,
    diskOf: diskOfDatabase(settings),
    signal,
  });
  if (signal.aborted) return;
  const pictures = await announcePictures({ url: database.ownerUrl });
  const edition = `${catalogue} ${pictures} ${settings.origin}`;
  const logFile = join(dataDir, 'logs', 'build.log');
  await buildIfNeeded({ project: PROJECT, databaseUrl: database.url, edition, logFile, signal });
  if (signal.aborted) return;
  await keepStaticFiles({ project: PROJECT, dataDir });
  const server = await superviseServer({
    ...{ project: PROJECT, databaseUrl: database.url, host, port },
    ...{ say: console.log, signal },
  });
  cleanup.defer(() => server.stop());

  console.log(`Millrace is ready at ${address} — try ${address}/find?q=M8x40+A4-70 (Ctrl-C stops it)`);
  const drawing = drawPicturesBeside({ url: database.ownerUrl, signal });
  cleanup.defer(() => drawing);
  await aborted(signal);
});
