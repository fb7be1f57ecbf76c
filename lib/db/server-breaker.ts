import { log } from '../log/log.ts';
import { isConnectionFailure } from './connection-failure.ts';
import { DatabaseAwayError } from './errors.ts';
import type { DatabaseHealth } from './health.ts';

/** Between two probes of a server that is away. */
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 2_000;
/** A server that has just answered anything is not asked, however many wait for their statements. */
const SURE_FOR_MS = 1_000;

interface BreakerOptions {
  /** Asks the server whether it answers; throws where it does not. */
  readonly probe: () => Promise<void>;
  readonly health: DatabaseHealth;
}

/**
 * Knows whether one database server can be reached. A failed connection or a statement that is not answered makes it
 * probe the server, and only a failed probe opens it, with nothing answered meanwhile: a server that has much to do
 * answers probes, or something. While it is open nobody waits for the server; who comes after a growing pause probes it,
 * one at a time. It has no timers, and a clock that is set does not change the pauses.
 */
export class ServerBreaker {
  readonly #probe: () => Promise<void>;
  readonly #health: DatabaseHealth;
  readonly #onOpen: (() => void)[] = [];
  #probing: Promise<void> | undefined;
  #answeredAtMs = Number.NEGATIVE_INFINITY;
  #isOpen = false;
  #pauseMs = FIRST_PAUSE_MS;
  #probeFromMs = Number.NEGATIVE_INFINITY;

  constructor({ probe, health }: BreakerOptions) {
    this.#probe = probe;
    this.#health = health;
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** Adds what is to be done when the server is found to be away. */
  onOpen(listener: () => void): void {
    this.#onOpen.push(listener);
  }

  /**
   * Returns when the server may be asked, which is at once unless it is away. Of those that come then, one at a time
   * probes it.
   * @throws DatabaseAwayError
   */
  async admit(): Promise<void> {
    if (this.isOpen && !this.#probing) await this.check();
    if (this.isOpen) throw new DatabaseAwayError();
  }

  /** The same as {@link check} for who has waited long, which alone says little: not where it has just answered. */
  async doubt(): Promise<void> {
    if (performance.now() - this.#answeredAtMs >= SURE_FOR_MS) await this.check();
  }

  /** Finds out whether the server answers; while it is away not before the pause is over. Never rejects. */
  async check(): Promise<void> {
    if (!this.#probing && performance.now() < this.#probeFromMs) return;
    this.#probing ??= this.#find().finally(() => {
      this.#probing = undefined;
    });
    await this.#probing;
  }

  /** Takes note that the server has answered a statement. */
  answered(): void {
    this.#answeredAtMs = performance.now();
  }

  async #find(): Promise<void> {
    const startedAtMs = performance.now();
    try {
      await this.#probe();
    } catch (error) {
      // Refused for its own reasons, such as a password or too many connections, which says that it is there.
      if (isConnectionFailure(error) && this.#answeredAtMs < startedAtMs) return this.#open(error);
    }
    this.#close();
  }

  #open(error: unknown): void {
    this.#pauseMs = this.#isOpen ? Math.min(this.#pauseMs * 2, LONGEST_PAUSE_MS) : FIRST_PAUSE_MS;
    this.#probeFromMs = performance.now() + this.#pauseMs;
    this.#isOpen = true;
    this.#answeredAtMs = Number.NEGATIVE_INFINITY;
    this.#health.unreachableSince ??= Date.now();
    log.error({ event: 'database.away', message: 'The database cannot be reached.', err: error });
    for (const listener of this.#onOpen) listener();
  }

  #close(): void {
    this.answered();
    if (!this.#isOpen) return;
    this.#isOpen = false;
    this.#probeFromMs = Number.NEGATIVE_INFINITY;
    delete this.#health.unreachableSince;
    log.info({ event: 'database.back', message: 'The database answers again.' });
  }
}
