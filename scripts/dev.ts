// npm run dev: next dev on the database that npm start uses.
import { once } from 'node:events';
import { readCommandLine } from './command-line/read.mjs';
import { command } from './commands/dev.mjs';
import { ensureCatalogue, inspectForSize } from './start/catalogue.ts';
import { checkDatabasePlace, checkPort, checkProject, diskOfDatabase } from './start/checks.ts';
import { openDatabase } from './start/database.ts';
import { databaseName } from './start/database-name.ts';
import { runNext } from './start/next-process.ts';
import { PROJECT } from './start/own-node.mjs';
import { announcePictures, drawPicturesBeside, usePictureSettings } from './start/pictures.ts';
import { runCommand } from './start/run-command.ts';
import { readSettings } from './start/settings.ts';
import { siteEnvironment } from './start/site-environment.ts';

const options = readCommandLine(command);

await runCommand(async (signal, cleanup) => {
  const settings = readSettings(options);
  const { host, port, parts } = settings;
  usePictureSettings(settings);
  checkProject();
  checkDatabasePlace(settings);
  await checkPort(settings, command.name);
  const name = databaseName(settings);
  const inspect = inspectForSize({ parts, name });
  const database = await openDatabase({ ...settings, asGuest: true, inspect });
  cleanup.defer(() => database.stop());
  await ensureCatalogue({
    ...{ url: database.ownerUrl, name, parts },
    diskOf: diskOfDatabase(settings),
    signal,
  });
  await announcePictures({ url: database.ownerUrl });
  const child = runNext(PROJECT, ['dev', '--port', String(port), '--hostname', host], {
    env: { ...siteEnvironment(database.url), NODE_ENV: 'development' },
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  signal.addEventListener('abort', () => child.kill('SIGTERM'));
  const drawing = drawPicturesBeside({ url: database.ownerUrl, signal });
  cleanup.defer(() => drawing);
  await once(child, 'exit');
});
