import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type ThrowawayDatabase, throwawayDatabase } from '../../db/throwaway-database.ts';
import { loadCatalogue } from '../../import/load-catalogue.ts';
import { TINY_PARTS, tinySource } from '../../import/tiny-source.ts';
import { pool } from '../db/pool.ts';
import { type Category, categoryBySlug } from './category.ts';
import { listPosition } from './list-position.ts';
import { PAGE_ROWS } from './part-list.ts';

/** A whole number of pages: the page after the last part would be empty. */
const [BOLTS, STUDS] = TINY_PARTS;

let db: ThrowawayDatabase;
let bolts: Category;
let studs: Category;
let hub: Category;

before(async () => {
  db = await throwawayDatabase();
  await loadCatalogue({ url: db.url, source: tinySource() });
  process.env.DATABASE_URL = db.url;
  [bolts, studs, hub] = (await Promise.all(['bolts', 'studs', 'screws'].map(categoryBySlug))) as [
    Category,
    Category,
    Category,
  ];
  assert.equal(BOLTS % PAGE_ROWS, 0);
});
after(async () => {
  await pool().end();
  await db?.[Symbol.asyncDispose]();
});

test('a list begins at its own address, and a hub has none', async () => {
  assert.deepEqual(await listPosition(bolts, []), { kind: 'page', offset: 0, after: '' });
  assert.deepEqual(await listPosition(hub, []), { kind: 'hub' });
  assert.equal((await listPosition(hub, ['after=BOLTS-49'])).kind, 'missing');
});

test('every part is a place to go on from: at a page boundary the page, elsewhere the boundary before', async () => {
  for (let ordinal = 0; ordinal < BOLTS; ordinal += 1) {
    const position = await listPosition(bolts, [`after=BOLTS-${ordinal}`]);
    const wanted = Math.min(Math.floor((ordinal + 1) / PAGE_ROWS) * PAGE_ROWS, BOLTS - PAGE_ROWS);
    if (wanted === ordinal + 1) {
      assert.deepEqual(position, { kind: 'page', offset: wanted, after: `BOLTS-${ordinal}` });
    } else {
      const after = wanted === 0 ? '' : `BOLTS-${wanted - 1}`;
      assert.deepEqual(position, { kind: 'elsewhere', after }, `after BOLTS-${ordinal}`);
    }
  }
});

test('a list of one page redirects every cursor to its beginning', async () => {
  for (const ordinal of [0, STUDS - 1]) {
    assert.deepEqual(await listPosition(studs, [`after=STUDS-${ordinal}`]), { kind: 'elsewhere', after: '' });
  }
});

test('a cursor may be percent-encoded', async () => {
  assert.deepEqual(await listPosition(bolts, ['after%3DBOLTS%2D49']), {
    kind: 'page',
    offset: 50,
    after: 'BOLTS-49',
  });
});

test('a cursor of another category is missing, and the page says why', async () => {
  const position = await listPosition(bolts, ['after=STUDS-1']);
  assert.equal(position.kind, 'missing');
  assert.match(JSON.stringify(position), /STUDS-1/);
  assert.match(JSON.stringify(position), /Bolts/);
});

test('cursors that were tampered with are missing', async () => {
  const tampered = [
    ['after='],
    ['after=BOLTS-600'],
    ['after=bolts-49'],
    ["after=' or 1=1 --"],
    ['after=%00'],
    ['after=%E0%A4%A'],
    ['after=%0d%0aset-cookie:a=b'],
    [`after=${'9'.repeat(300)}`],
    ['before=BOLTS-49'],
    ['AFTER=BOLTS-49'],
    ['page=2'],
    ['after=BOLTS-49', 'after=BOLTS-99'],
    ['after=BOLTS-49', ''],
    [''],
    ['🔩'],
  ];
  for (const refinement of tampered) {
    assert.equal((await listPosition(bolts, refinement)).kind, 'missing', refinement.join('/'));
  }
});
