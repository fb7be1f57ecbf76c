// npm run catalog:cross-references -- FILE.csv: takes in other people's part numbers for our parts. See docs/operations.md.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { CrossReferenceFileError } from '#import/cross-references/file-error.ts';
import { loadCrossReferences } from '#import/cross-references/load-cross-references.ts';
import { safeText } from '#lib/log/safe-text.ts';
import { checkDatabasePlace } from './start/checks.ts';
import { openDatabase } from './start/database.ts';
import { OptionError } from './start/options.mjs';
import { runCommand } from './start/run-command.ts';
import { readSettings } from './start/settings.ts';

const COMMAND = 'npm run catalog:cross-references';
const USAGE = `${COMMAND} -- FILE.csv [--replace] [--skip-bad-lines] [--data-dir DIR]`;

await runCommand(async (signal, cleanup) => {
  const { path, replace, skipBad, rest } = readArguments(process.argv.slice(2));
  const settings = readSettings(rest, COMMAND, ['data-dir']);
  checkDatabasePlace(settings);
  const database = await openDatabase({ ...settings, asGuest: true });
  cleanup.defer(() => database.stop());
  const { good, bad, written } = await loadCrossReferences({
    url: database.url,
    path,
    replace,
    skipBad,
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

function readArguments(argv: string[]): { path: string; replace: boolean; skipBad: boolean; rest: string[] } {
  try {
    const { values, positionals } = parseArgs({
      args: argv,
      allowPositionals: true,
      options: {
        replace: { type: 'boolean', default: false },
        'skip-bad-lines': { type: 'boolean', default: false },
        'data-dir': { type: 'string' },
      },
    });
    const [path] = positionals;
    if (path === undefined || positionals.length > 1) throw new OptionError(`One file is expected: ${USAGE}`);
    const dataDir = values['data-dir'];
    return {
      path: resolve(process.env.INIT_CWD ?? '.', path),
      replace: values.replace,
      skipBad: values['skip-bad-lines'],
      rest: dataDir === undefined ? [] : ['--data-dir', dataDir],
    };
  } catch (error) {
    if (error instanceof OptionError) throw error;
    throw new OptionError(`${error instanceof Error ? error.message : error}\n${USAGE}`);
  }
}
