import { Client } from 'pg';
import { withoutPassword } from './database-name.ts';

const OLDEST_VERSION = 15;
const CONNECT_TIMEOUT_MS = 5_000;

/** The user's own PostgreSQL cannot be used; the message says why and what to do. */
export class OwnDatabaseError extends Error {
  override readonly name = 'OwnDatabaseError';
}

/**
 * Makes sure that the PostgreSQL of the user's own can be migrated and loaded.
 * @param setting that the address is from
 * @throws OwnDatabaseError with a sentence that never holds the password
 */
export async function checkOwnDatabase(url: string, setting = 'DATABASE_URL'): Promise<void> {
  const where = withoutPassword(url);
  let client: Client;
  try {
    client = new Client({ connectionString: url, connectionTimeoutMillis: CONNECT_TIMEOUT_MS });
    client.on('error', () => {});
    await client.connect();
  } catch (error) {
    throw new OwnDatabaseError(
      `The database of ${setting} (${where}) cannot be reached: ${reasonOf(error)}. ` +
        'Check the address and that PostgreSQL runs, or unset DATABASE_URL to use the embedded one.',
      { cause: error },
    );
  }
  try {
    const { rows } = await client.query<{ version: string; may_create: boolean; read_only: string }>(
      `select current_setting('server_version_num') as version, current_setting('transaction_read_only') as read_only,
        has_database_privilege(current_database(), 'create') as may_create`,
    );
    const problem = rows[0] && unsuitable(rows[0]);
    if (problem) throw new OwnDatabaseError(`The database of ${setting} (${where}) ${problem}`);
  } finally {
    await client.end();
  }
}

/** @param found `version` as in server_version_num: 150004 for 15.4 */
export function unsuitable(found: {
  version: string;
  may_create: boolean;
  read_only: string;
}): string | undefined {
  const major = Math.floor(Number(found.version) / 10_000);
  if (major < OLDEST_VERSION) {
    return (
      `is PostgreSQL ${major}; Millrace needs ${OLDEST_VERSION} or later. ` +
      'Upgrade it, or unset DATABASE_URL to use the embedded one.'
    );
  }
  if (found.read_only === 'on')
    return 'is read-only (a standby?); Millrace needs the primary, to migrate and load it.';
  if (!found.may_create) {
    return 'does not let its user create schemas: run `grant create on database … to …` as its owner.';
  }
  return undefined;
}

function reasonOf(error: unknown): string {
  // Node tries every address of a host and puts the reasons into one error without a message of its own.
  const first = error instanceof AggregateError ? error.errors[0] : error;
  return first instanceof Error ? first.message : String(first);
}
