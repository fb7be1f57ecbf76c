import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { parseSheetName, sheetToken } from './sheet-file.ts';
import { cellHeight, MOST_CELLS, shapeOf } from './sheet-layout.ts';
import { sheetStyles } from './sheet-styles.ts';

const KEY = Buffer.alloc(32, 7);
const hashOf = (index: number): string => index.toString(16).padStart(20, 'a');
const LIST = { hashes: [hashOf(1), hashOf(2), hashOf(3)], shape: 6 };
const TOKEN = sheetToken(LIST, KEY);

describe('the name of a sheet', () => {
  test('says which pictures are on it, in which size and format', () => {
    assert.deepEqual(parseSheetName(`${TOKEN}-96.avif`, KEY), { ...LIST, width: 96, format: 'avif' });
    assert.deepEqual(parseSheetName(`${TOKEN}-36.webp`, KEY), { ...LIST, width: 36, format: 'webp' });
  });

  test('is the same for the same pictures in the same order, and another for others', () => {
    assert.equal(sheetToken(LIST, KEY), TOKEN);
    assert.notEqual(sheetToken({ ...LIST, hashes: LIST.hashes.toReversed() }, KEY), TOKEN);
    assert.notEqual(sheetToken({ ...LIST, shape: 8 }, KEY), TOKEN);
  });

  test('fits into an address with as many pictures as a sheet has, and not with more', () => {
    const listOf = (count: number) => ({
      hashes: Array.from({ length: count }, (_, at) => hashOf(at)),
      shape: 6,
    });
    const most = sheetToken(listOf(MOST_CELLS), KEY);
    assert.ok(most.length < 340, String(most.length));
    assert.equal(parseSheetName(`${most}-48.avif`, KEY)?.hashes.length, MOST_CELLS);
    for (const count of [0, 1, MOST_CELLS + 1])
      assert.equal(parseSheetName(`${sheetToken(listOf(count), KEY)}-48.avif`, KEY), undefined);
  });

  test('is only ours: not one character of it can be another', () => {
    for (let at = 0; at < TOKEN.length; at += 1) {
      const other = TOKEN[at] === 'A' ? 'B' : 'A';
      const forged = TOKEN.slice(0, at) + other + TOKEN.slice(at + 1);
      assert.equal(parseSheetName(`${forged}-48.avif`, KEY), undefined, forged);
    }
    assert.equal(parseSheetName(`${TOKEN}-48.avif`, Buffer.alloc(32, 8)), undefined);
  });

  for (const name of [
    '',
    TOKEN,
    `${TOKEN}-49.avif`,
    `${TOKEN}-048.avif`,
    `${TOKEN}-48.svg`,
    `${TOKEN}-48.avif?`,
    `${TOKEN}=-48.avif`,
    `${TOKEN}-48.avif\n`,
    ` ${TOKEN}-48.avif`,
    `../${TOKEN}-48.avif`,
    `${TOKEN.slice(0, -1)}-48.avif`,
    `${'A'.repeat(5_000)}-48.avif`,
  ])
    test(`is not ${JSON.stringify(name.slice(0, 80))}`, () =>
      assert.equal(parseSheetName(name, KEY), undefined));
});

test('a cell is as high as its picture needs, and never higher than wide', () => {
  for (const [width, height, shape] of [
    [800, 600, 6],
    [800, 602, 6],
    [800, 800, 8],
    [600, 800, 8],
    [800, 450, 5],
    [800, 10, 1],
  ] as const)
    assert.equal(shapeOf({ width, height }), shape, `${width} × ${height}`);
  assert.deepEqual([cellHeight(48, 6), cellHeight(36, 6), cellHeight(128, 8)], [36, 27, 128]);
});

test('the style sheet has every place', () => {
  const sheet = readFileSync(new URL('../../app/_styles/pictures.css', import.meta.url), 'utf8');
  assert.ok(sheet.includes(sheetStyles()), 'write sheetStyles() to it');
});
