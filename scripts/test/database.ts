import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { discardEmbedded, type EmbeddedDatabase, startEmbedded } from '#db/embedded.ts';
import { ROLES } from '#db/embedded-roles.ts';
import { migrate } from '#db/migrate.ts';
import type { PictureWidth } from '#lib/pictures/picture-widths.ts';
import { loadDemoCatalogue } from '../start/catalogue.ts';
import { PROJECT } from '../start/own-node.mjs';
import { announcePictures, drawPictures } from '../start/pictures.ts';

/** Enough that every category of the demo has parts, and quick to load. */
const PARTS = 20_000;

/** Drawn in a twentieth of the time of full-sized ones; no page asks a picture for more than it has. */
const PICTURE_WIDTH = 160;
/** Outlives the runs: a picture is drawn again when its name changes. */
const PICTURES = join(PROJECT, '.millrace', 'test-pictures');

const PREFIX = 'millrace-test-';
/** A database younger than this may be one that another test run is just making. */
const LEFT_BEHIND_MS = 10 * 60 * 1000;

/** Nothing of it has to survive a power cut. */
const SETTINGS = { fsync: 'off', full_page_writes: 'off', shared_buffers: '128MB' };

export interface TestDatabase extends EmbeddedDatabase {
  readonly edition: string;
}

interface TestCatalogue {
  readonly parts?: number;
  readonly pictureWidth?: PictureWidth;
}

/**
 * A PostgreSQL of the tests' own with a small catalogue, gone after `stop`, and its pictures. From then on this process
 * and those that it starts keep pictures in a folder of the tests.
 */
export async function startTestDatabase(
  signal: AbortSignal,
  { parts = PARTS, pictureWidth = PICTURE_WIDTH }: TestCatalogue = {},
): Promise<TestDatabase> {
  process.env.MILLRACE_PICTURES_DIR = PICTURES;
  await discardLeftBehind();
  const dataDir = mkdtempSync(join(tmpdir(), PREFIX));
  // Open for PostgreSQL's own user, who is not root; what is kept in it is not.
  chmodSync(dataDir, 0o755);
  const database = await startEmbedded({ dataDir, settings: SETTINGS, databases: 'all', log: console.log });
  const stop = async (): Promise<void> => {
    await database.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    await letOwnerMakeDatabases(database.administratorUrl);
    await migrate(database.ownerUrl);
    await loadDemoCatalogue({ url: database.ownerUrl, parts, signal });
    const pictures = { url: database.ownerUrl, width: pictureWidth };
    await announcePictures(pictures);
    await drawPictures({ ...pictures, pool: {}, signal });
  } catch (error) {
    await stop();
    throw error;
  }
  return { ...database, edition: `test ${parts}`, stop };
}

/** For databases of a test's own, which are dropped whoever is connected, and to break the application's connections. */
async function letOwnerMakeDatabases(administratorUrl: string): Promise<void> {
  const client = new Client({ connectionString: administratorUrl });
  await client.connect();
  try {
    await client.query(`alter role ${ROLES.owner} createdb`);
    await client.query(`grant pg_signal_backend, pg_read_all_stats to ${ROLES.owner}`);
  } finally {
    await client.end();
  }
}

/** Databases of test runs that were killed. */
async function discardLeftBehind(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const dir = join(tmpdir(), name);
    if (Date.now() - statSync(dir).mtimeMs < LEFT_BEHIND_MS) continue;
    // Another user's, or one still in use: not ours to care about.
    await discardEmbedded(dir).catch(() => {});
  }
}
