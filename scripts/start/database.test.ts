import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { Client } from 'pg';
import { testOwnerUrl } from '#db/test-owner.ts';
import { openDatabase } from './database.ts';

async function rows(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

/** Of an empty database, which is gone after the test. */
async function withEmptyDatabase(use: (url: string) => Promise<void>): Promise<void> {
  const name = `t_${randomBytes(6).toString('hex')}`;
  await rows(testOwnerUrl(), `create database ${name}`);
  try {
    await use(Object.assign(new URL(testOwnerUrl()), { pathname: name }).href);
  } finally {
    await rows(testOwnerUrl(), `drop database ${name} with (force)`);
  }
}

test('an owner’s address of another database is refused, and nothing is changed in that one', () =>
  withEmptyDatabase(async (databaseOwnerUrl) => {
    const databaseUrl = process.env.DATABASE_URL ?? '';
    await assert.rejects(openDatabase({ dataDir: '', databaseUrl, databaseOwnerUrl }), {
      name: 'OwnDatabaseError',
      message: /lead to different databases/,
    });
    assert.deepEqual(
      await rows(
        databaseOwnerUrl,
        "select nspname from pg_namespace where nspname in ('millrace', 'catalog')",
      ),
      [],
    );
  }));

test('an address without the rights of the site is refused, and nothing is changed either', () =>
  withEmptyDatabase(async (databaseOwnerUrl) => {
    // The owner once more, who is no application.
    const databaseUrl = Object.assign(new URL(databaseOwnerUrl), { search: '?application_name=other' }).href;
    await assert.rejects(openDatabase({ dataDir: '', databaseUrl, databaseOwnerUrl }), {
      message: /lacks the rights of the site/,
    });
    assert.deepEqual(await rows(databaseOwnerUrl, "select from pg_namespace where nspname = 'millrace'"), []);
  }));
