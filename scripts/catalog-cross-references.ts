// npm run catalog:cross-references -- FILE.csv: takes in other people's part numbers for our parts. See docs/operations.md.
import { resolve } from 'node:path';
import { CrossReferenceFileError } from '#import/cross-references/file-error.ts';
import { loadCrossReferences } from '#import/cross-references/load-cross-references.ts';
import { safeText } from '#lib/log/safe-text.ts';
import { readCommandLine } from './command-line/read.mjs';
import { command } from './commands/catalog-cross-references.mjs';
import { checkDatabasePlace } from './start/checks.ts';
import { openDatabase } from './start/database.ts';
import { runCommand } from './start/run-command.ts';
import { readSettings } from './start/settings.ts';

const { positionals, replace, skipBadLines, ...options } = readCommandLine(command);

await runCommand(async (signal, cleanup) => {
  const settings = readSettings(options);
  checkDatabasePlace(settings);
  const database = await openDatabase({ ...settings, asGuest: true });
  cleanup.defer(() => database.stop());
  const { good, bad, written } = await loadCrossReferences({
    url: database.ownerUrl,
    path: resolve(process.env.INIT_CWD ?? '.', positionals[0]),
    replace,
    skipBad: skipBadLines,
    signal,
    onBad: ({ line, reason }) => console.error(`Line ${line} ${safeText(reason)}`),
  });
  const count = (number: number): string => number.toLocaleString('en-US');
  if (!written) {
    throw new CrossReferenceFileError(
      bad === 0
        ? 'The file has no lines below its first; nothing was changed.'
        : `Bad lines: ${count(bad)}, good ones: ${count(good)}; nothing was changed.` +
            (good > 0 ? ' With --skip-bad-lines the good ones are taken in.' : ''),
    );
  }
  console.log(
    `Cross-references in the file: ${count(good)}; ${count(written.added)} added, ${count(written.changed)} changed, ` +
      `${count(written.removed)} removed. Bad lines left out: ${count(bad)}.`,
  );
});
