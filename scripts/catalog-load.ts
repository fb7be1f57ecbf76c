// npm run catalog:load: loads the demo catalogue and says how fast. Works beside a running site.
import { readCommandLine } from './command-line/read.mjs';
import { command } from './commands/catalog-load.mjs';
import { loadDemoCatalogue } from './start/catalogue.ts';
import { DEFAULT_PARTS } from './start/catalogue-size.mjs';
import { checkDatabasePlace, diskOfDatabase } from './start/checks.ts';
import { openDatabase } from './start/database.ts';
import { databaseName } from './start/database-name.ts';
import { refuseOwnCatalogue } from './start/own-catalogue-guard.ts';
import { announcePictures, drawPictures, usePictureSettings } from './start/pictures.ts';
import { runCommand } from './start/run-command.ts';
import { readSettings } from './start/settings.ts';

const { replaceOwnCatalogue, ...options } = readCommandLine(command);

await runCommand(async (signal, cleanup) => {
  const settings = readSettings(options);
  usePictureSettings(settings);
  checkDatabasePlace(settings);
  const refuse = (url: string): Promise<void> =>
    refuseOwnCatalogue({
      url,
      name: databaseName(settings),
      remedy: `Use another database; or, to replace it nevertheless: ${command.name} -- --replace-own-catalogue`,
    });
  const database = await openDatabase({
    ...settings,
    asGuest: true,
    inspect: replaceOwnCatalogue ? undefined : refuse,
  });
  cleanup.defer(() => database.stop());
  const { parts, seconds, rowsPerSecond, peakMemoryMb } = await loadDemoCatalogue({
    url: database.ownerUrl,
    parts: settings.parts ?? DEFAULT_PARTS,
    diskOf: diskOfDatabase(settings),
    replaceOwnCatalogue,
    signal,
  });
  console.log(
    `${parts.toLocaleString('en-US')} parts in ${seconds.toFixed(1)} s: ` +
      `${Math.round(rowsPerSecond).toLocaleString('en-US')} rows a second, ${peakMemoryMb} MB of memory at most`,
  );
  await announcePictures({ url: database.ownerUrl });
  await drawPictures({ url: database.ownerUrl, signal });
});
