import { readdirSync } from 'node:fs';
import { NOTHING_SHOWN } from '../cache-policy/shown-tags.ts';
import { changesPool } from '../db/pool.ts';
import { read, statement } from '../db/query.ts';

const MIGRATIONS = new URL('../../db/migrations/', import.meta.url);

const NEWEST_MIGRATION = statement<{ number: number }>(
  'newestMigration',
  'select number from millrace.migration order by number desc limit 1',
  NOTHING_SHOWN,
);

/**
 * The number of the newest migration that the database has, by the connection that pages do not wait for.
 * @throws DatabaseUnavailableError, and what the database says of one that was never migrated
 */
export async function newestMigration(): Promise<number> {
  const [newest] = await read(NEWEST_MIGRATION, [], { from: changesPool });
  return newest?.number ?? 0;
}

/** The number of the newest migration of this release: they are numbered without gaps. */
export function neededMigration(): number {
  return readdirSync(MIGRATIONS).filter((name) => name.endsWith('.sql')).length;
}
