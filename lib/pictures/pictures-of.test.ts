import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type ThrowawayDatabase, throwawayDatabase } from '#db/throwaway-database.ts';
import { pool } from '../db/pool.ts';
import { categoryPictures, firstPictures, picturesOfPart } from './pictures-of.ts';

const hashOf = (digit: string): string => digit.repeat(20);

let db: ThrowawayDatabase;

before(async () => {
  db = await throwawayDatabase();
  process.env.DATABASE_URL = db.url;
  for (const digit of ['1', '2', '3', '4'])
    await db.rows(
      'insert into millrace.picture (hash, width, height, largest, tone) values ($1, 800, 600, 800, 3)',
      [hashOf(digit)],
    );
  for (const [subject, key, position, digit] of [
    ['part', 'A-1', 1, '1'],
    ['part', 'A-1', 2, '2'],
    ['category', 'nuts', 1, '3'],
    ['illustration', 'bolt-steel', 1, '4'],
    // A part that is called like a category.
    ['part', 'nuts', 1, '1'],
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

const illustrated = { categorySlug: 'bolts', illustration: 'bolt-steel' };

test('a part shows its own photograph, else its category’s, else its illustration', async () => {
  const pictures = await firstPictures([
    { partNumber: 'A-1', ...illustrated },
    { partNumber: 'A-2', ...illustrated },
    { partNumber: 'N-1', categorySlug: 'nuts', illustration: 'bolt-steel' },
    { partNumber: 'X-1', categorySlug: 'pins' },
  ]);
  assert.deepEqual(
    [...pictures].map(([partNumber, { hash }]) => [partNumber, hash[0]]),
    [
      ['A-1', '1'],
      ['A-2', '4'],
      ['N-1', '3'],
    ],
  );
  assert.deepEqual(pictures.get('A-2'), {
    hash: hashOf('4'),
    width: 800,
    height: 600,
    largest: 800,
    tone: 3,
  });
  assert.equal((await firstPictures([])).size, 0);
});

test('a page shows all of a part’s own, or what stands for it', async () => {
  const hashes = async (partNumber: string) =>
    (await picturesOfPart({ partNumber, ...illustrated })).map(({ hash }) => hash[0]);
  assert.deepEqual(await hashes('A-1'), ['1', '2']);
  assert.deepEqual(await hashes('A-2'), ['4']);
  assert.deepEqual(await picturesOfPart({ partNumber: 'X-1', categorySlug: 'pins' }), []);
});

test('a category shows its own, else what is given for it', async () => {
  const pictures = await categoryPictures([
    { slug: 'nuts' },
    { slug: 'bolts', illustration: 'bolt-steel' },
    { slug: 'x' },
  ]);
  assert.deepEqual(
    [...pictures].map(([slug, { hash }]) => [slug, hash[0]]),
    [
      ['nuts', '3'],
      ['bolts', '4'],
    ],
  );
});
