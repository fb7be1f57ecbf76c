import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { loadCatalogue } from '../import/load-catalogue.ts';
import { tinySource } from '../import/tiny-source.ts';
import { type ThrowawayDatabase, throwawayDatabase } from './throwaway-database.ts';

interface Change {
  readonly id: string;
  readonly kind: string;
  readonly part_number: string | null;
  readonly tag: string | null;
}

let db: ThrowawayDatabase;
let heard: string[] = [];
let seen = '0';

before(async () => {
  db = await throwawayDatabase();
  // Also shows that the triggers are on the tables that a load swapped in.
  await loadCatalogue({ url: db.url, source: tinySource() });
  db.client.on('notification', ({ channel, payload }) => heard.push(`${channel} ${payload}`));
  await db.client.query('listen millrace_change');
});
after(() => db?.[Symbol.asyncDispose]());

beforeEach(async () => {
  const [newest] = await db.rows<{ id: string }>('select coalesce(max(id), 0) as id from millrace.change');
  seen = newest?.id ?? '0';
  heard = [];
});

/** The changes written since the test began, and that the notifications heard carry the ids they should. */
async function changes(): Promise<Change[]> {
  return db.rows<Change>(
    'select id, kind, part_number, tag from millrace.change where id > $1 order by part_number, id',
    [seen],
  );
}

for (const [kind, change] of [
  ['price', 'update catalog.price set amounts = array[1, 1] where part_id = 2'],
  ['stock', "update catalog.stock set quantities = '{9,9}' where part_id = 2"],
  ['part', "update catalog.part set name = 'renamed' where id = 2"],
] as const) {
  test(`a changed ${kind} leaves one row and one notification with its id`, async () => {
    await db.rows(change);
    const found = await changes();
    assert.deepEqual(
      found.map((row) => [row.kind, row.part_number]),
      [[kind, 'BOLTS-1']],
    );
    assert.deepEqual(heard, [`millrace_change ${found[0]?.id}`]);
  });
}

test('a statement that changes many parts leaves a row for each and notifies once, with the highest id', async () => {
  await db.rows("update catalog.stock set quantities = '{7,7}' where part_id between 2 and 501");
  const found = await changes();
  assert.equal(found.length, 500);
  assert.equal(new Set(found.map((row) => row.part_number)).size, 500);
  assert.ok(found.every((row) => row.kind === 'stock'));
  const highest = Math.max(...found.map(({ id }) => Number(id)));
  assert.deepEqual(heard, [`millrace_change ${highest}`]);
});

test('prices that are taken away and given back are changes too', async () => {
  await db.rows('delete from catalog.price where part_id = 2');
  await db.rows(`insert into catalog.price (part_id, currency, per, quantities, amounts)
    values (2, 'EUR', 1, array[1], array[5])`);
  assert.deepEqual(
    (await changes()).map((row) => [row.kind, row.part_number]),
    [
      ['price', 'BOLTS-1'],
      ['price', 'BOLTS-1'],
    ],
  );
  assert.equal(heard.length, 2);
});

test('a statement that changes nothing says nothing, and neither does one that is rolled back', async () => {
  await db.rows('update catalog.price set per = 1 where part_id < 0');
  await db.rows('begin');
  await db.rows('update catalog.price set per = 1 where part_id = 1');
  await db.rows('rollback');
  assert.deepEqual(await changes(), []);
  assert.deepEqual(heard, []);
});

test('a statement that leaves rows as they were says nothing', async () => {
  await db.rows('update catalog.price set per = per');
  await db.rows('update catalog.stock set quantities = quantities');
  await db.rows('update catalog.part set name = name');
  await db.rows('update catalog.category set name = name');
  assert.deepEqual(await changes(), []);
  await db.rows('update catalog.price set per = case part_id when 3 then 1 else per end where part_id < 10');
  assert.deepEqual(
    (await changes()).map((row) => [row.kind, row.part_number]),
    [['price', 'BOLTS-2']],
  );
});

test('a price that moves to another part is a change of both', async () => {
  await db.rows('delete from catalog.price where part_id = 11');
  const [{ id } = { id: '0' }] = await db.rows<{ id: string }>('select max(id) as id from millrace.change');
  await db.rows('update catalog.price set part_id = 11 where part_id = 12');
  assert.deepEqual(
    (await changes()).filter((row) => Number(row.id) > Number(id)).map((row) => row.part_number),
    ['BOLTS-10', 'BOLTS-11'],
  );
});

describe('coming into stock and running out', () => {
  const PART = 20;
  const turns = async (change: string): Promise<boolean> => {
    const [{ id } = { id: '0' }] = await db.rows<{ id: string }>('select max(id) as id from millrace.change');
    await db.rows(change);
    const rows = await db.rows<{ kind: string }>(
      'select kind from millrace.change where id > $1 order by kind',
      [id],
    );
    const kinds = rows.map(({ kind }) => kind);
    assert.ok(kinds.includes('stock'));
    assert.deepEqual(
      kinds.filter((kind) => kind !== 'stock'),
      kinds.includes('in-stock') ? ['in-stock'] : [],
    );
    return kinds.includes('in-stock');
  };
  const set = (quantities: string): string =>
    `update catalog.stock set quantities = '${quantities}' where part_id = ${PART}`;
  const insert = (quantities: string): string =>
    `insert into catalog.stock (part_id, quantities, lead_days) values (${PART}, '${quantities}', '{}')`;
  const remove = `delete from catalog.stock where part_id = ${PART}`;

  for (const [change, expected, when] of [
    [set('{5,0}'), false, 'some are some'],
    [set('{0,0}'), true, 'none left'],
    [set('{0,null}'), false, 'null pieces are none'],
    [set('{}'), false, 'no warehouse has any'],
    [set('{null,1}'), true, 'one has some beside one that does not say'],
    [set('{{0,0},{0,2}}'), false, 'however they are written'],
    [remove, true, 'stock no longer kept'],
    [insert('{0}'), false, 'kept, and none'],
    [remove, false, 'none, and not kept'],
    [insert('{null,3}'), true, 'kept, and some'],
    [`update catalog.stock set lead_days = '{3}' where part_id = ${PART}`, false, 'the same pieces'],
  ] as const) {
    test(when, async () => assert.equal(await turns(change), expected, change));
  }

  test('is noted for those that turned only', async () => {
    await db.rows("update catalog.stock set quantities = '{1}' where part_id between 30 and 49");
    const [{ id } = { id: '0' }] = await db.rows<{ id: string }>('select max(id) as id from millrace.change');
    await db.rows(
      'update catalog.stock set quantities = array[part_id % 2 * 2] where part_id between 30 and 49',
    );
    const rows = await db.rows<{ kind: string; count: string }>(
      'select kind, count(*) from millrace.change where id > $1 group by kind order by kind',
      [id],
    );
    assert.deepEqual(rows, [
      { kind: 'in-stock', count: '10' },
      { kind: 'stock', count: '20' },
    ]);
  });
});

describe('what is on many pages', () => {
  const tags = async (): Promise<(string | null)[]> => {
    const found = await changes();
    assert.ok(found.every(({ kind, part_number }) => kind === 'tag' && part_number === null));
    return found.map(({ tag }) => tag).sort();
  };

  for (const [what, change] of Object.entries({
    'a category’s name': "update catalog.category set name = 'Other' where slug = 'bolts'",
    'a layout': 'update catalog.category_attribute set is_column = not is_column',
    'an attribute': "update catalog.attribute set explanation = 'Otherwise.' where key = 'length'",
    'a standard': "update catalog.standard set title = 'Other'",
    'an equivalent': "delete from catalog.standard_equivalent where code = 'DIN 1'",
    'a translation':
      "insert into catalog.translation values ('de', 'category.name', 'bolts', 'Schrauben'), ('de', 'category.name', 'studs', 'Bolzen')",
    'a warehouse': "update catalog.warehouse set name = 'Other' where id = 1",
    'what goes with it': 'delete from catalog.goes_with',
    'the currency': "update catalog.edition set currency = 'SEK'",
    'a value': "update catalog.value set text = 'M9' where text = 'M8'",
    'an illustration': "insert into catalog.illustration values (999, 'other')",
  })) {
    test(`${what} is one change of the catalogue`, async () => {
      await db.rows(change);
      assert.deepEqual(await tags(), ['catalogue']);
      assert.equal(heard.length, 1);
    });
  }

  test('what the database notes for itself is none', async () => {
    await db.rows("update catalog.part set value_ids = '{1,null}' where id = 5");
    assert.deepEqual(await db.rows("select facets_stale from catalog.category where slug = 'bolts'"), [
      { facets_stale: true },
    ]);
    assert.deepEqual(
      (await changes()).map(({ kind }) => kind),
      ['part'],
    );
  });

  test('pictures are what shows them', async () => {
    await db.rows(
      "insert into millrace.picture (hash, width, height, largest) select repeat(digit, 20), 8, 6, 8 from unnest('{1,2}'::text[]) as digit",
    );
    const show = (subject: string, key: string, position = 1, hash = '1') =>
      db.rows(
        `insert into millrace.picture_of (subject, key, position, hash, made_from) values ($1, $2, $3, repeat($4, 20), '')
         on conflict (subject, key, position) do update set hash = excluded.hash, changed_at = now()`,
        [subject, key, position, hash],
      );
    for (const [run, expected] of [
      [() => show('part', 'BOLTS-7'), ['part:BOLTS-7', 'parts', 'parts-of:bolts']],
      [() => show('part', 'GONE'), ['part:GONE']],
      [() => show('category', 'bolts'), ['pictures']],
      [() => show('category', 'bolts'), []],
      [() => show('category', 'bolts', 1, '2'), ['pictures']],
      [
        () =>
          db.rows(
            "insert into millrace.picture_of (subject, key, position, hash, made_from) select 'illustration', number::text, 1, repeat('1', 20), '' from generate_series(1, 50) as number",
          ),
        ['pictures'],
      ],
      [
        () => db.rows('delete from millrace.picture_of'),
        ['part:BOLTS-7', 'part:GONE', 'parts', 'parts-of:bolts', 'pictures'],
      ],
    ] as const) {
      const [newest] = await db.rows<{ id: string }>('select max(id) as id from millrace.change');
      seen = newest?.id ?? seen;
      await run();
      assert.deepEqual(await tags(), expected);
    }
  });

  test('cross-references are one change a statement', async () => {
    await db.rows(
      "insert into millrace.cross_reference (source, number, part_number, note) select 'test', number::text, 'BOLTS-1', '' from generate_series(1, 50) as number",
    );
    assert.deepEqual(await tags(), ['cross-references']);
    await db.rows('delete from millrace.cross_reference where number is null');
    assert.deepEqual(await tags(), ['cross-references']);
  });

  test('a table that is emptied is everything', async () => {
    await db.rows('truncate millrace.cross_reference');
    assert.deepEqual(
      (await changes()).map(({ kind, tag }) => [kind, tag]),
      [['all', null]],
    );
  });
});

describe('an operator’s purge', () => {
  test('of a tag, of everything, of a part', async () => {
    await db.rows("select millrace.purge('parts-of:studs'), millrace.purge('all')");
    assert.deepEqual(
      (await changes()).map(({ kind, tag }) => [kind, tag]),
      [
        ['tag', 'parts-of:studs'],
        ['all', null],
      ],
    );
    assert.equal(heard.length, 2);
    assert.deepEqual(await db.rows("select millrace.purge_part('STUDS-1') as slug"), [{ slug: 'studs' }]);
    assert.deepEqual(
      (await changes()).filter((row) => row.part_number === 'STUDS-1').map(({ kind }) => kind),
      ['part', 'price', 'stock', 'in-stock'],
    );
    assert.deepEqual(await db.rows("select millrace.purge_part('GONE') as slug"), [{ slug: null }]);
    await assert.rejects(db.rows("select millrace.purge('')"), /must not be empty/);
  });
});

test('a load is one change of the whole catalogue', async () => {
  await loadCatalogue({ url: db.url, source: tinySource() });
  const found = await changes();
  assert.deepEqual(
    found.map((row) => [row.kind, row.part_number]),
    [['catalogue', null]],
  );
  assert.deepEqual(heard, [`millrace_change ${found[0]?.id}`]);
});
