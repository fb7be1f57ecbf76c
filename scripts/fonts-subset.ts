// node scripts/with-node.mjs scripts/fonts-subset.ts: makes the files of app/_fonts anew, after another release of the
// typeface or a change of scripts/fonts/characters.ts, and prints the range that components/layout/typeface.ts names.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCommandLine } from './command-line/read.mjs';
import { command } from './commands/fonts-subset.mjs';
import { PARTS, unicodeRange } from './fonts/characters.ts';
import { subsetTypeface } from './fonts/subset-typeface.ts';

readCommandLine(command);

const FOLDER = join(import.meta.dirname, '../app/_fonts');

mkdirSync(FOLDER, { recursive: true });
for (const [name, content] of await subsetTypeface()) {
  writeFileSync(join(FOLDER, name), content);
  console.log(`${name}: ${content.byteLength.toLocaleString('en-US')} bytes`);
}
console.log(`further: ${unicodeRange(PARTS.further)}`);
