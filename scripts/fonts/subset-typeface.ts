import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { PARTS } from './characters.ts';

/** As IBM released them, with their licence: version 3.000. */
const ORIGINALS = join(import.meta.dirname, 'ibm-plex');
const WEIGHTS = {
  400: 'IBMPlexSansCondensed-Regular.woff2',
  600: 'IBMPlexSansCondensed-SemiBold.woff2',
} as const;

/**
 * Pairs are kerned and Romanian gets its comma; ligatures that look like their letters and fractions that nobody writes
 * would be a tenth more. Figures are of one width without a feature. Hints, a third of the bytes, stay: Windows draws
 * by them.
 */
const FEATURES = ['kern', 'locl'];
/** The address of the licence; copyright and version stay by themselves. */
const NAME_IDS = [14];

/**
 * “Plex” is reserved for the font as IBM made it (OFL, 3), so ours has another name; of the same length, so that nothing
 * else in the file moves.
 */
const NAMES = [
  ['IBM Plex Sans', 'Millrace Sans'],
  ['IBMPlexSansCond', 'MillraceSanCond'],
] as const;

/** The files of the site's typeface by name: of each weight the common characters and the further ones. */
export async function subsetTypeface(): Promise<ReadonlyMap<string, Buffer>> {
  const files = new Map<string, Buffer>([['OFL.txt', readFileSync(join(ORIGINALS, 'LICENSE.txt'))]]);
  for (const [weight, original] of Object.entries(WEIGHTS)) {
    const font = readFileSync(join(ORIGINALS, original));
    for (const [part, characters] of Object.entries(PARTS))
      files.set(`${part}-${weight}.woff2`, await subset(font, characters));
  }
  return files;
}

async function subset(font: Buffer, characters: readonly string[]): Promise<Buffer> {
  const options = { keepFeatures: FEATURES, preserveNameIds: NAME_IDS };
  const text = characters.join('');
  const part = await subsetFont(font, text, { ...options, targetFormat: 'sfnt' });
  rename(part);
  return subsetFont(part, text, { ...options, targetFormat: 'woff2' });
}

/** @throws when a name that is reserved is left */
function rename(sfnt: Buffer): void {
  for (const [reserved, name] of NAMES) {
    const bytes = utf16(name);
    for (let at = sfnt.indexOf(utf16(reserved)); at !== -1; at = sfnt.indexOf(utf16(reserved), at))
      bytes.copy(sfnt, at);
  }
  if (sfnt.includes(utf16('Plex')) || sfnt.includes('Plex'))
    throw new Error('The font has a name with “Plex” that is not known here: add it to NAMES.');
}

/** As names are written in a font: UTF-16 with the greater byte first. */
const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();
