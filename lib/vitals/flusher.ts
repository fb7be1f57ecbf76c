import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { log } from '../log/log.ts';
import { messageOf } from '../message-of.ts';
import type { Beacon } from './beacon.ts';
import { Collector } from './collector.ts';
import { pruneVitals } from './prune.ts';
import { type Batch, writeBatch } from './write-batch.ts';

const FLUSH_EVERY_MS = 5_000;
const PRUNE_EVERY_MS = 3_600_000;
const PRUNE_AGAIN_MS = 10_000;
const WARN_EVERY_MS = 60_000;
/** The server does not stop any later for it. */
const LAST_FLUSH_LIMIT_MS = 5_000;

/** Classes of errors that the same batch meets again however often it is tried: data, integrity, access and names. */
const FOR_EVER = /^(22|23|42)/;

interface FlusherOptions {
  readonly pool: () => Pool;
  /** Of the build that this process serves. */
  readonly release: string;
  readonly warn?: (message: string) => void;
  readonly flushEveryMs?: number;
  readonly collector?: Collector;
}

/**
 * Takes beacons in and adds what they say to the database every few seconds. While the database is away counts are kept,
 * as many as the {@link Collector} has room for; nobody waits and nothing is thrown.
 */
export class VitalsFlusher {
  readonly #options: FlusherOptions;
  readonly #collector: Collector;
  readonly #writer = randomUUID();
  readonly #releases: Set<string>;
  readonly #timer: NodeJS.Timeout;
  #number = 0;
  /** Given to the database and not known to have arrived. */
  #pending: Batch | undefined;
  #flushing: Promise<void> | undefined;
  #pruneAtMs = 0;
  #warnedAtMs = Number.NEGATIVE_INFINITY;
  #reportedLost = 0;

  constructor(options: FlusherOptions) {
    this.#options = options;
    this.#collector = options.collector ?? new Collector();
    this.#releases = new Set([options.release]);
    this.#timer = setInterval(() => void this.flush(), options.flushEveryMs ?? FLUSH_EVERY_MS).unref();
    void this.flush();
  }

  add(beacon: Beacon): void {
    this.#collector.add(beacon, Date.now(), (release) => this.#releases.has(release));
  }

  /** Never throws. One at a time: who asks meanwhile waits for the one under way. */
  flush(): Promise<void> {
    this.#flushing ??= this.#flush().finally(() => {
      this.#flushing = undefined;
    });
    return this.#flushing;
  }

  /** Adds what is left, within a limit of time. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    const limit = new Promise<void>((resolve) => setTimeout(resolve, LAST_FLUSH_LIMIT_MS).unref());
    const last = async (): Promise<void> => {
      await this.flush();
      if (this.#pending || !this.#collector.isEmpty) await this.flush();
    };
    await Promise.race([last(), limit]);
  }

  async #flush(): Promise<void> {
    try {
      // Also without anything to add the first time: it makes this release known to the other instances.
      if (this.#pending || !this.#collector.isEmpty || this.#number === 0) await this.#writePending();
      await this.#readReleases();
      await this.#prune();
    } catch (error) {
      this.#warn(
        `Field measurements are kept in memory, the database does not take them: ${messageOf(error)}`,
      );
    }
    const { toOther, altogether } = this.#collector.lost;
    if (toOther + altogether === this.#reportedLost) return;
    this.#reportedLost = toOther + altogether;
    this.#warn(`Field measurements beyond the room for them: ${toOther} in “other”, ${altogether} dropped.`);
  }

  async #writePending(): Promise<void> {
    if (!this.#pending) {
      this.#number += 1;
      const { release } = this.#options;
      this.#pending = {
        ...{ writer: this.#writer, number: this.#number, release },
        counted: this.#collector.take(),
      };
    }
    try {
      await writeBatch(this.#options.pool(), this.#pending);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : '';
      if (FOR_EVER.test(code)) this.#pending = undefined;
      throw error;
    }
    this.#pending = undefined;
  }

  async #readReleases(): Promise<void> {
    const { rows } = await this.#options
      .pool()
      .query<{ release: string }>('select distinct release from millrace.vitals_writer');
    for (const { release } of rows) this.#releases.add(release);
  }

  async #prune(): Promise<void> {
    if (Date.now() < this.#pruneAtMs) return;
    const isMore = await pruneVitals(this.#options.pool());
    this.#pruneAtMs = Date.now() + (isMore ? PRUNE_AGAIN_MS : PRUNE_EVERY_MS);
  }

  #warn(message: string): void {
    if (performance.now() - this.#warnedAtMs < WARN_EVERY_MS) return;
    this.#warnedAtMs = performance.now();
    if (this.#options.warn) this.#options.warn(message);
    else log.warn({ event: 'vitals.not-kept', message });
  }
}
