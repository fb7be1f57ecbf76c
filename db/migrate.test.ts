import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { Client } from 'pg';
import { MigrationError, migrate } from './migrate.ts';
import { testOwnerUrl } from './test-owner.ts';

describe('migrate', () => {
  const database = `migrate_${randomUUID().replaceAll('-', '')}`;
  const serverUrl = testOwnerUrl();
  const url = String(Object.assign(new URL(serverUrl), { pathname: `/${database}` }));
  let directory: string;
  const write = (name: string, sql: string): void => writeFileSync(join(directory, name), sql);
  const query = async (text: string, on = url): Promise<unknown[]> => {
    const client = new Client({ connectionString: on });
    await client.connect();
    try {
      return (await client.query({ text, rowMode: 'array' })).rows.flat();
    } finally {
      await client.end();
    }
  };

  before(async () => {
    directory = mkdtempSync(join(tmpdir(), 'millrace-migrations-'));
    await query(`create database ${database}`, serverUrl);
    write('0001-numbers.sql', 'create table numbers (n int);\ninsert into numbers values (1);\n');
    write('0002-more-numbers.sql', 'insert into numbers values (2);');
  });
  after(async () => {
    await query(`drop database ${database}`, serverUrl);
    rmSync(directory, { recursive: true });
  });

  test('applies everything once, also from several processes at the same time', async () => {
    const applied = await Promise.all([1, 2, 3].map(() => migrate(url, { directory })));
    assert.deepEqual(applied.flat().sort(), ['0001-numbers.sql', '0002-more-numbers.sql']);
    assert.deepEqual(await query('select n from numbers order by n'), [1, 2]);
    assert.deepEqual(await migrate(url, { directory }), []);
  });

  test('takes other line ends for the same file', async () => {
    write('0001-numbers.sql', 'create table numbers (n int);\r\ninsert into numbers values (1);\r\n');
    assert.deepEqual(await migrate(url, { directory }), []);
    write('0001-numbers.sql', 'create table numbers (n int);\ninsert into numbers values (1);\n');
  });

  test('undoes a migration that fails half-way and can be run again', async () => {
    write('0003-fails.sql', 'insert into numbers values (3); select 1 / 0;');
    await assert.rejects(migrate(url, { directory }), /Migration 0003-fails\.sql failed: division by zero/);
    assert.deepEqual(await query('select n from numbers order by n'), [1, 2]);
    rmSync(join(directory, '0003-fails.sql'));
    write('0003-works.sql', 'insert into numbers values (3);');
    assert.deepEqual(await migrate(url, { directory }), ['0003-works.sql']);
  });

  test('refuses a migration that was changed afterwards', async () => {
    write('0002-more-numbers.sql', 'insert into numbers values (22);');
    await assert.rejects(migrate(url, { directory }), (error) => {
      assert.ok(error instanceof MigrationError);
      return /0002-more-numbers\.sql was changed/.test(error.message);
    });
    write('0002-more-numbers.sql', 'insert into numbers values (2);');
  });

  test('refuses a database that is newer than the code', async () => {
    rmSync(join(directory, '0003-works.sql'));
    await assert.rejects(
      migrate(url, { directory }),
      /newer than this Millrace: it has migration 0003-works\.sql/,
    );
    write('0003-works.sql', 'insert into numbers values (3);');
  });

  test('refuses gaps and other names', async () => {
    write('0005-gap.sql', 'select 1');
    await assert.rejects(migrate(url, { directory }), /0005-gap\.sql is not number 4/);
    rmSync(join(directory, '0005-gap.sql'));
    write('fix.sql', 'select 1');
    await assert.rejects(migrate(url, { directory }), /fix\.sql is not number 4/);
    rmSync(join(directory, 'fix.sql'));
  });

  test("the project's own are applied to the database of the tests", async () => {
    const files = readdirSync(new URL('migrations', import.meta.url)).sort();
    assert.deepEqual(await query('select name from millrace.migration order by number', serverUrl), files);
  });
});
