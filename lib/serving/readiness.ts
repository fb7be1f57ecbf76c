import { setTimeout as sleep } from 'node:timers/promises';
import { DatabaseBusyError } from '../db/errors.ts';
import { databaseHealth } from '../db/health.ts';

/** What can keep a process from taking requests, as `/readyz` names it. */
export type Condition = 'database' | 'migrations' | 'warm' | 'draining';

interface ReadinessOptions {
  /** Asks the database for the number of its newest migration; rejects where it cannot be reached. */
  readonly newestMigration: () => Promise<number>;
  /** Of the newest migration that this release needs. A newer one is fine: the release that made it is being rolled out. */
  readonly neededMigration: number;
  /** How old what is known of the database may be. */
  readonly freshMs?: number;
  /** Nobody waits longer for the database to answer: what was last known of it holds. */
  readonly answerWithinMs?: number;
  /** How long those who ask for readiness are told of the end before the door is closed. */
  readonly drainNoticeMs?: number;
  /** Who has not asked for so long does not ask regularly. */
  readonly askedWithinMs?: number;
}

/** Whether this process may be sent requests. */
export class Readiness {
  readonly #options: Required<ReadinessOptions>;
  /** What the database last answered; until it has, it counts as away. */
  #database: readonly Condition[] = ['database'];
  #knownAt = Number.NEGATIVE_INFINITY;
  #probe: Promise<void> | undefined;
  #askedAt = Number.NEGATIVE_INFINITY;
  #isWarm = false;
  #isDraining = false;

  constructor(options: ReadinessOptions) {
    this.#options = {
      ...{ freshMs: 1_000, answerWithinMs: 1_000, drainNoticeMs: 2_000, askedWithinMs: 10_000 },
      ...options,
    };
  }

  /** What was to be read ahead has been, or has taken too long to wait for. */
  warmed(): void {
    this.#isWarm = true;
  }

  /**
   * What is in the way; nothing where requests are welcome. However many ask, the database is asked once a second at most,
   * and not again before it has answered. One that is busy or slow is not away: all instances would be taken out at once,
   * for an overload that passes.
   */
  async failing(): Promise<Condition[]> {
    this.#askedAt = performance.now();
    await this.#lookAtDatabase();
    return [
      ...(databaseHealth().unreachableSince === undefined ? this.#database : (['database'] as const)),
      ...(this.#isWarm ? [] : (['warm'] as const)),
      ...(this.#isDraining ? (['draining'] as const) : []),
    ];
  }

  /** Says from now on that no more requests are welcome. Returns when balancers that check have had the time to hear it. */
  async drain(): Promise<void> {
    this.#isDraining = true;
    const { askedWithinMs, drainNoticeMs } = this.#options;
    if (performance.now() - this.#askedAt < askedWithinMs) await sleep(drainNoticeMs);
  }

  async #lookAtDatabase(): Promise<void> {
    const { freshMs, answerWithinMs } = this.#options;
    if (performance.now() - this.#knownAt < freshMs) return;
    this.#probe ??= this.#ask();
    let limit: NodeJS.Timeout | undefined;
    const late = new Promise<void>((resolve) => {
      limit = setTimeout(() => {
        this.#know(this.#database);
        resolve();
      }, answerWithinMs);
    });
    await Promise.race([this.#probe, late]);
    clearTimeout(limit);
  }

  async #ask(): Promise<void> {
    const { newestMigration, neededMigration } = this.#options;
    try {
      this.#know((await newestMigration()) >= neededMigration ? [] : ['migrations']);
    } catch (error) {
      this.#know(error instanceof DatabaseBusyError ? this.#database : ['database']);
    }
    this.#probe = undefined;
  }

  #know(database: readonly Condition[]): void {
    this.#database = database;
    this.#knownAt = performance.now();
  }
}
