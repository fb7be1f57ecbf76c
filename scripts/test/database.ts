import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EmbeddedDatabase, startEmbedded } from '#db/embedded.ts';
import { migrate } from '#db/migrate.ts';
import { loadDemoCatalogue } from '../start/catalogue.ts';

/** Enough that every category of the demo has parts, and quick to load. */
const PARTS = 20_000;

/** Nothing of it has to survive a power cut. */
const SETTINGS = { fsync: 'off', full_page_writes: 'off', shared_buffers: '128MB' };

export interface TestDatabase extends EmbeddedDatabase {
  readonly edition: string;
}

/** A PostgreSQL of the tests' own with a small catalogue, gone after `stop`. */
export async function startTestDatabase(signal: AbortSignal): Promise<TestDatabase> {
  const dataDir = mkdtempSync(join(tmpdir(), 'millrace-test-'));
  // Open for PostgreSQL's own user, who is not root; what is kept in it is not.
  chmodSync(dataDir, 0o755);
  const database = await startEmbedded({ dataDir, settings: SETTINGS, log: console.log });
  const stop = async (): Promise<void> => {
    await database.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    await migrate(database.url);
    await loadDemoCatalogue({ url: database.url, parts: PARTS, signal });
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: database.url, edition: `test ${PARTS}`, stop };
}
