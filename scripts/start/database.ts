import { type EmbeddedDatabase, startEmbedded } from '#db/embedded.ts';
import { migrate } from '#db/migrate.ts';
import { checkOwnDatabase } from './own-database.ts';
import { stage } from './progress.ts';

interface DatabaseOptions {
  readonly databaseUrl: string | undefined;
  readonly dataDir: string;
  /** Use the embedded database also while another command of ours runs it. */
  readonly asGuest?: boolean;
  /** Looks at the database before it is migrated; where it throws, nothing is changed. */
  readonly inspect?: (url: string) => Promise<void>;
}

/** The user's own PostgreSQL or the embedded one, started and migrated. */
export async function openDatabase({
  databaseUrl,
  dataDir,
  asGuest,
  inspect,
}: DatabaseOptions): Promise<EmbeddedDatabase> {
  const opening = stage('Starting PostgreSQL');
  try {
    if (databaseUrl) await checkOwnDatabase(databaseUrl);
    const database = databaseUrl
      ? { url: databaseUrl, stop: async () => {} }
      : await startEmbedded({ dataDir, asGuest, log: console.log });
    try {
      await inspect?.(database.url);
      await migrate(database.url, { onApply: (name) => console.log(`Migrated: ${name}`) });
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
