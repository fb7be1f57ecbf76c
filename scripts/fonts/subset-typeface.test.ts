import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { ATTRIBUTES, FAMILIES } from '#demo/catalogue.ts';
import { DE } from '#lib/messages/de.ts';
import { EN } from '#lib/messages/en.ts';
import { PARTS, unicodeRange } from './characters.ts';
import { subsetTypeface } from './subset-typeface.ts';

const FOLDER = join(import.meta.dirname, '../../app/_fonts');
const TYPEFACE = join(import.meta.dirname, '../../components/layout/typeface.ts');

test('the files of the typeface are what the originals and the list of characters make', async () => {
  const made = await subsetTypeface();
  assert.deepEqual(readdirSync(FOLDER).sort(), [...made.keys()].sort());
  for (const [name, content] of made) {
    const isAsMade = content.equals(readFileSync(join(FOLDER, name)));
    assert.ok(isAsMade, `app/_fonts/${name} differs: node scripts/with-node.mjs scripts/fonts-subset.ts.`);
  }
});

test('browsers are told which characters the further part has', () =>
  assert.ok(readFileSync(TYPEFACE, 'utf8').includes(`'${unicodeRange(PARTS.further)}'`)));

test('no character is in both parts', () => {
  const all = [...PARTS.common, ...PARTS.further];
  assert.equal(new Set(all).size, all.length);
});

test('the site’s messages and the demo’s catalogue ask for no further letters', () => {
  const text = JSON.stringify([EN, DE, FAMILIES, ATTRIBUTES]);
  assert.deepEqual(
    PARTS.further.filter((letter) => text.includes(letter)),
    [],
  );
});

test('ranges are in order and as short as they can be', () =>
  assert.equal(unicodeRange([...'cbaÄ€']), 'U+61-63, U+C4, U+20AC'));
