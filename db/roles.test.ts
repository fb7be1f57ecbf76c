import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { Client, DatabaseError } from 'pg';
import { loadCatalogue } from '../import/load-catalogue.ts';
import { tinySource } from '../import/tiny-source.ts';
import { ensureCluster, keepPassword, SUPERUSER, startCluster, stopCluster } from './cluster.ts';
import { type EmbeddedDatabase, startEmbedded } from './embedded.ts';
import { preparePlace } from './embedded-place.ts';
import { grantRights } from './grant-rights.ts';
import { migrate } from './migrate.ts';

const SETTINGS = { shared_buffers: '16MB', fsync: 'off' };
const REFUSED = '42501';

let dataDir: string;
let database: EmbeddedDatabase;
let readerUrl: string;

before(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'millrace-test-roles-'));
  chmodSync(dataDir, 0o755);
  await makeOldFolder();
  database = await startEmbedded({ dataDir, settings: SETTINGS });
  await migrate(database.ownerUrl);
  readerUrl = Object.assign(new URL(database.url), {
    username: 'millrace_reader',
    password: readFileSync(passwordFile('reader'), 'utf8'),
  }).href;
});
after(async () => {
  await database?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const passwordFile = (role: string): string => join(dataDir, 'postgres', `password-${role}`);

/** As earlier releases left it: everything belongs to the superuser, who is the only one to log in. */
async function makeOldFolder(): Promise<void> {
  const place = preparePlace(dataDir);
  await ensureCluster(place);
  const port = await startCluster(place, {
    settings: { ...SETTINGS, listen_addresses: '127.0.0.1', unix_socket_directories: '' },
    log: () => {},
  });
  const server = `postgresql://${SUPERUSER}:${await keepPassword(place)}@127.0.0.1:${port}`;
  await rows(`${server}/postgres`, 'create database millrace');
  await migrate(`${server}/millrace`);
  await loadCatalogue({ url: `${server}/millrace`, source: tinySource() });
  await rows(
    `${server}/millrace`,
    'create schema catalog_next; create table catalog_next.left_behind (n int)',
  );
  await stopCluster(place);
}

async function rows<Row>(url: string, text: string): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query({ text })).rows as Row[];
  } finally {
    await client.end();
  }
}

/** What PostgreSQL says no with; undefined where it does not. */
async function refusalOf(url: string, text: string): Promise<string | undefined> {
  try {
    await rows(url, text);
    return undefined;
  } catch (error) {
    return error instanceof DatabaseError ? error.code : String(error);
  }
}

describe('a data folder that has one user only', () => {
  test('gets an owner for all that the site has, and keeps what is in it', async () => {
    const owners = await rows<{ owner: string }>(
      database.ownerUrl,
      `select distinct owner::regrole::text as owner from (
         select relowner as owner, relnamespace as namespace from pg_class
         union all select proowner, pronamespace from pg_proc
         union all select typowner, typnamespace from pg_type
         union all select nspowner, oid from pg_namespace
       ) as everything
       where namespace in ('millrace'::regnamespace, 'catalog'::regnamespace, 'catalog_next'::regnamespace)
       union select datdba::regrole::text from pg_database where datname = current_database()`,
    );
    assert.deepEqual(owners, [{ owner: 'millrace_owner' }]);
    const [parts] = await rows<{ count: string }>(database.url, 'select count(*) from catalog.part');
    assert.equal(Number(parts?.count), tinySource().partCount);
  });

  test('has a password for each role, which is for its owner only', () => {
    const passwords = ['owner', 'application', 'reader'].map((role) => {
      assert.equal(statSync(passwordFile(role)).mode & 0o777, 0o600);
      return readFileSync(passwordFile(role), 'utf8');
    });
    assert.equal(new Set(passwords).size, 3);
    const log = readFileSync(join(dataDir, 'postgres', 'server.log'), 'utf8');
    for (const password of passwords) assert.ok(password.length >= 32 && !log.includes(password));
  });

  test('is loaded and migrated by an owner without any attribute', async () => {
    const [owner] = await rows(
      database.ownerUrl,
      `select rolname, rolsuper, rolcreaterole, rolcreatedb, rolreplication, rolbypassrls
       from pg_roles where rolname = current_user`,
    );
    assert.deepEqual(owner, {
      rolname: 'millrace_owner',
      ...{
        rolsuper: false,
        rolcreaterole: false,
        rolcreatedb: false,
        rolreplication: false,
        rolbypassrls: false,
      },
    });
    assert.deepEqual(await migrate(database.ownerUrl), []);
    await loadCatalogue({ url: database.ownerUrl, source: tinySource() });
  });
});

describe('the application', () => {
  test('reads every table of the catalogue while one is loaded and afterwards', async () => {
    const end = new AbortController();
    const client = new Client({ connectionString: database.url });
    await client.connect();
    const reading = (async () => {
      for (let reads = 0; ; reads += 1) {
        if (end.signal.aborted) return reads;
        await client.query('select from catalog.part limit 1').catch((error: DatabaseError) => {
          // A table may go while it is read; what must not be is one that is there and closed.
          assert.notEqual(error.code, REFUSED);
        });
      }
    })();
    await loadCatalogue({ url: database.ownerUrl, source: tinySource() }).finally(() => end.abort());
    assert.ok((await reading) > 0);
    await client.end();
    const tables = await rows<{ name: string }>(
      database.ownerUrl,
      "select tablename as name from pg_tables where schemaname = 'catalog'",
    );
    assert.ok(tables.length > 10);
    for (const { name } of tables)
      assert.equal(await refusalOf(database.url, `table catalog.${name} limit 1`), undefined, name);
  });

  for (const statement of [
    'drop table catalog.part cascade',
    'drop schema catalog cascade',
    'alter table catalog.part add column more text',
    'truncate catalog.stock',
    'truncate millrace.change',
    "update catalog.part set name = 'other'",
    'update catalog.price set per = 1',
    'delete from catalog.stock',
    "insert into catalog.illustration values (999, 'other')",
    'begin; lock table catalog.part in access exclusive mode',
    'delete from millrace.cross_reference',
    'delete from millrace.picture_of',
    'update millrace.secret set value = value',
    'update millrace.change set kind = kind',
    'delete from millrace.migration',
    'select millrace.watch_catalogue()',
    'create table catalog.mine (n int)',
    'create table millrace.mine (n int)',
    'create table public.mine (n int)',
    'create temporary table mine (n int)',
    'create schema mine',
    'create function millrace.mine() returns int language sql as $$ select 1 $$',
    "copy catalog.edition to program 'cat >/dev/null'",
    "copy catalog.edition to '/tmp/millrace-edition'",
    "copy millrace.vitals_writer from program 'true'",
    "select pg_read_file('PG_VERSION')",
    "select pg_ls_dir('.')",
    "select lo_import('/etc/hostname')",
    'set role millrace_owner',
    'set role millrace',
    'set session authorization millrace',
    'set session_replication_role = replica',
    'grant millrace_owner to millrace_application',
    'alter role millrace_application superuser',
    "alter role millrace_owner password 'mine'",
    'create role mine',
    'create database mine',
    "alter system set log_statement = 'none'",
    'select pg_reload_conf()',
    'select rolpassword from pg_authid',
    'select passwd from pg_shadow',
  ]) {
    test(`may not: ${statement}`, async () => {
      assert.equal(await refusalOf(database.url, statement), REFUSED);
    });
  }

  test('ends nobody’s session but its own', async () => {
    const other = new Client({ connectionString: database.ownerUrl });
    await other.connect();
    const { rows: found } = await other.query<{ pid: number }>('select pg_backend_pid() as pid');
    const pid = found[0]?.pid ?? 0;
    assert.equal(await refusalOf(database.url, `select pg_terminate_backend(${pid})`), REFUSED);
    assert.equal(await refusalOf(database.url, `select pg_cancel_backend(${pid})`), REFUSED);
    await other.query('select');
    await other.end();
  });

  test('reaches no other database', async () => {
    for (const url of [database.url, readerUrl]) {
      const elsewhere = Object.assign(new URL(url), { pathname: 'postgres' }).href;
      assert.equal(await refusalOf(elsewhere, 'select'), '28000');
    }
  });

  test('has bounds for what does not set its own', async () => {
    const [bounds] = await rows<Record<string, string | number>>(
      database.url,
      `select current_setting('statement_timeout') as statement, current_setting('lock_timeout') as lock,
         current_setting('idle_in_transaction_session_timeout') as idle, rolconnlimit as connections,
         current_setting('search_path') as path
       from pg_roles where rolname = current_user`,
    );
    assert.deepEqual(bounds, {
      statement: '30s',
      lock: '5s',
      idle: '1min',
      connections: 80,
      path: 'pg_catalog',
    });
  });

  test('loses what it is granted beyond its list, and gets back what it lost', async () => {
    await rows(
      database.ownerUrl,
      `grant update on catalog.part to millrace_application; grant delete on millrace.secret to public;
       revoke select on catalog.part from millrace_application;
       create function millrace.newcomer() returns int language sql as $$ select 1 $$`,
    );
    await migrate(database.ownerUrl);
    assert.equal(await refusalOf(database.url, 'update catalog.part set name = name'), REFUSED);
    assert.equal(await refusalOf(database.url, 'delete from millrace.secret'), REFUSED);
    assert.equal(await refusalOf(database.url, 'select millrace.newcomer()'), REFUSED);
    assert.equal(await refusalOf(database.url, 'select from catalog.part limit 1'), undefined);
    await rows(database.ownerUrl, 'drop function millrace.newcomer()');
  });

  test('is granted nothing anew where all is as it should be', async () => {
    const client = new Client({ connectionString: database.ownerUrl });
    await client.connect();
    await client.query('begin');
    await grantRights(client);
    const { rows: written } = await client.query('select pg_current_xact_id_if_assigned() as id');
    assert.deepEqual(written, [{ id: null }]);
    await client.end();
  });
});

describe('the reader', () => {
  test('explains statements and sees what others do', async () => {
    const plan = await rows(
      readerUrl,
      "explain (analyze, buffers) select * from catalog.part where part_key = millrace.part_key('x')",
    );
    assert.ok(plan.length > 0);
    const hidden = await rows(
      readerUrl,
      "select pid from pg_stat_activity where query = '<insufficient privilege>'",
    );
    assert.deepEqual(hidden, []);
    assert.equal(
      await refusalOf(readerUrl, 'select * from millrace.committed, millrace.vitals_day limit 1'),
      undefined,
    );
  });

  test('neither writes nor reads secrets, also when it asks to', async () => {
    const READ_ONLY = '25006';
    assert.equal(await refusalOf(readerUrl, 'delete from millrace.change'), READ_ONLY);
    for (const statement of [
      'delete from millrace.change',
      'update catalog.part set name = name',
      "select millrace.purge('all')",
      'select value from millrace.secret',
      'create temporary table mine (n int)',
      'set role millrace_owner',
      "select pg_read_file('PG_VERSION')",
    ])
      assert.equal(
        await refusalOf(readerUrl, `set default_transaction_read_only = off; begin read write; ${statement}`),
        REFUSED,
        statement,
      );
  });
});
