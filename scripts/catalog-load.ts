// npm run catalog:load: loads the demo catalogue and says how fast. Works beside a running site.
import { loadDemoCatalogue } from './start/catalogue.ts';
import { checkDatabasePlace, diskOfDatabase } from './start/checks.ts';
import { openDatabase } from './start/database.ts';
import { DEFAULT_PARTS } from './start/options.mjs';
import { announcePictures, drawPictures, usePictureSettings } from './start/pictures.ts';
import { runCommand } from './start/run-command.ts';
import { readSettings } from './start/settings.ts';

await runCommand(async (signal, cleanup) => {
  const settings = readSettings(process.argv.slice(2), 'npm run catalog:load', ['parts', 'data-dir']);
  usePictureSettings(settings);
  checkDatabasePlace(settings);
  const database = await openDatabase({ ...settings, asGuest: true });
  cleanup.defer(() => database.stop());
  const { parts, seconds, rowsPerSecond, peakMemoryMb } = await loadDemoCatalogue({
    url: database.ownerUrl,
    parts: settings.parts ?? DEFAULT_PARTS,
    diskOf: diskOfDatabase(settings),
    signal,
  });
  console.log(
    `${parts.toLocaleString('en-US')} parts in ${seconds.toFixed(1)} s: ` +
      `${Math.round(rowsPerSecond).toLocaleString('en-US')} rows a second, ${peakMemoryMb} MB of memory at most`,
  );
  await announcePictures({ url: database.ownerUrl });
  await drawPictures({ url: database.ownerUrl, signal });
});
