import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import type { DatabaseUrls } from './database-urls.ts';
import type { Place } from './embedded-place.ts';

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
const READABLE_BY_OWNER = 0o600;

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
      const password = client.escapeLiteral(keepRolePassword(place, role));
      await client.query(`alter role ${ROLES[role]} login password ${password}`);
    }
    await client.query(`alter role ${ROLES.application} connection limit ${APPLICATION_CONNECTIONS}`);
    const database = client.escapeIdentifier(new URL(administratorUrl).pathname.slice(1));
    await client.query(`alter database ${database} owner to ${ROLES.owner}`);
    await client.query(TAKE_OWNERSHIP_SQL);
    await client.query('commit');
  } finally {
    await client.end();
  }
  return urlsOf(place, administratorUrl);
}

/** Undefined where no start has made the roles yet. */
export function roleUrls(place: Place, administratorUrl: string): DatabaseUrls | undefined {
  const areMade = ALL.every((role) => existsSync(passwordFile(place, role)));
  return areMade ? urlsOf(place, administratorUrl) : undefined;
}

function urlsOf(place: Place, administratorUrl: string): DatabaseUrls {
  const urlOf = (role: Role): string => {
    const password = readFileSync(passwordFile(place, role), 'utf8');
    return Object.assign(new URL(administratorUrl), { username: ROLES[role], password }).href;
  };
  return { url: urlOf('application'), ownerUrl: urlOf('owner') };
}

/** Makes one where there is none. */
function keepRolePassword(place: Place, role: Role): string {
  const path = passwordFile(place, role);
  if (!existsSync(path))
    writeFileSync(path, randomBytes(24).toString('base64url'), { mode: READABLE_BY_OWNER });
  return readFileSync(path, 'utf8');
}

const passwordFile = (place: Place, role: Role): string => join(place.dir, `password-${role}`);
