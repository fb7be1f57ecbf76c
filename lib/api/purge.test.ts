import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { POST as purge, GET as read } from '#app/api/cache/purge/route.ts';
import { type ThrowawayDatabase, throwawayDatabase } from '#db/throwaway-database.ts';
import { loadCatalogue } from '#import/load-catalogue.ts';
import { tinySource } from '#import/tiny-source.ts';
import { createChangeFollower } from '#lib/changes/change-follower.ts';
import { changesPool, pool } from '#lib/db/pool.ts';
import { DatabaseSwitch } from '../../e2e/database-switch.ts';
import { ProblemDocument, PurgeResult } from './schemas.ts';

const TOKEN = 'a-token-of-this-test-and-of-nobody-else';
const CACHE = Symbol.for('millrace.cache');

let db: ThrowawayDatabase;
let way: DatabaseSwitch;
let seen = '0';

before(async () => {
  db = await throwawayDatabase();
  await loadCatalogue({ url: db.url, source: tinySource() });
  way = await DatabaseSwitch.to(db.applicationUrl);
  Object.assign(process.env, { DATABASE_URL: way.url, MILLRACE_OPERATOR_TOKEN: TOKEN });
});
beforeEach(async () => {
  seen = (await db.rows<{ id: string }>('select max(id) as id from millrace.change'))[0]?.id ?? '0';
});
after(async () => {
  await Promise.all([pool().end(), changesPool().end()]);
  await way.cut();
  await db?.[Symbol.asyncDispose]();
});

function send(body: unknown, authorization = `Bearer ${TOKEN}`): Promise<Response> {
  return purge(
    new Request('http://millrace.test/api/cache/purge', {
      method: 'POST',
      headers: { authorization },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    }),
  );
}

async function purged(body: unknown) {
  const response = await send(body);
  assert.equal(response.status, 200);
  assert.equal(response.headers.get('cache-control'), 'no-store');
  const document: unknown = await response.json();
  assert.deepEqual(PurgeResult.parse(document), document);
  return PurgeResult.parse(document);
}

async function refused(response: Response, status: number) {
  assert.equal(response.status, status);
  assert.equal(response.headers.get('content-type'), 'application/problem+json');
  return ProblemDocument.parse(await response.json());
}

const recorded = () =>
  db.rows<{ kind: string; part_number: string | null; tag: string | null }>(
    'select kind, part_number, tag from millrace.change where id > $1 order by id',
    [seen],
  );

describe('a purge', () => {
  test('of a part is a change of all that is said of it', async () => {
    const { tags, entries } = await purged({ part: 'BOLTS-5' });
    assert.deepEqual(tags, [
      ...['part:BOLTS-5', 'parts', 'parts-of:bolts', 'price:BOLTS-5', 'prices-of:bolts'],
      ...['stock:BOLTS-5', 'stock-of:bolts', 'in-stock-of:bolts'],
    ]);
    assert.equal(entries, null, 'nothing is cached here');
    const rows = await recorded();
    assert.deepEqual(
      rows.map(({ kind }) => kind),
      ['part', 'price', 'stock', 'in-stock'],
    );
    assert.ok(rows.every(({ part_number }) => part_number === 'BOLTS-5'));
  });

  test('of a tag and of everything is recorded as that', async () => {
    assert.deepEqual((await purged({ tag: 'prices-of:bolts' })).tags, ['prices-of:bolts']);
    assert.deepEqual((await purged({ everything: true })).tags, ['all']);
    assert.deepEqual(
      (await recorded()).map(({ kind, tag }) => [kind, tag]),
      [
        ['tag', 'prices-of:bolts'],
        ['all', null],
      ],
    );
  });

  test('counts what it makes untrue before it does, and is done although that cannot be counted', async () => {
    let asked: readonly string[] = [];
    let was: unknown[] = [];
    const countUntrue = async (tags: readonly string[]): Promise<number> => {
      [asked, was] = [tags, await recorded()];
      return 7;
    };
    Object.assign(globalThis, { [CACHE]: { countUntrue } });
    try {
      assert.equal((await purged({ tag: 'pictures' })).entries, 7);
      assert.deepEqual([asked, was], [['pictures'], []]);
      Object.assign(globalThis, { [CACHE]: { countUntrue: () => Promise.reject(new Error('no')) } });
      assert.equal((await purged({ tag: 'pictures' })).entries, null);
      assert.equal((await recorded()).length, 2);
    } finally {
      Reflect.deleteProperty(globalThis, CACHE);
    }
  });

  test('is known to this instance when it is answered', async () => {
    const follower = createChangeFollower();
    await follower.start({ history: false });
    try {
      for (let time = 0; time < 10; time += 1) {
        const { seq } = follower;
        await purged({ tag: `now ${time}` });
        assert.deepEqual(
          follower.after(seq)?.map(({ tag }) => tag),
          [`now ${time}`],
        );
      }
    } finally {
      await follower.stop();
      Reflect.deleteProperty(globalThis, Symbol.for('millrace.changes'));
    }
  });

  test('of a part that is not there says so and is not recorded', async () => {
    const { detail } = await refused(await send({ part: 'GONE-1' }), 404);
    assert.match(detail, /GONE-1.*Nothing was purged/);
    assert.deepEqual(await recorded(), []);
  });

  test('that says not one thing is refused with what may be said', async () => {
    for (const body of [
      ...['', '{', '[]', '"all"', {}, { everything: false }, { part: '' }, { part: 'A\n' }, { tag: '' }],
      ...[
        { tag: 'x'.repeat(201) },
        { tag: 'a\u0000' },
        { part: 'BOLTS-1', tag: 'x' },
        { all: true },
        { part: 5 },
      ],
    ]) {
      const { detail } = await refused(await send(body), 400);
      assert.match(detail, /"everything": true/);
    }
    assert.deepEqual(await recorded(), []);
  });

  test('that cannot be recorded is not reported as done', async () => {
    await way.cut();
    try {
      for (const body of [{ everything: true }, { part: 'BOLTS-1' }]) {
        const response = await send(body);
        assert.ok(response.headers.get('retry-after'));
        assert.match((await refused(response, 503)).detail, /nothing was purged/);
      }
    } finally {
      await way.mend();
    }
    assert.deepEqual(await recorded(), []);
  });

  test('is for operators, and sent by POST', async () => {
    for (const authorization of ['', 'Bearer', `Bearer ${TOKEN}x`, TOKEN])
      await refused(await send({ everything: true }, authorization), 401);
    const response = await read(new Request('http://millrace.test/api/cache/purge'));
    assert.equal(response.headers.get('allow'), 'POST, OPTIONS');
    await refused(response, 405);
    assert.deepEqual(await recorded(), []);
  });
});
