import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Client } from 'pg';
import { testOwnerUrl } from '#db/test-owner.ts';
import { CopyEncoder } from './copy-encoder.ts';
import { CopyStream } from './copy-stream.ts';

const LONG = 'Größe 8 µm 🔩 '.repeat(40_000);
const TEXTS = ['', 'M8 × 40', 'naïve ½″ 漢字 🔩', "'; drop table part; --", 'tab\tnew\nline\\N', LONG];

/** Writes one column by COPY into a temporary table and reads it back as PostgreSQL prints it. */
async function roundTrip(
  type: string,
  write: (rows: CopyStream['rows']) => void,
  count: number,
): Promise<(string | null)[]> {
  const client = new Client({ connectionString: testOwnerUrl() });
  await client.connect();
  try {
    await client.query("set timezone = 'UTC'; set bytea_output = 'hex'");
    await client.query(`create temp table trip (id integer generated always as identity, it ${type})`);
    const stream = new CopyStream(client, 'pg_temp.trip', ['it'], { freeze: false });
    write(stream.rows);
    if (stream.full) await stream.flush();
    await stream.close();
    const { rows } = await client.query<{ it: string | null }>('select it::text from trip order by id');
    assert.equal(rows.length, count);
    return rows.map(({ it }) => it);
  } finally {
    await client.end();
  }
}

test('texts of every kind arrive unchanged, also those longer than a chunk', async () => {
  const read = await roundTrip(
    'text',
    (rows) => {
      for (const text of TEXTS) rows.row(1).text(text);
      rows.row(1).text(undefined);
    },
    TEXTS.length + 1,
  );
  assert.deepEqual(read, [...TEXTS, null]);
});

test('whole numbers reach their limits', async () => {
  assert.deepEqual(
    await roundTrip('smallint', (rows) => rows.row(1).int2(-32_768).row(1).int2(32_767).row(1).null(), 3),
    ['-32768', '32767', null],
  );
  assert.deepEqual(
    await roundTrip(
      'integer',
      (rows) =>
        rows
          .row(1)
          .int4(-(2 ** 31))
          .row(1)
          .int4(2 ** 31 - 1),
      2,
    ),
    ['-2147483648', '2147483647'],
  );
  assert.throws(() => new CopyEncoder().row(1).int2(32_768), RangeError);
});

test('floating point numbers keep every digit', async () => {
  const numbers = [0.1, -0.0001, 1e300, 4.9e-324, 25.4];
  const read = await roundTrip(
    'double precision',
    (rows) => {
      for (const number of numbers) rows.row(1).float8(number);
      rows.row(1).float8(undefined);
    },
    numbers.length + 1,
  );
  assert.deepEqual(
    read.map((text) => (text === null ? null : Number(text))),
    [...numbers, null],
  );
});

test('booleans, times and bytes', async () => {
  assert.deepEqual(await roundTrip('boolean', (rows) => rows.row(1).bool(true).row(1).bool(false), 2), [
    'true',
    'false',
  ]);
  const before1970 = new Date('1969-07-20T20:17:40.123Z');
  const after2000 = new Date('2026-11-23T04:05:06.789Z');
  assert.deepEqual(
    await roundTrip(
      'timestamptz',
      (rows) => rows.row(1).timestamp(before1970).row(1).timestamp(after2000),
      2,
    ),
    ['1969-07-20 20:17:40.123+00', '2026-11-23 04:05:06.789+00'],
  );
  const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
  assert.deepEqual(
    await roundTrip('bytea', (rows) => rows.row(1).bytes(bytes).row(1).bytes(new Uint8Array()), 2),
    [`\\x${Buffer.from(bytes).toString('hex')}`, '\\x'],
  );
});

test('arrays, with and without nulls, and empty ones', async () => {
  assert.deepEqual(
    await roundTrip(
      'integer[]',
      (rows) =>
        rows
          .row(1)
          .idArray(Int32Array.of(7, 0, 9, 0))
          .row(1)
          .idArray(Int32Array.of(1))
          .row(1)
          .idArray(new Int32Array())
          .row(1)
          .int4Array([-1, 0, 1])
          .row(1)
          .int4Array([]),
      5,
    ),
    ['{7,NULL,9,NULL}', '{1}', '{}', '{-1,0,1}', '{}'],
  );
  assert.deepEqual(
    await roundTrip('bigint[]', (rows) => rows.row(1).int8Array([Number.MAX_SAFE_INTEGER, -3]), 1),
    ['{9007199254740991,-3}'],
  );
  assert.deepEqual(
    await roundTrip('smallint[]', (rows) => rows.row(1).int2Array([5, null, -5]).row(1).int2Array([null]), 2),
    ['{5,NULL,-5}', '{NULL}'],
  );
});
