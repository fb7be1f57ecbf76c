import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type ThrowawayDatabase, throwawayDatabase } from '#db/throwaway-database.ts';
import { loadCatalogue } from '#import/load-catalogue.ts';
import { tinySource } from '#import/tiny-source.ts';
import { categoryBySlug, categoryTree } from '../catalog/category.ts';
import { partByNumber } from '../catalog/part.ts';
import type { PartRow } from '../catalog/part-list.ts';
import { pool } from '../db/pool.ts';
import { listedRows } from '../filters/listed-rows.ts';
import { pictureRows } from './list-pictures.ts';
import { firstPictures } from './pictures-of.ts';

const hashOf = (digit: string): string => digit.repeat(20);
const OWN = ['BOLTS-1', 'BOLTS-2'];

let db: ThrowawayDatabase;

/** BOLTS-0 and every third bolt look like steel, the others like brass; studs have no illustration. */
before(async () => {
  db = await throwawayDatabase();
  process.env.DATABASE_URL = db.applicationUrl;
  const source = tinySource();
  await loadCatalogue({
    url: db.url,
    source: {
      ...source,
      *parts() {
        let place = 0;
        for (const part of source.parts()) {
          const metal = place++ % 3 === 0 ? 'steel' : 'brass';
          yield part.category === 'bolts' ? { ...part, illustration: `bolt-${metal}` } : part;
        }
      },
    },
  });
  for (const digit of ['1', '2', '3', '4', '5'])
    await db.rows(
      'insert into millrace.picture (hash, width, height, largest, tone) values ($1, 800, 600, 800, 3)',
      [hashOf(digit)],
    );
  for (const [subject, key, position, digit] of [
    ['part', 'BOLTS-1', 1, '1'],
    ['part', 'BOLTS-1', 2, '2'],
    ['part', 'BOLTS-2', 1, '2'],
    ['illustration', 'bolt-steel', 1, '4'],
    ['illustration', 'bolt-brass', 1, '5'],
    // A part that is called like a category.
    ['part', 'studs', 1, '1'],
  ])
    await db.rows(
      `insert into millrace.picture_of (subject, key, position, hash, made_from) values ($1, $2, $3, $4, '')`,
      [subject, key, position, hashOf(String(digit))],
    );
});
after(async () => {
  await pool().end();
  await db?.[Symbol.asyncDispose]();
});

const PARTS = ['BOLTS-0', ...OWN, 'BOLTS-4', 'STUDS-0'];

const firsts = async (): Promise<Record<string, string | undefined>> =>
  Object.fromEntries([...(await firstPictures(PARTS))].map(([number, { hash }]) => [number, hash[0]]));

async function showCategory(slug: string, digit: string): Promise<void> {
  await db.rows(
    `insert into millrace.picture_of (subject, key, position, hash, made_from) values ('category', $1, 1, $2, '')`,
    [slug, hashOf(digit)],
  );
}

test('a part shows its own photograph, else its illustration', async () => {
  assert.deepEqual(await firsts(), { 'BOLTS-0': '4', 'BOLTS-1': '1', 'BOLTS-2': '2', 'BOLTS-4': '5' });
  const { place, ...steel } = (await firstPictures(PARTS)).get('BOLTS-0') ?? {};
  assert.deepEqual(steel, { hash: hashOf('4'), width: 800, height: 600, largest: 800, tone: 3 });
  assert.deepEqual([place?.index, place?.count], [0, 4]);
  assert.equal((await firstPictures([])).size, 0);
});

test('rows of a list carry the same', async () => {
  const { rows } = await listedRows('bolts', [0, 1, 2, 4]);
  assert.deepEqual(
    [...rows.values()].map(({ partNumber, picture }) => [partNumber, picture?.hash[0]]).sort(),
    [
      ['BOLTS-0', '4'],
      ['BOLTS-1', '1'],
      ['BOLTS-2', '2'],
      ['BOLTS-4', '5'],
    ],
  );
  const studs = await listedRows('studs', [0]);
  assert.equal(studs.rows.get(0)?.picture, null);
});

test('pictures that many rows of a list share are on one sheet of the category, photographs of parts on another', async () => {
  const { rows } = await listedRows('bolts', [0, 1, 2, 4]);
  const rowsOf = async (...ordinals: number[]) =>
    pictureRows(
      'bolts',
      ordinals.flatMap((ordinal) => rows.get(ordinal) ?? []),
    );
  const sheetOf = (row: PartRow | undefined) => [row?.picture?.hash[0], row?.picture?.place?.index];
  const [steel, one, two, brass] = await rowsOf(0, 1, 2, 4);
  assert.deepEqual([steel, one, two, brass].map(sheetOf), [
    ['4', 1],
    ['1', 0],
    ['2', 1],
    ['5', 0],
  ]);
  assert.equal(steel?.picture?.place?.token, brass?.picture?.place?.token);
  assert.equal(one?.picture?.place?.token, two?.picture?.place?.token);
  assert.notEqual(one?.picture?.place?.token, brass?.picture?.place?.token);
  const [alone] = await rowsOf(0);
  assert.deepEqual(alone?.picture, steel?.picture, 'the same sheet, whatever else is listed');
  assert.deepEqual(await rowsOf(), []);
});

test('a part’s page shows all of its own, or what stands for it', async () => {
  const hashes = async (number: string) => (await partByNumber(number))?.pictures.map(({ hash }) => hash[0]);
  assert.deepEqual(await hashes('BOLTS-1'), ['1', '2']);
  assert.deepEqual(await hashes('BOLTS-4'), ['5']);
  assert.deepEqual(await hashes('STUDS-0'), []);
});

test('a category shows the illustration of most of its parts, a hub its first child’s', async () => {
  const bolts = await categoryBySlug('bolts');
  assert.equal(bolts?.picture?.hash, hashOf('5'));
  const [top] = await categoryTree();
  assert.equal(top?.picture?.hash, hashOf('5'));
  const hub = await categoryBySlug('screws');
  assert.deepEqual(
    hub?.children.map(({ slug, picture }) => [slug, picture?.hash[0]]),
    [
      ['bolts', '5'],
      ['studs', undefined],
    ],
  );
});

test('a photograph of a category stands for all of its parts without their own', async () => {
  await showCategory('bolts', '3');
  await showCategory('studs', '3');
  assert.equal((await categoryBySlug('bolts'))?.picture?.hash, hashOf('3'));
  assert.deepEqual(await firsts(), {
    ...{ 'BOLTS-0': '3', 'BOLTS-1': '1', 'BOLTS-2': '2', 'BOLTS-4': '3', 'STUDS-0': '3' },
  });
  assert.deepEqual(
    (await partByNumber('BOLTS-4'))?.pictures.map(({ hash }) => hash[0]),
    ['3'],
  );
});
