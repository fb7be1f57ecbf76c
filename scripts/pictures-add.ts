// npm run pictures:add -- FOLDER: photographs of parts and categories, named after their part numbers and slugs.
import { resolve } from 'node:path';
import { countsOf, folderReportText } from '#import/pictures/folder-report.ts';
import { keepFolder } from '#import/pictures/keep-folder.ts';
import { openPictureStore } from '#lib/pictures/open-store.ts';
import { readCommandLine } from './command-line/read.mjs';
import { command } from './commands/pictures-add.mjs';
import { checkDatabasePlace } from './start/checks.ts';
import { openDatabase } from './start/database.ts';
import { usePictureSettings } from './start/pictures.ts';
import { stage } from './start/progress.ts';
import { runCommand } from './start/run-command.ts';
import { readSettings } from './start/settings.ts';

const { positionals, replace, ...options } = readCommandLine(command);
let hasRefused = false;

await runCommand(
  async (signal, cleanup) => {
    const settings = readSettings(options);
    usePictureSettings(settings);
    checkDatabasePlace(settings);
    const database = await openDatabase({ ...settings, asGuest: true });
    cleanup.defer(() => database.stop());
    const adding = stage('Adding pictures');
    const report = await keepFolder({
      url: database.ownerUrl,
      folder: resolve(process.env.INIT_CWD ?? '.', positionals[0]),
      replace,
      store: openPictureStore(),
      signal,
      onProgress: (done, total) => adding.advance(done / total),
      onWait: () => console.log('Another process is adding pictures; waiting for it …'),
    }).finally(adding.drop);
    hasRefused = countsOf(report).refused > 0;
    console.log(folderReportText(report));
    console.log(
      'A running site shows them as its pages are rendered anew: within the hour, or after npm start.',
    );
  },
  { onEnd: () => !hasRefused },
);
