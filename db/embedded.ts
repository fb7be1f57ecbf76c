import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { acquireLock, type Lock, LockHeldError } from '#lib/process/lock.mjs';
import { ensureCluster, keepPassword, SUPERUSER, startCluster, stopCluster } from './cluster.ts';
import { writeAccess } from './embedded-access.ts';
import { EmbeddedDatabaseError } from './embedded-error.ts';
import { type Place, preparePlace } from './embedded-place.ts';
import { ensureRoles, ROLES, type Role, rolePassword } from './embedded-roles.ts';
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

/** Addresses of one database for those who use it. */
export interface DatabaseUrls {
  /** Of the site that runs: it may do what its statements need, and nothing else. */
  readonly url: string;
  /** For migrations, loads, pictures and whatever else changes the catalogue. */
  readonly ownerUrl: string;
}

export interface EmbeddedDatabase extends DatabaseUrls {
  /** Of the superuser, who is for administration only. */
  readonly administratorUrl: string;
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
    await ensureDatabase(await administratorUrl(place, port, 'postgres'));
    await ensureRoles(place, await administratorUrl(place, port, DATABASE));
    const urls = await urlsFor(place, port);
    if (!urls) throw new EmbeddedDatabaseError(`The passwords of the database in ${place.dir} are gone.`);
    const supervision = keepRunning({
      isRunning: () => runningPostmaster(place.cluster) !== undefined,
      start: () => startCluster(place, { settings, port, log }),
      log,
    });
    return {
      ...urls,
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

async function urlsOfRunning(place: Place): Promise<Urls> {
  const deadline = Date.now() + GUEST_WAIT_MS;
  for (;;) {
    const running = runningPostmaster(place.cluster);
    const urls = running?.port ? await urlsFor(place, running.port) : undefined;
    // The roles come last.
    if (urls && (await answers(urls.url)) && (await answers(urls.ownerUrl))) return urls;
    if (Date.now() > deadline)
      throw new EmbeddedDatabaseError(
        `Another Millrace manages the database in ${place.dir}, but it does not answer, or is of an earlier release: ` +
          'stop it and start it again.',
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

type Urls = Omit<EmbeddedDatabase, 'stop'>;

/** Undefined before the roles' passwords were made. */
async function urlsFor(place: Place, port: number): Promise<Urls | undefined> {
  const urlOf = (role: Role): string | undefined => {
    const password = rolePassword(place, role);
    return password && addressOf({ user: ROLES[role], password, port });
  };
  const [url, ownerUrl] = [urlOf('application'), urlOf('owner')];
  if (!url || !ownerUrl) return undefined;
  return { url, ownerUrl, administratorUrl: await administratorUrl(place, port, DATABASE) };
}

async function administratorUrl(place: Place, port: number, database: string): Promise<string> {
  return addressOf({ user: SUPERUSER, password: await keepPassword(place), port, database });
}

interface Address {
  readonly user: string;
  readonly password: string;
  readonly port: number;
  readonly database?: string;
}

const addressOf = ({ user, password, port, database = DATABASE }: Address): string =>
  `postgresql://${user}:${password}@127.0.0.1:${port}/${database}`;

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
