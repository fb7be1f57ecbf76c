import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import type { DatabaseUrls } from './database-urls.ts';
import { EmbeddedDatabaseError } from './embedded-error.ts';
import type { Place } from './embedded-place.ts';
import { readPassword, writeRandomPassword } from './password-file.ts';

/** Of `roles.sql`: migrations and loads; the site that runs; people who look into the database. */
export const ROLES = {
  owner: 'millrace_owner',
  application: 'millrace_application',
  reader: 'millrace_reader',
} as const;

type Role = keyof typeof ROLES;
const ALL = Object.keys(ROLES) as Role[];

/** Leaves loads, people and the administrator their part of `max_connections` (embedded-settings.ts). */
const APPLICATION_CONNECTIONS = 80;

const ROLES_SQL = readFileSync(new URL('roles.sql', import.meta.url), 'utf8');
const TAKE_OWNERSHIP_SQL = readFileSync(new URL('take-ownership.sql', import.meta.url), 'utf8');

/** Neither a slow statement nor a failed one takes a password to the server's log. */
const UNLOGGED = '-c log_statement=none -c log_min_duration_statement=-1 -c log_min_error_statement=panic';

/**
 * Makes the three roles log in with a random password each, which is kept beside the cluster, and the owner own the
 * site's database with all in it. Safe to repeat; also what brings a data folder up to date that has one user only.
 * @param administratorUrl of the site's database
 */
export async function ensureRoles(place: Place, administratorUrl: string): Promise<DatabaseUrls> {
  const client = new Client({ connectionString: administratorUrl, options: UNLOGGED });
  await client.connect();
  try {
    await client.query('begin');
    await client.query(ROLES_SQL);
    for (const role of ALL) {
      const path = passwordFile(place, role);
      const password = readPassword(path) ?? writeRandomPassword(path);
      await client.query(`alter role ${ROLES[role]} login password ${client.escapeLiteral(password)}`);
    }
    await client.query(`alter role ${ROLES.application} connection limit ${APPLICATION_CONNECTIONS}`);
    const database = client.escapeIdentifier(new URL(administratorUrl).pathname.slice(1));
    await client.query(`alter database ${database} owner to ${ROLES.owner}`);
    await client.query(TAKE_OWNERSHIP_SQL);
    await client.query('commit');
  } finally {
    await client.end();
  }
  const urls = roleUrls(place, administratorUrl);
  if (!urls)
    throw new EmbeddedDatabaseError(`The passwords in ${place.dir} were deleted meanwhile; start again.`);
  return urls;
}

/** Undefined where no start has made the roles yet, or the password of one is lost. */
export function roleUrls(place: Place, administratorUrl: string): DatabaseUrls | undefined {
  const urlOf = (role: Role): string | undefined => {
    const password = readPassword(passwordFile(place, role));
    return password && Object.assign(new URL(administratorUrl), { username: ROLES[role], password }).href;
  };
  const [url, ownerUrl, readerUrl] = [urlOf('application'), urlOf('owner'), urlOf('reader')];
  return url && ownerUrl && readerUrl ? { url, ownerUrl } : undefined;
}

const passwordFile = (place: Place, role: Role): string => join(place.dir, `password-${role}`);
