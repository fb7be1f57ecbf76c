import { join } from 'node:path';
import { demoEdition, loadedEdition } from '#import/load-demo.ts';
import { LoadError, loadDemoCatalogue } from '#scripts/start/catalogue.ts';
import { CheckError } from '#scripts/start/checks.ts';
import { databaseBytes, diskProblem } from '#scripts/start/preflight.mjs';
import type { MeasuredLoad } from './budgets.ts';

export interface PrepareOptions {
  readonly url: string;
  readonly parts: number;
  readonly reload: boolean;
  /** Of the embedded database; undefined for one of the user's own. */
  readonly dataDir: string | undefined;
  readonly signal: AbortSignal;
}

/**
 * Makes sure that the demo catalogue of `parts` parts is loaded.
 * @returns what loading it took; undefined when it was there
 * @throws LoadError also when it would replace a catalogue that is not a demo; CheckError when the disk is too small
 */
export async function prepareCatalogue(options: PrepareOptions): Promise<MeasuredLoad | undefined> {
  const { url, parts, reload, dataDir, signal } = options;
  const loaded = await loadedEdition(url);
  if (loaded?.fingerprint === demoEdition(parts) && !reload) return undefined;
  if (loaded && loaded.source !== 'demo') {
    throw new LoadError(
      `The database holds a catalogue of your own (${loaded.source}), which measuring would replace by the demo. ` +
        'Use another database.',
    );
  }
  if (!dataDir && loaded)
    console.log(`Replacing the catalogue in the database of DATABASE_URL (${loaded.fingerprint}).`);
  const problem =
    dataDir &&
    diskProblem([
      { dir: join(dataDir, 'postgres'), bytes: databaseBytes(parts), what: 'Loading the catalogue' },
    ]);
  if (problem) throw new CheckError(problem);
  return loadDemoCatalogue({ url, parts, signal });
}
