import { Client, type ClientConfig, Pool, type PoolClient, type PoolConfig, type QueryConfig } from 'pg';
import { log } from '../log/log.ts';
import { isBusy } from './connection-failure.ts';
import { DatabaseAwayError } from './errors.ts';
import type { ServerBreaker } from './server-breaker.ts';

/** A statement without an answer for so long makes the breaker ask whether the server is there. */
const DOUBT_AFTER_MS = 500;
const WATCH_EVERY_MS = 250;

type Connected = (error: Error | undefined, client: PoolClient | undefined, done: () => void) => void;

/**
 * A pool whose connections a breaker guards. While the server is away nothing is connected and every call fails at once
 * with a DatabaseAwayError; what was under way when that was found out is broken off.
 */
export class GuardedPool extends Pool {
  readonly #breaker: ServerBreaker;
  readonly #lent = new Set<PoolClient>();
  /** Statements without an answer, the oldest first. One timer for all: one for each costs more than they do. */
  readonly #asked = new Set<{ readonly atMs: number }>();
  #watch: NodeJS.Timeout | undefined;

  constructor(config: PoolConfig, breaker: ServerBreaker) {
    super({ ...config, Client: guardedClient(breaker) });
    this.#breaker = breaker;
    this.on('acquire', (client) => this.#lent.add(client));
    this.on('release', (_error, client) => this.#lent.delete(client));
    this.on('connect', (client) => {
      client.on('notice', noteNotice);
      // One that breaks while it is lent and idle: its next statement fails. Without a listener the process would end.
      client.on('error', () => {});
    });
    // An idle connection that the server closed; the pool replaces it.
    this.on('error', () => void breaker.check());
    breaker.onOpen(() => {
      for (const { connection } of this.#lent) connection.stream.destroy();
    });
  }

  override connect(): Promise<PoolClient>;
  override connect(callback: Connected): void;
  override connect(callback?: Connected): Promise<PoolClient> | undefined {
    if (!callback) return this.#breaker.admit().then(() => super.connect());
    if (!this.#breaker.isOpen) super.connect(callback);
    else
      this.#breaker.admit().then(
        () => super.connect(callback),
        (error: Error) => callback(error, undefined, () => {}),
      );
    return undefined;
  }

  /** Runs a statement, and doubts the server while it is not answered. */
  async ask<Row>(statement: QueryConfig): Promise<Row[]> {
    const asked = { atMs: performance.now() };
    this.#asked.add(asked);
    this.#watch ??= setInterval(() => this.#doubt(), WATCH_EVERY_MS).unref();
    try {
      const { rows } = await this.query(statement);
      this.#breaker.answered();
      return rows;
    } catch (error) {
      // Who waits for a connection of a server that does not answer waits in vain, too.
      if (isBusy(error)) await this.#breaker.doubt();
      throw isBusy(error) && this.#breaker.isOpen ? new DatabaseAwayError() : error;
    } finally {
      this.#asked.delete(asked);
    }
  }

  #doubt(): void {
    const [oldest] = this.#asked;
    if (!oldest) {
      clearInterval(this.#watch);
      this.#watch = undefined;
    } else if (performance.now() - oldest.atMs >= DOUBT_AFTER_MS) void this.#breaker.doubt();
  }
}

/** Clients that do not connect while the breaker is open, as those that wait for a connection would have them do. */
function guardedClient(breaker: ServerBreaker): new (config?: ClientConfig) => Client {
  return class GuardedClient extends Client {
    override connect(): Promise<Client>;
    override connect(callback: ((error: Error) => void) | ((error: null, client: Client) => void)): void;
    override connect(callback?: (error: never, client: never) => void): Promise<Client> | undefined {
      if (!callback) return super.connect();
      const done = callback as (error: Error | null | undefined, client?: Client) => void;
      if (breaker.isOpen) process.nextTick(done, new DatabaseAwayError());
      else
        super.connect((error: Error | null, client?: Client) => {
          // Not before it is known why: the pool goes on to connect for the next one.
          if (error) void breaker.check().then(() => done(error));
          else done(null, client);
        });
      return undefined;
    }
  };
}

function noteNotice({
  severity,
  code,
  message,
}: {
  severity?: string;
  code?: string;
  message?: string;
}): void {
  log.info({ event: 'database.notice', message, severity, code });
}
