import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cleanQuery } from './fold.ts';
import { interpret, type Lexicon } from './interpret.ts';
import type { Reading } from './reading.ts';

const WORDS = new Set(
  (
    'hex bolt allenbolt socketcap oring bearing drill washer nut stainless ss black hss viton fkm x7r a470 a2 ' +
    '62042rs din912 iso4762 as568 8.8 10.9 188 nyloc circlip b18.3 asmeb18.3 din1251'
  ).split(' '),
);
const THREADS = new Set(['1/4-20', '#10-32', '3/8-16', '1-8']);
const LEXICON: Lexicon = {
  knows: (folded) => WORDS.has(folded),
  knowsThread: (text) => THREADS.has(text),
  ignores: (folded) => folded === 'a' || folded === 'for',
};

/** A reading in few words. */
function brief(reading: Reading): string {
  switch (reading.kind) {
    case 'thread':
      return `thread ${reading.text}${reading.exact ? '!' : ''}`;
    case 'size':
      return `size ${reading.sizes.map(({ mm, unit }) => `${Number(mm.toFixed(4))}${unit === 'in' ? ' in' : ''}`).join(' × ')}`;
    case 'quantity':
      return `${Number(reading.number.toPrecision(6))} ${reading.unit}`;
    case 'term':
      return reading.text;
    case 'standard':
      return reading.code;
    case 'word':
    case 'unknown':
      return reading.kind === 'word' ? reading.word : `?${reading.word}`;
  }
}

const TABLE: readonly (readonly [query: string, pieces: readonly string[]])[] = [
  ['m8x40 a4-70 hex', ['thread m8', 'size 40', 'a470', 'hex']],
  ['M8 × 1.25 x 40', ['thread m8!', 'size 40']],
  ['M8x1x40', ['thread m8x1!', 'size 40']],
  ['M8-1.25 x 40', ['thread m8!', 'size 40']],
  ['M8x1', ['thread m8x1!']],
  ['m3x4', ['thread m3', 'size 4']],
  ['M36x3', ['thread m36x3!']],
  ['M10 x 1,5 x 50', ['thread m10!', 'size 50']],
  ['m2.5x6', ['thread m2.5', 'size 6']],
  ['M8 x 16mm', ['thread m8', 'size 16']],
  ['ｍ８x40', ['thread m8', 'size 40']],
  ['1/4-20 x 3/4 socket cap', ['thread 1/4-20!', 'size 19.05 in', 'socketcap']],
  ['1/4-20 UNC x 1', ['thread 1/4-20unc!', 'size 25.4 in']],
  ['10-32 x 1/2', ['thread #10-32!', 'size 12.7 in']],
  ['#10-32 x 1/2 ss', ['thread #10-32!', 'size 12.7 in', 'ss']],
  ['1-8 x 2 1/2', ['thread 1-8!', 'size 63.5 in']],
  ['#10', ['thread #10']],
  ['3/8', ['size 9.525 in']],
  ['1-1/4"', ['size 31.75 in']],
  ['½ inch', ['size 12.7 in']],
  ['16mm', ['size 16']],
  ['5,5 mm drill hss', ['size 5.5', 'drill', 'hss']],
  ['2 cm', ['size 20']],
  ['oring 50x3', ['oring', 'size 50 × 3']],
  ['20x47x14 bearing', ['size 20 × 47 × 14', 'bearing']],
  ['20 × 47 × 14 mm', ['size 20 × 47 × 14']],
  ['o ring 50x3 fkm', ['oring', 'size 50 × 3', 'fkm']],
  ['as568-214 viton', ['AS568', '214', 'viton']],
  ['4k7 1%', ['4700 Ω', '±1%']],
  ['4.7kΩ', ['4700 Ω']],
  ['4.7 k', ['4700 Ω']],
  ['4R7', ['4.7 Ω']],
  ['4700 ohm', ['4700 Ω']],
  ['10 Ω ±1 %', ['10 Ω', '±1%']],
  ['2.2M', ['2200000 Ω']],
  ['0.1uF', ['1e-7 F']],
  ['100nF', ['1e-7 F']],
  ['100 n', ['1e-7 F']],
  ['4n7', ['4.7e-9 F']],
  ['4.7 µF 6.3V', ['0.0000047 F', '6.3 V']],
  ['6V3', ['6.3 V']],
  ['1/4W', ['0.25 W']],
  ['70 shore a', ['70 Shore A']],
  ['din 912 m6 25', ['DIN 912', 'thread m6', 'size 25']],
  ['iso4762 m5', ['ISO 4762', 'thread m5']],
  ['DIN EN ISO 4762', ['ISO 4762']],
  ['asme b18.3', ['ASME B18.3']],
  ['6204-2rs', ['62042rs']],
  ['6204 2RS', ['62042rs']],
  ['8.8', ['size 8.8']],
  ['18-8', ['188']],
  ['allen bolt m4 16mm black', ['allenbolt', 'thread m4', 'size 16', 'black']],
  ['M4 (10mm)', ['thread m4', 'size 10']],
  ['bolt!', ['bolt']],
  ['a & nut', ['nut']],
  ['flurble', ['?flurble']],
  ['%', []],
  ["'", []],
  ['()', []],
  ['', []],
];

for (const [query, pieces] of TABLE) {
  test(`“${query}”`, () => {
    const read = interpret(cleanQuery(query), LEXICON).map(({ reading }) => brief(reading));
    assert.deepEqual(read, pieces);
  });
}

test('no text takes long or has more than its share of pieces', () => {
  const texts = [
    'x'.repeat(5000),
    '1 '.repeat(2500),
    '1x'.repeat(2500),
    '1/'.repeat(2500),
    'M8x'.repeat(1500),
    '- '.repeat(2500),
    '±'.repeat(5000),
    '1-1/'.repeat(1200),
  ];
  for (const text of texts) {
    // What runs away takes minutes or never ends: only against hanging.
    const start = performance.now();
    const pieces = interpret(cleanQuery(text), LEXICON);
    assert.ok(pieces.length <= 16);
    assert.ok(performance.now() - start < 30_000, text.slice(0, 10));
  }
});

test('pieces stand where they were typed, from left to right', () => {
  for (const [query] of TABLE) {
    const clean = cleanQuery(query);
    let before = 0;
    for (const { start, end, typed } of interpret(clean, LEXICON)) {
      assert.ok(start >= before && end > start && end <= clean.length, query);
      assert.ok(clean.slice(start, end).includes(typed), query);
      before = end;
    }
  }
});
