import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type NamePhrases, phrasePattern, translateName } from './part-name.ts';

const PHRASES: NamePhrases = new Map([
  ['noun Hex nut', 'Sechskantmutter'],
  ['noun Hex nut, fine pitch', 'Sechskantmutter mit Feingewinde'],
  ['noun Hex nut, fine pitch ISO 1 class B', 'Sechskantmutter mit Feingewinde ISO 1 Klasse B'],
  ['phrase pack of {n}', '{n} Stück'],
  ['phrase pack of 1', 'Einzelstück'],
  ['phrase {n} by {n}', '{n} mal {n}'],
  ['phrase plain', 'blank'],
  ['term finish|shiny', 'glänzend'],
]);

const cases: readonly (readonly [what: string, english: string, translated: string])[] = [
  [
    'noun and phrases',
    'Hex nut ISO 4032 M8, plain, pack of 50',
    'Sechskantmutter ISO 4032 M8, blank, 50 Stück',
  ],
  [
    'the longest noun',
    'Hex nut, fine pitch ISO 8673 M8 × 1',
    'Sechskantmutter mit Feingewinde ISO 8673 M8 × 1',
  ],
  [
    'a noun with the standard',
    'Hex nut, fine pitch ISO 1 class B M8, plain',
    'Sechskantmutter mit Feingewinde ISO 1 Klasse B M8, blank',
  ],
  ['a noun alone', 'Hex nut', 'Sechskantmutter'],
  ['whole words only', 'Hex nuts ISO 4032 M8', 'Hex nuts ISO 4032 M8'],
  ['an exact phrase before its pattern', 'Hex nut M8, pack of 1', 'Sechskantmutter M8, Einzelstück'],
  ['several numbers, decimals whole', 'Hex nut M8, 1.5 by 20', 'Sechskantmutter M8, 1.5 mal 20'],
  ['unknown words as they are', 'Gizmo M8, shiny, plain', 'Gizmo M8, shiny, blank'],
  ['words in the size as they are', 'Hex nut plain, plain', 'Sechskantmutter plain, blank'],
  ['nothing', '', ''],
];

for (const [what, english, translated] of cases) {
  test(`a name in another language: ${what}`, () => {
    assert.equal(translateName(english, PHRASES), translated);
  });
}

test('a pattern has a place for every number', () => {
  assert.equal(phrasePattern('EPDM 70 peroxide-cured'), 'EPDM {n} peroxide-cured');
  assert.equal(phrasePattern('±0.25 pF at 10 V'), '±{n} pF at {n} V');
});
