import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { after, before, beforeEach, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { type ThrowawayDatabase, throwawayDatabase } from '../db/throwaway-database.ts';
import { type LoadProgress, loadCatalogue } from './load-catalogue.ts';
import { loadedEdition } from './loaded-edition.ts';
import { TINY_PARTS, tinyParts, tinySource } from './tiny-source.ts';

const WAIT_MS = 30_000;

let db: ThrowawayDatabase;
let previous: Record<string, string>;

before(async () => {
  db = await throwawayDatabase();
  await loadCatalogue({ url: db.url, source: tinySource() });
});
after(() => db?.[Symbol.asyncDispose]());
beforeEach(async () => {
  previous = await contents();
});

/** Rows and a checksum of every table of the catalogue that serves. */
async function contents(): Promise<Record<string, string>> {
  const tables = await db.rows<{ name: string }>(
    "select tablename as name from pg_tables where schemaname = 'catalog' order by 1",
  );
  const found: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await db.rows<{ sum: string }>(
      `select count(*) || ' ' || coalesce(md5(string_agg(row::text, '|' order by row::text)), '') as sum
       from catalog.${name} as row`,
    );
    found[name] = row?.sum ?? '';
  }
  return found;
}

async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  for (const started = Date.now(); !(await holds()); await sleep(20)) {
    if (Date.now() - started > WAIT_MS) throw new Error(`Waited in vain until ${what}.`);
  }
}

const loaders = async (): Promise<number> =>
  (
    await db.rows(
      "select from pg_stat_activity where datname = current_database() and application_name = 'millrace load'",
    )
  ).length;

const hasStaging = async (): Promise<boolean> =>
  (await db.rows("select from pg_namespace where nspname = 'catalog_next'")).length > 0;

test('a load replaces everything and says what it did', async () => {
  const seen: LoadProgress[] = [];
  const count = 5000;
  const result = await loadCatalogue({
    url: db.url,
    source: tinySource({ fingerprint: 'tiny-big', partCount: count, parts: () => tinyParts('studs', count) }),
    onProgress: (progress) => seen.push(progress),
  });
  assert.equal(result.parts, count);
  assert.ok(result.seconds > 0 && result.rowsPerSecond > 0);
  assert.deepEqual([...new Set(seen.map(({ phase }) => phase))], ['parts', 'indexes', 'swap']);
  assert.ok(seen.every(({ done, total }) => done <= total));
  assert.deepEqual(await loadedEdition(db.url), { fingerprint: 'tiny-big', source: 'tiny', parts: count });
  assert.deepEqual(await db.rows('select slug, part_count from catalog.category order by position'), [
    { slug: 'fasteners', part_count: count },
    { slug: 'screws', part_count: count },
    { slug: 'bolts', part_count: 0 },
    { slug: 'studs', part_count: count },
  ]);
  assert.equal(await hasStaging(), false);

  await loadCatalogue({ url: db.url, source: tinySource() });
  const { part, price, stock } = await contents();
  const total = `${TINY_PARTS[0] + TINY_PARTS[1]} `;
  for (const sum of [part, price, stock]) assert.ok(sum?.startsWith(total), sum);
});

test('ordinals are dense in each category, in the order of the source', async () => {
  const rows = await db.rows<{ slug: string; numbers: string[] }>(
    `select slug, array_agg(part_number order by ordinal) as numbers, array_agg(ordinal order by ordinal) as ordinals
     from catalog.part join catalog.category on category.id = category_id group by slug order by slug`,
  );
  assert.deepEqual(rows, [
    {
      slug: 'bolts',
      numbers: Array.from({ length: TINY_PARTS[0] }, (_, index) => `BOLTS-${index}`),
      ordinals: Array.from({ length: TINY_PARTS[0] }, (_, index) => index),
    },
    {
      slug: 'studs',
      numbers: Array.from({ length: TINY_PARTS[1] }, (_, index) => `STUDS-${index}`),
      ordinals: Array.from({ length: TINY_PARTS[1] }, (_, index) => index),
    },
  ]);
});

test('a part has the illustration that its source names, a category that of most of its parts', async () => {
  const colours = ['zinc', 'black', 'black', undefined];
  await loadCatalogue({
    url: db.url,
    source: tinySource({
      *parts() {
        let place = 0;
        for (const part of tinySource().parts()) {
          const colour = part.category === 'studs' ? undefined : colours[place++ % colours.length];
          yield colour ? { ...part, illustration: `bolt-${colour}` } : part;
        }
      },
    }),
  });
  assert.deepEqual(
    await db.rows(
      `select key, count(part.id)::integer from catalog.illustration
       join catalog.part on illustration_id = illustration.id group by key order by key`,
    ),
    [
      { key: 'bolt-black', count: 300 },
      { key: 'bolt-zinc', count: 150 },
    ],
  );
  assert.deepEqual(
    await db.rows(
      `select slug, key from catalog.category left join catalog.illustration on illustration.id = illustration_id
       order by position`,
    ),
    [
      { slug: 'fasteners', key: 'bolt-black' },
      { slug: 'screws', key: 'bolt-black' },
      { slug: 'bolts', key: 'bolt-black' },
      { slug: 'studs', key: null },
    ],
  );
  assert.deepEqual(
    await db.rows(
      `select slug, array(select key from unnest(illustration_ids) with ordinality as shown (illustration, place)
           join catalog.illustration on illustration.id = shown.illustration order by place) as keys
         from catalog.category where parent_id is not null and illustration_ids <> '{}'`,
    ),
    [{ slug: 'bolts', keys: ['bolt-black', 'bolt-zinc'] }],
  );
  await loadCatalogue({ url: db.url, source: tinySource() });
});

const refusals: readonly (readonly [string, Parameters<typeof tinySource>[0], RegExp])[] = [
  [
    'a source that breaks off in the middle',
    {
      *parts() {
        yield* tinyParts('bolts', 5000);
        throw new Error('The feed broke off.');
      },
    },
    /^Error: The feed broke off\.$/,
  ],
  ['fewer parts than promised', { partCount: 641 }, /promised 641 parts and gave 640/],
  ['more parts than promised', { partCount: 639 }, /promised 639 parts and gave 640/],
  [
    'a part of an unknown category',
    { parts: () => tinyParts('rivets', 640) },
    /No category “rivets” in the catalogue; add it or correct the name\./,
  ],
  [
    'a category that comes twice',
    {
      *parts() {
        yield* tinyParts('bolts', 320);
        yield* tinyParts('studs', 0);
        yield* tinyParts('studs', 1);
        yield* tinyParts('bolts', 319);
      },
    },
    /duplicate key|could not create unique index/,
  ],
  [
    'a part number that comes twice',
    {
      *parts() {
        for (const part of tinyParts('bolts', 640)) yield { ...part, partNumber: 'BOLTS-1' };
      },
    },
    /could not create unique index "part_part_number_key"/,
  ],
  ['a value that no part may have', { values: () => [] }, /foreign key|violates/],
  [
    'an attribute that nobody declared',
    { attributes: [] },
    /No attribute “thread” in the catalogue; add it or correct the name\./,
  ],
  [
    'two categories of one slug',
    { categories: [...tinySource().categories, ...tinySource().categories.slice(0, 1)] },
    /Two entries share the category “fasteners”; each needs its own\./,
  ],
];

for (const [what, broken, message] of refusals) {
  test(`${what}: the load is refused and the previous catalogue goes on serving`, async () => {
    await assert.rejects(loadCatalogue({ url: db.url, source: tinySource(broken) }), message);
    assert.deepEqual(await contents(), previous);
    await until('the load has left', async () => (await loaders()) === 0);
  });
}

test('a load whose connection is cut says so and leaves the previous catalogue serving', async () => {
  // The source itself has another process cut it, so that the load is surely in the middle.
  const cut = `
    import { Client } from 'pg';
    const client = new Client({ connectionString: process.env.URL });
    await client.connect();
    const { rowCount } = await client.query(
      "select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = current_database() and query ilike 'copy catalog_next.part %'");
    console.log(rowCount);
    await client.end();`;
  let backends = '';
  const broken = tinySource({
    partCount: 20_000,
    *parts() {
      yield* tinyParts('studs', 10_000);
      const cutter = spawnSync(process.execPath, ['--input-type=module', '--eval', cut], {
        env: { ...process.env, URL: db.url },
        cwd: import.meta.dirname,
        encoding: 'utf8',
      });
      backends = cutter.stdout.trim() || cutter.stderr;
      yield* tinyParts('bolts', 10_000);
    },
  });
  await assert.rejects(
    loadCatalogue({ url: db.url, source: broken }),
    /^Error: The connection to the database was lost during the load \(.+\)\. Nothing is half done; load again/,
  );
  assert.equal(backends, '1');
  assert.deepEqual(await contents(), previous);
  await until('the load has left', async () => (await loaders()) === 0);
});

test('what a killed loader leaves behind is cleared by the next load', async () => {
  // The source stops for ever in the middle, so that the kill surely finds the load unfinished.
  const script = `
    import { writeSync } from 'node:fs';
    import { loadCatalogue } from ${JSON.stringify(import.meta.resolve('./load-catalogue.ts'))};
    import { tinyParts, tinySource } from ${JSON.stringify(import.meta.resolve('./tiny-source.ts'))};
    const stuck = tinySource({
      *parts() {
        yield* tinyParts('bolts', 5000);
        writeSync(1, 'half');
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
      },
    });
    await loadCatalogue({ url: process.env.URL, source: stuck });`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    env: { ...process.env, URL: db.url },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  const [said] = await Promise.race([once(child.stdout, 'data'), exited]);
  assert.equal(String(said), 'half');
  child.kill('SIGKILL');
  await exited;

  assert.deepEqual(await contents(), previous);
  assert.ok(await hasStaging(), 'the killed load has left its schema');
  await until('the server has noticed', async () => (await loaders()) === 0);
  await loadCatalogue({ url: db.url, source: tinySource({ fingerprint: 'tiny-after-kill' }) });
  assert.equal((await loadedEdition(db.url))?.fingerprint, 'tiny-after-kill');
  assert.equal(await hasStaging(), false);
});

test('the server gives up a statement whose loader was killed', async () => {
  const script = `
    import { loadCatalogue } from ${JSON.stringify(import.meta.resolve('./load-catalogue.ts'))};
    import { tinySource } from ${JSON.stringify(import.meta.resolve('./tiny-source.ts'))};
    await loadCatalogue({ url: process.env.URL, source: tinySource({ fingerprint: 'tiny-waiting' }) });`;
  await loadCatalogue({ url: db.url, source: tinySource() });
  // Whoever reads the old catalogue keeps it from being replaced.
  const visitor = new Client({ connectionString: db.url });
  await visitor.connect();
  await visitor.query('begin');
  await visitor.query('select from catalog.part limit 1');
  try {
    const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
      env: { ...process.env, URL: db.url },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    await until('the load waits', async () => {
      const waiting = await db.rows(
        "select from pg_stat_activity where application_name = 'millrace load' and wait_event_type = 'Lock' and datname = current_database()",
      );
      return waiting.length > 0;
    });
    child.kill('SIGKILL');
    await once(child, 'exit');
    await until('the server has noticed', async () => (await loaders()) === 0);
  } finally {
    await visitor.end();
  }
  assert.equal((await loadedEdition(db.url))?.fingerprint, tinySource().fingerprint);
});

test('of two loads at once the second is refused, the first goes through', async () => {
  const count = 20_000;
  const loads = ['one', 'two'].map((fingerprint) =>
    loadCatalogue({
      url: db.url,
      source: tinySource({ fingerprint, partCount: count, parts: () => tinyParts('bolts', count) }),
    }),
  );
  const settled = await Promise.allSettled(loads);
  const refused = settled.flatMap((result) => (result.status === 'rejected' ? [result.reason.message] : []));
  assert.deepEqual(refused, ['Another load of the catalogue is running on this database; wait for it.']);
  const winner = settled[0]?.status === 'fulfilled' ? 'one' : 'two';
  assert.equal((await loadedEdition(db.url))?.fingerprint, winner);
});

test('a database that holds nothing has no edition; one that cannot be reached is an error', async () => {
  await using empty = await throwawayDatabase();
  assert.equal(await loadedEdition(empty.url), undefined);
  const nowhere = new URL(db.url);
  nowhere.port = '1';
  await assert.rejects(loadCatalogue({ url: nowhere.href, source: tinySource() }), /ECONNREFUSED/);
});
