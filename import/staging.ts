import type { Client } from 'pg';
import { grantRights } from '#db/grant-rights.ts';

/**
 * A copy of schema `catalog` to load into while the old one serves. Its shape is read from the live schema, so the
 * migrations stay the only place that says what the tables look like.
 */
export const STAGING = 'catalog_next';

/** Creates the staging tables, empty and without keys or indexes; drops what an interrupted load left behind. */
export async function createStaging(client: Client): Promise<void> {
  await client.query('begin');
  await client.query(`drop schema if exists ${STAGING} cascade`);
  await client.query(`create schema ${STAGING}`);
  const tables = await client.query<{ name: string }>(
    "select tablename as name from pg_tables where schemaname = 'catalog' order by 1",
  );
  for (const { name } of tables.rows) {
    await client.query(`create table ${STAGING}.${name} (like catalog.${name}
      including constraints including defaults including generated including storage including compression)`);
  }
  await client.query('commit');
}

/** Adds the primary keys, unique constraints and indexes of `table`. */
export async function indexStaging(client: Client, table: string): Promise<void> {
  const constraints = await client.query<{ name: string; definition: string }>(
    `select conname as name, pg_get_constraintdef(oid) as definition from pg_constraint
     where conrelid = $1::regclass and contype in ('p', 'u') order by contype, conname`,
    [`catalog.${table}`],
  );
  for (const { name, definition } of constraints.rows) {
    await client.query(`alter table ${STAGING}.${table} add constraint ${name} ${definition}`);
  }
  const indexes = await client.query<{ definition: string }>(
    `select pg_get_indexdef(indexrelid) as definition from pg_index
     where indrelid = $1::regclass and not exists (select from pg_constraint where conindid = indexrelid)`,
    [`catalog.${table}`],
  );
  for (const { definition } of indexes.rows) {
    await client.query(definition.replace(' ON catalog.', ` ON ${STAGING}.`));
  }
}

/** Replaces the live catalogue by the staged one, in the caller's transaction. */
export async function swapStaging(client: Client): Promise<void> {
  const references = await client.query<{ table: string; name: string; definition: string }>(
    `select relname as table, conname as name, pg_get_constraintdef(pg_constraint.oid) as definition
     from pg_constraint join pg_class on pg_class.oid = conrelid
     where contype = 'f' and connamespace = 'catalog'::regnamespace order by 1, 2`,
  );
  for (const { table, name, definition } of references.rows) {
    await client.query(
      `alter table ${STAGING}.${table} add constraint ${name} ${definition.replace(' catalog.', ` ${STAGING}.`)}`,
    );
  }
  await client.query('drop schema catalog cascade');
  await client.query(`alter schema ${STAGING} rename to catalog`);
  await client.query('select millrace.watch_catalogue()');
  // A copy of a table has none of its grants.
  await grantRights(client);
}
