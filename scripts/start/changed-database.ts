import { CheckError } from './checks.ts';
import { withoutPassword } from './database-name.ts';

interface Change {
  /** Undefined where the command uses a database of its own. */
  readonly databaseUrl: string | undefined;
  /** Whether `--change-database` was given. */
  readonly changeDatabase: boolean;
  /** As in `npm run perf:catalog`. */
  readonly command: string;
  /** What it does to the database, after "it". */
  readonly does: string;
}

/**
 * Keeps a command that measures from changing the database of DATABASE_URL unless that is asked for, and says what it
 * does to it where it is.
 * @throws CheckError that names the database, what would be done to it and the remedy
 */
export function checkDatabaseChange({ databaseUrl, changeDatabase, command, does }: Change): void {
  if (!databaseUrl) return;
  const name = `the database at ${withoutPassword(databaseUrl)}`;
  if (!changeDatabase) {
    throw new CheckError(
      `DATABASE_URL is set, so ${command} would use ${name}: it ${does}. Nothing was changed. ` +
        'Unset DATABASE_URL to measure in a database of its own, or allow this with --change-database.',
    );
  }
  console.log(`Using ${name} (DATABASE_URL): ${command} ${does}.`);
}
