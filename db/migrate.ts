import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { messageOf } from '#lib/message-of.ts';
import { grantRights } from './grant-rights.ts';

const DIRECTORY = fileURLToPath(new URL('migrations', import.meta.url));
const FILE_NAME = /^(\d{4})-[a-z0-9-]+\.sql$/;
/** Only one process migrates a database at a time; any number that no other advisory lock uses. */
const MIGRATION_LOCK = 7_205_101;
/** Another process may be building an index on ten million rows. */
const LOCK_TIMEOUT = '15min';

/** The database and the migrations do not fit together; the message says how. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError';
}

interface Migration {
  readonly number: number;
  readonly name: string;
  readonly checksum: string;
  readonly sql: string;
}

export interface MigrateOptions {
  readonly directory?: string;
  readonly onApply?: (name: string) => void;
}

/**
 * Brings a database to the newest migration, each in a transaction of its own, safely from several processes at once,
 * and gives the roles of the site their rights, also those that were made since the last time.
 *
 * @param url the owner's
 * @returns the names of those applied now
 * @throws MigrationError when an applied migration was changed or the database is newer than this code
 */
export async function migrate(url: string, options: MigrateOptions = {}): Promise<string[]> {
  const migrations = readMigrations(options.directory ?? DIRECTORY);
  const client = new Client({ connectionString: url, application_name: 'millrace migrate' });
  await client.connect();
  const applied: string[] = [];
  try {
    await inTransaction(client, () => createRecord(client));
    for (const migration of migrations) {
      const wasApplied = await inTransaction(client, () => applyOnce(client, migration, migrations));
      if (!wasApplied) continue;
      applied.push(migration.name);
      options.onApply?.(migration.name);
    }
    await inTransaction(client, () => grantRights(client));
  } finally {
    await client.end();
  }
  return applied;
}

function readMigrations(directory: string): Migration[] {
  const names = readdirSync(directory)
    .filter((name) => name.endsWith('.sql'))
    .sort();
  return names.map((name, index) => {
    const number = Number(FILE_NAME.exec(name)?.[1]);
    if (number !== index + 1) {
      throw new MigrationError(
        `Migrations are named 0001-what-it-does.sql and numbered without gaps; ${name} is not number ${index + 1}.`,
      );
    }
    // A checkout on Windows may have other line ends; the migration is the same.
    const sql = readFileSync(join(directory, name), 'utf8').replaceAll('\r\n', '\n');
    return { number, name, checksum: createHash('sha256').update(sql).digest('hex'), sql };
  });
}

async function inTransaction<T>(client: Client, work: () => Promise<T>): Promise<T> {
  await client.query('begin');
  try {
    await client.query(`set local lock_timeout = '${LOCK_TIMEOUT}'`);
    await client.query('select pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
    const result = await work();
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  }
}

async function createRecord(client: Client): Promise<void> {
  await client.query('create schema if not exists millrace');
  await client.query(`create table if not exists millrace.migration (
    number integer primary key,
    name text not null,
    checksum text not null,
    applied_at timestamptz not null default now()
  )`);
}

async function applyOnce(
  client: Client,
  migration: Migration,
  known: readonly Migration[],
): Promise<boolean> {
  const { rows } = await client.query<{ number: number; name: string; checksum: string }>(
    'select number, name, checksum from millrace.migration order by number',
  );
  const newest = rows.at(-1);
  if (newest && newest.number > known.length) {
    throw new MigrationError(
      `The database is newer than this Millrace: it has migration ${newest.name}, which is not in db/migrations. ` +
        'Start the version that made it, or use another database.',
    );
  }
  const recorded = rows.find((row) => row.number === migration.number);
  if (recorded?.checksum === migration.checksum) return false;
  if (recorded) {
    throw new MigrationError(
      `Migration ${migration.name} was changed after this database applied it as ${recorded.name}. ` +
        'Put the file back as it was and make the change in a new migration.',
    );
  }
  try {
    await client.query(migration.sql);
  } catch (error) {
    throw new MigrationError(`Migration ${migration.name} failed: ${messageOf(error)}`, { cause: error });
  }
  // The site that runs meanwhile must not find a table that it may not read.
  await grantRights(client);
  await client.query('insert into millrace.migration (number, name, checksum) values ($1, $2, $3)', [
    migration.number,
    migration.name,
    migration.checksum,
  ]);
  return true;
}
