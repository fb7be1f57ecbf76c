import type { DatabaseUrls } from '#db/database-urls.ts';
import { startEmbedded } from '#db/embedded.ts';
import { migrate } from '#db/migrate.ts';
import { checkOwnDatabase } from './own-database.ts';
import { checkRoles } from './own-roles.ts';
import { stage } from './progress.ts';

interface DatabaseOptions {
  readonly dataDir: string;
  /** Of the user's own PostgreSQL, as the site. */
  readonly databaseUrl?: string;
  /** The same, as the owner. */
  readonly databaseOwnerUrl?: string;
  /** Use the embedded database also while another command of ours runs it. */
  readonly asGuest?: boolean;
  /** Looks at the database before it is migrated; where it throws, nothing is changed. */
  readonly inspect?: (url: string) => Promise<void>;
}

interface OpenDatabase extends DatabaseUrls {
  stop(): Promise<void>;
}

/** The user's own PostgreSQL or the embedded one, started and migrated. */
export async function openDatabase(options: DatabaseOptions): Promise<OpenDatabase> {
  const opening = stage('Starting PostgreSQL');
  try {
    const { dataDir, asGuest } = options;
    const own = ownDatabase(options);
    if (own) {
      await checkOwnDatabase(own.ownerUrl, options.databaseOwnerUrl && 'DATABASE_OWNER_URL');
      await checkRoles(own);
    }
    const database: OpenDatabase = own
      ? { ...own, stop: async () => {} }
      : await startEmbedded({ dataDir, asGuest, log: console.log });
    try {
      await options.inspect?.(database.ownerUrl);
      await migrate(database.ownerUrl, { onApply: (name) => console.log(`Migrated: ${name}`) });
    } catch (error) {
      await database.stop();
      throw error;
    }
    opening.done();
    return database;
  } catch (error) {
    opening.drop();
    throw error;
  }
}

function ownDatabase({ databaseUrl, databaseOwnerUrl }: DatabaseOptions): DatabaseUrls | undefined {
  return databaseUrl ? { url: databaseUrl, ownerUrl: databaseOwnerUrl ?? databaseUrl } : undefined;
}
