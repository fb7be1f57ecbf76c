import { Client } from 'pg';
import type { DatabaseUrls } from '#db/database-urls.ts';
import { ROLES } from '#db/embedded-roles.ts';
import { OwnDatabaseError } from './own-database.ts';

const HOW = 'docs/operations.md, “Your own PostgreSQL”, says how';

interface User {
  readonly name: string;
  readonly database: string;
  /** Undefined where the role does not exist. */
  readonly is_application: boolean | null;
  readonly may_more: boolean;
}

/**
 * Makes sure that the site can run as the user of DATABASE_URL, on the database that is migrated, and says in one line
 * where that user may do more than the site needs.
 * @throws OwnDatabaseError with a sentence that never holds a password
 */
export async function checkRoles({ url, ownerUrl }: DatabaseUrls, log = console.log): Promise<void> {
  if (url === ownerUrl) {
    log(
      `The site runs with the rights of the database's owner, since DATABASE_OWNER_URL is not set; ${HOW} to give it fewer.`,
    );
    return;
  }
  const [user, owner] = [await userOf(url, 'DATABASE_URL'), await userOf(ownerUrl, 'DATABASE_OWNER_URL')];
  if (user.database !== owner.database) {
    throw new OwnDatabaseError(
      'DATABASE_URL and DATABASE_OWNER_URL lead to different databases; they must be the same one with different users.',
    );
  }
  if (!user.is_application) {
    const grant = `grant ${ROLES.application} to "${user.name}"`;
    const steps =
      user.is_application === null ? `run db/roles.sql in the database and \`${grant}\`` : `run \`${grant}\``;
    throw new OwnDatabaseError(
      `The user of DATABASE_URL, ${user.name}, lacks the rights of the site: as an administrator ${steps}, then start again (${HOW}).`,
    );
  }
  if (user.may_more)
    log(
      `The user of DATABASE_URL, ${user.name}, may do more in the database than the site needs; ${HOW} it should be.`,
    );
}

async function userOf(url: string, setting: string): Promise<User> {
  const client = new Client({ connectionString: url });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query<User>(
      `select current_user as name, concat_ws(' ', system_identifier, current_database()) as database,
         pg_has_role(to_regrole($1), 'usage') as is_application,
         has_database_privilege(current_database(), 'create')
           or exists (select from pg_roles where rolname = current_user and (rolsuper or rolcreaterole)) as may_more
       from pg_control_system()`,
      [ROLES.application],
    );
    return rows[0] as User;
  } catch (error) {
    throw new OwnDatabaseError(
      `The database of ${setting} cannot be used: ${error instanceof Error ? error.message : error}.`,
      { cause: error },
    );
  } finally {
    await client.end().catch(() => {});
  }
}
