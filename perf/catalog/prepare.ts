import { join } from 'node:path';
import { DatabaseError } from 'pg';
import { demoEdition, loadedEdition } from '#import/loaded-edition.ts';
import { loadDemoCatalogue } from '#scripts/start/catalogue.ts';
import { CheckError } from '#scripts/start/checks.ts';
import { databaseName } from '#scripts/start/database-name.ts';
import { LoadError } from '#scripts/start/load-error.ts';
import { refuseOwnCatalogue } from '#scripts/start/own-catalogue-guard.ts';
import { databaseBytes, diskProblem } from '#scripts/start/preflight.mjs';
import type { MeasuredLoad } from './budgets.ts';

const UNDEFINED_TABLE = '42P01';

export interface PrepareOptions {
  readonly url: string;
  readonly parts: number;
  /** Of the embedded database; undefined for one of the user's own. */
  readonly dataDir: string | undefined;
  readonly signal: AbortSignal;
}

/**
 * Looks at a database before it is migrated and loaded for measuring; no flag lets that replace somebody's own catalogue.
 * @returns for `openDatabase`; throws LoadError
 */
export const refuseToMeasureOn =
  ({ databaseUrl, dataDir }: { databaseUrl?: string; dataDir: string }) =>
  (url: string): Promise<void> =>
    refuseOwnCatalogue({
      url,
      name: databaseName({ databaseUrl, dataDir }),
      remedy: 'Measure in another database: unset DATABASE_URL, or give another folder with --data-dir.',
    });

/**
 * Loads the demo catalogue of `parts` parts, also where it is loaded already.
 * @returns what loading it took
 * @throws LoadError also when it would replace a catalogue that is not the demo; CheckError when the disk is too small
 */
export async function loadMeasured({ url, parts, dataDir, signal }: PrepareOptions): Promise<MeasuredLoad> {
  const problem =
    dataDir &&
    diskProblem([
      { dir: join(dataDir, 'postgres'), bytes: databaseBytes(parts), what: 'Loading the catalogue' },
    ]);
  if (problem) throw new CheckError(problem);
  return loadDemoCatalogue({ url, parts, signal });
}

/** Makes sure that the demo catalogue of `parts` parts is loaded. @throws as {@link loadMeasured} */
export async function ensureLoaded(options: PrepareOptions): Promise<void> {
  const loaded = await loadedEdition(options.url);
  if (loaded?.fingerprint !== demoEdition(options.parts)) await loadMeasured(options);
}

/**
 * Looks at the catalogue in a database of the user's own, which is measured as it is.
 * @throws LoadError when there is none, or none of as many parts as asked for
 */
export async function checkLoaded(url: string, parts: number | undefined): Promise<void> {
  const loaded = await loadedEdition(url).catch((error: unknown) => {
    if (error instanceof DatabaseError && error.code === UNDEFINED_TABLE) return undefined;
    throw error;
  });
  if (!loaded)
    throw new LoadError('The database of DATABASE_URL holds no catalogue; npm run catalog:load loads one.');
  if (parts !== undefined && loaded.parts !== parts) {
    throw new LoadError(
      `The database of DATABASE_URL holds ${loaded.parts.toLocaleString('en-US')} parts, not ` +
        `${parts.toLocaleString('en-US')}: leave out --parts, or load as many with npm run catalog:load.`,
    );
  }
}
