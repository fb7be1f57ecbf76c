// npm run dev: next dev on the database that npm start uses.
import { once } from 'node:events';
import { ensureCatalogue } from './start/catalogue.ts';
import { checkDatabasePlace, checkPort, checkProject, diskOfDatabase } from './start/checks.ts';
import { openDatabase } from './start/database.ts';
import { runNext } from './start/next-process.ts';
import { PROJECT } from './start/own-node.mjs';
import { announcePictures, drawPicturesBeside, usePictureSettings } from './start/pictures.ts';
import { runCommand } from './start/run-command.ts';
import { readSettings } from './start/settings.ts';
import { siteEnvironment } from './start/site-environment.ts';

const COMMAND = 'npm run dev';

await runCommand(async (signal, cleanup) => {
  const settings = readSettings(process.argv.slice(2), COMMAND);
  const { host, port, parts } = settings;
  usePictureSettings(settings);
  checkProject();
  checkDatabasePlace(settings);
  await checkPort(settings, COMMAND);
  const database = await openDatabase({ ...settings, asGuest: true });
  cleanup.defer(() => database.stop());
  await ensureCatalogue({ url: database.ownerUrl, parts, diskOf: diskOfDatabase(settings), signal });
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
