import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { acquireLock, type Lock, LockHeldError } from '#lib/process/lock.mjs';
import type { SupervisionTiming } from '#lib/process/supervisor.ts';
import { ensureCluster, keepPassword, SUPERUSER, startCluster, stopCluster } from './cluster.ts';
import type { DatabaseUrls } from './database-urls.ts';
import { DiskRoom, type DiskRoomOptions } from './disk-room.ts';
import { writeAccess } from './embedded-access.ts';
import { EmbeddedDatabaseError } from './embedded-error.ts';
import { type Place, preparePlace } from './embedded-place.ts';
import { ensureRoles, roleUrls } from './embedded-roles.ts';
import { embeddedSettings } from './embedded-settings.ts';
import { keepRunning } from './embedded-watch.ts';
import { runningPostmaster } from './postmaster.ts';

const DATABASE = 'millrace';
const GUEST_WAIT_MS = 30_000;
/** Longer than a PostgreSQL takes that has to be killed in the end. */
const STOPPING_WAIT_MS = 150_000;
const ANSWER_WITHIN_MS = 5_000;
const RETRY_MS = 250;
/** A wait that is longer is told. */
const MOMENT_MS = 1_500;

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
  /** Over the defaults of `embedded-watch.ts`. */
  readonly supervision?: Partial<SupervisionTiming>;
  /** Over those of `DiskRoom`. */
  readonly room?: Partial<Pick<DiskRoomOptions, 'freeBytes' | 'lookEveryMs'>>;
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
 * Starts the PostgreSQL that comes with the project, on 127.0.0.1 only, and starts it again should it die or hang. A
 * server left over from a killed process is stopped first, so that settings and supervision are always this process's;
 * one that is being stopped is waited for.
 *
 * @throws EmbeddedDatabaseError with a sentence for the user
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const { log = () => {} } = options;
  const place = preparePlace(options.dataDir);
  const { lock, guestUrls } = await takeOver(place, { asGuest: options.asGuest, log });
  if (!lock) return { ...guestUrls, stop: async () => {} };
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
    const expendable = [`${place.log}.1`, ...['logs', 'static'].map((name) => join(options.dataDir, name))];
    const room = new DiskRoom({ dir: place.dir, expendable, say: log, ...options.room });
    const supervision = keepRunning({
      ...{ place, room, url: await urlFor(place, port, 'postgres') },
      ...{ start: { settings, port, log }, timing: options.supervision },
    });
    return {
      ...urls,
      administratorUrl,
      stop: async () => {
        lock.describe({ stopping: true });
        room.stop();
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
  await takeOver(place, {});
  await stopCluster(place);
  rmSync(dataDir, { recursive: true });
}

interface TakeOver {
  readonly asGuest?: boolean | undefined;
  readonly log?: (line: string) => void;
}

type Taken =
  | { readonly lock: Lock; readonly guestUrls?: never }
  | { readonly lock?: never; readonly guestUrls: EmbeddedUrls };

/** Becomes the manager of the database, or the guest of who is, and waits for one that is just stopping. */
async function takeOver(place: Place, { asGuest = false, log = () => {} }: TakeOver): Promise<Taken> {
  const since = Date.now();
  let wasTold = false;
  for (;;) {
    const lock = tryLock(place);
    if ('describe' in lock) return { lock };
    const running = runningPostmaster(place.cluster);
    const isStopping = lock.holder.stopping === true || running?.isStopping === true;
    if (asGuest && !isStopping && running?.port) {
      const guestUrls = await urlsOfRunning(place, running.port);
      if (guestUrls) return { guestUrls };
    }
    if (!asGuest && !isStopping) {
      throw new EmbeddedDatabaseError(
        `The database in ${place.dir} is in use by another Millrace (process ${lock.holder.pid}). ` +
          'Stop that one, or choose another folder with --data-dir.',
        { cause: lock },
      );
    }
    const waited = Date.now() - since;
    if (waited > (isStopping ? STOPPING_WAIT_MS : GUEST_WAIT_MS)) {
      throw new EmbeddedDatabaseError(
        `Another Millrace (process ${lock.holder.pid}) manages the database in ${place.dir}, but ` +
          (isStopping
            ? 'does not come to an end. End that process and start again.'
            : 'it does not answer, or is of an earlier release: stop it and start it again.'),
      );
    }
    if (isStopping && waited > MOMENT_MS && !wasTold) {
      wasTold = true;
      log(`Waiting for the PostgreSQL that process ${lock.holder.pid} is stopping.`);
    }
    await sleep(RETRY_MS);
  }
}

/** Undefined where nobody answers as the application, whose role is what a start makes last. */
async function urlsOfRunning(place: Place, port: number): Promise<EmbeddedUrls | undefined> {
  const administratorUrl = await urlFor(place, port, DATABASE);
  const urls = roleUrls(place, administratorUrl);
  return urls && (await answers(urls.url)) ? { ...urls, administratorUrl } : undefined;
}

function tryLock(place: Place): Lock | LockHeldError {
  try {
    return acquireLock(join(place.dir, 'manager.lock'));
  } catch (error) {
    if (error instanceof LockHeldError) return error;
    throw error;
  }
}

async function answers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: ANSWER_WITHIN_MS });
  client.on('error', () => {});
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
