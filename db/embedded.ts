import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { acquireLock, type Lock, LockHeldError } from '#lib/process/lock.mjs';
import { ensureCluster, keepPassword, SUPERUSER, startCluster, stopCluster } from './cluster.ts';
import type { DatabaseUrls } from './database-urls.ts';
import { writeAccess } from './embedded-access.ts';
import { EmbeddedDatabaseError } from './embedded-error.ts';
import { type Place, preparePlace } from './embedded-place.ts';
import { ensureRoles, roleUrls } from './embedded-roles.ts';
import { embeddedSettings } from './embedded-settings.ts';
import { keepRunning } from './embedded-watch.ts';
import { runningPostmaster } from './postmaster.ts';

const DATABASE = 'millrace';
const GUEST_WAIT_MS = 30_000;
const GUEST_RETRY_MS = 500;

export interface EmbeddedOptions {
  /** Holds everything that is kept; the database is in `postgres/` below it. */
  readonly dataDir: string;
  readonly log?: (line: string) => void;
  /** Over `embeddedSettings`. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Use the database that another process of ours runs, instead of refusing. */
  readonly asGuest?: boolean;
  /** What application and reader may connect to, as in pg_hba.conf, instead of the site's database alone. */
  readonly databases?: string;
}

interface EmbeddedUrls extends DatabaseUrls {
  /** Of the superuser, who is for administration only. */
  readonly administratorUrl: string;
}

export interface EmbeddedDatabase extends EmbeddedUrls {
  /** Waits until PostgreSQL has stopped; for a guest it does nothing. */
  stop(): Promise<void>;
}

/**
 * Starts the PostgreSQL that comes with the project, on 127.0.0.1 only, and starts it again should it die. A server
 * left over from a killed process is stopped first, so that settings and supervision are always this process's.
 *
 * @throws EmbeddedDatabaseError with a sentence for the user
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const { log = () => {} } = options;
  const place = preparePlace(options.dataDir);
  const lock = takeOver(place, options.asGuest);
  if (!lock) return { ...(await urlsOfRunning(place)), stop: async () => {} };
  try {
    await ensureCluster(place);
    if (runningPostmaster(place.cluster)) {
      log('Stopping the PostgreSQL that an earlier run left behind.');
      await stopCluster(place);
    }
    const settings = { ...embeddedSettings(), ...options.settings };
    writeAccess(place, options.databases ?? DATABASE);
    const port = await startCluster(place, { settings, log });
    await ensureDatabase(await urlFor(place, port, 'postgres'));
    const administratorUrl = await urlFor(place, port, DATABASE);
    const urls = await ensureRoles(place, administratorUrl);
    const supervision = keepRunning({
      isRunning: () => runningPostmaster(place.cluster) !== undefined,
      start: () => startCluster(place, { settings, port, log }),
      log,
    });
    return {
      ...urls,
      administratorUrl,
      stop: async () => {
        await supervision.stop();
        await stopCluster(place);
        lock.release();
      },
    };
  } catch (error) {
    await stopCluster(place).catch(() => {});
    lock.release();
    throw error;
  }
}

/**
 * Stops a PostgreSQL that a killed process left running, and deletes `dataDir` with everything in it.
 * @throws EmbeddedDatabaseError when a process that is alive uses it
 */
export async function discardEmbedded(dataDir: string): Promise<void> {
  const place = preparePlace(dataDir);
  takeOver(place);
  await stopCluster(place);
  rmSync(dataDir, { recursive: true });
}

function takeOver(place: Place, asGuest = false): Lock | undefined {
  try {
    return acquireLock(join(place.dir, 'manager.lock'));
  } catch (error) {
    if (!(error instanceof LockHeldError)) throw error;
    if (asGuest) return undefined;
    throw new EmbeddedDatabaseError(
      `The database in ${place.dir} is in use by another Millrace (process ${error.holder.pid}). ` +
        'Stop that one, or choose another folder with --data-dir.',
      { cause: error },
    );
  }
}

async function urlsOfRunning(place: Place): Promise<EmbeddedUrls> {
  const deadline = Date.now() + GUEST_WAIT_MS;
  for (;;) {
    const running = runningPostmaster(place.cluster);
    const url = running?.port ? await urlFor(place, running.port, DATABASE) : undefined;
    const urls = url && roleUrls(place, url);
    // The roles are what a start makes last.
    if (urls && (await answers(urls.url))) return { ...urls, administratorUrl: url };
    if (Date.now() > deadline)
      throw new EmbeddedDatabaseError(
        `Another Millrace manages the database in ${place.dir}, but it does not answer, or is of an earlier release: stop it and start it again.`,
      );
    await sleep(GUEST_RETRY_MS);
  }
}

async function answers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url });
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

/** The administrator's. */
async function urlFor(place: Place, port: number, database: string): Promise<string> {
  return `postgresql://${SUPERUSER}:${await keepPassword(place)}@127.0.0.1:${port}/${database}`;
}

async function ensureDatabase(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(DATABASE)}`);
  } finally {
    await client.end();
  }
}
