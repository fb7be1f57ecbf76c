import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type ThrowawayDatabase, throwawayDatabase } from '#db/throwaway-database.ts';
import { pool } from '../db/pool.ts';
import { onSheets } from './on-sheets.ts';
import type { Picture } from './picture.ts';
import { parseSheetName } from './sheet-file.ts';
import { sheetKey } from './sheet-key.ts';

const pictureOf = (index: number, size: Partial<Picture> = {}): Picture => ({
  ...{ hash: index.toString(16).padStart(20, '0'), width: 800, height: 600, largest: 800, tone: null },
  ...size,
});
const picturesOf = (count: number): Picture[] =>
  Array.from({ length: count }, (_, index) => pictureOf(index));

let db: ThrowawayDatabase;
before(async () => {
  db = await throwawayDatabase();
  process.env.DATABASE_URL = db.applicationUrl;
});
after(async () => {
  await pool().end();
  await db?.[Symbol.asyncDispose]();
});

const sheetOf = async (picture: Picture | null | undefined) =>
  parseSheetName(`${picture?.place?.token}-48.avif`, await sheetKey());

test('pictures that are shown together know their places on one sheet', async () => {
  const [first, second] = picturesOf(2) as [Picture, Picture];
  const placed = await onSheets([first, null, second, first, undefined]);
  assert.deepEqual((await sheetOf(placed(second)))?.hashes, [first.hash, second.hash]);
  assert.deepEqual(placed(second)?.place?.token, placed(first)?.place?.token);
  assert.deepEqual([placed(first)?.place?.index, placed(second)?.place?.index], [0, 1]);
  assert.equal(placed(second)?.place?.count, 2);
  const another = pictureOf(9);
  assert.equal(placed(another), another);
  assert.equal(placed(null), null);
});

test('one alone stays a file of its own', async () => {
  const [alone] = picturesOf(1) as [Picture];
  assert.equal((await onSheets([alone, alone]))(alone).place, undefined);
});

test('many are on several sheets, as even as can be', async () => {
  for (const [count, sizes] of [
    [24, [24]],
    [25, [13, 12]],
    [49, [17, 17, 15]],
  ] as const) {
    const pictures = picturesOf(count);
    const placed = await onSheets(pictures);
    const sheets = Map.groupBy(pictures, (picture) => placed(picture).place?.token);
    assert.deepEqual(
      [...sheets.values()].map(({ length }) => length),
      sizes,
    );
  }
});

test('a sheet’s cells have room for the highest of its pictures', async () => {
  const pictures = [pictureOf(1), pictureOf(2, { width: 600, height: 800 })];
  const placed = await onSheets(pictures);
  assert.equal(placed(pictures[0])?.place?.shape, 8);
  assert.equal((await sheetOf(placed(pictures[0])))?.shape, 8);
});
