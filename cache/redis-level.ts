import { randomBytes } from 'node:crypto';
import { messageOf } from '#lib/message-of.ts';
import { type RedisClient, redisClient } from './redis-client.ts';
import type { LevelState, SharedLevel, StoreOptions } from './shared-level.ts';
import { Warnings } from './warnings.ts';

/** Redis answers within a millisecond; a page is rendered in ten. */
const CALL_LIMIT_MS = 50;
const CONNECT_LIMIT_MS = 1_500;
/** One answer may be late when this machine is busy; so many in a row are not coming. */
const MOST_LATE = 3;
/** After a failure everything is a miss for so long; then one connection is tried. */
const PAUSE_MS = 1_000;
/** Answers of a Redis that works: nothing is wrong with the connection. */
const REFUSALS = /^(OOM|READONLY|MISCONF|NOPERM|MASTERDOWN)/;

class TimeoutError extends Error {
  override readonly name = 'TimeoutError';
}

export interface RedisLevelOptions {
  /** The release: entries of others have other keys and end by themselves. */
  readonly namespace: string;
  readonly warnings?: Warnings;
  /** The longest that a call may take; a test that is not about time has more. */
  readonly callLimitMs?: number;
}

/** The shared level in Redis or Valkey, single or a cluster, which bounds itself (`maxmemory`, `allkeys-lru`). */
export class RedisLevel implements SharedLevel {
  readonly #address: string;
  readonly #prefix: string;
  readonly #warnings: Warnings;
  readonly #callLimitMs: number;
  readonly #owner = randomBytes(12).toString('base64url');
  #client: RedisClient | undefined;
  #connecting: Promise<void> | undefined;
  #againAt = 0;
  #lateInARow = 0;
  #isClosed = false;

  /** Connects to nothing yet. */
  constructor(
    address: string,
    { namespace, warnings = new Warnings(), callLimitMs = CALL_LIMIT_MS }: RedisLevelOptions,
  ) {
    this.#address = address;
    this.#prefix = `millrace:${namespace}:`;
    this.#warnings = warnings;
    this.#callLimitMs = callLimitMs;
  }

  get state(): LevelState {
    return this.#client ? 'ready' : 'off';
  }

  async get(key: string): Promise<Uint8Array | undefined> {
    const found = await this.#call((client) => client.get(this.#entryKey(key)));
    return found ?? undefined;
  }

  async set(key: string, bytes: Uint8Array, { lifetimeMs }: StoreOptions): Promise<boolean> {
    const kept = await this.#call((client) => client.set(this.#entryKey(key), bytes, lifetimeMs));
    return kept !== undefined;
  }

  async claim(key: string, ms: number): Promise<'mine' | 'held'> {
    const isMine = await this.#call((client) => client.setIfNone(this.#claimKey(key), this.#owner, ms));
    return isMine === false ? 'held' : 'mine';
  }

  async release(key: string): Promise<void> {
    await this.#call((client) => client.deleteIf(this.#claimKey(key), this.#owner));
  }

  /** Redis is not walked through for it. */
  async countWithTags(): Promise<undefined> {
    return undefined;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.#disconnect();
  }

  /** What Redis answers, undefined where it does not in time. */
  async #call<Answer>(ask: (client: RedisClient) => Promise<Answer>): Promise<Answer | undefined> {
    const client = this.#client ?? (await this.#connected());
    if (!client) return undefined;
    try {
      const answer = await within(this.#callLimitMs, ask(client));
      this.#lateInARow = 0;
      return answer;
    } catch (error) {
      this.#failed(client, error);
      return undefined;
    }
  }

  /** One connection at a time, made in the background where that takes longer than a call may. */
  async #connected(): Promise<RedisClient | undefined> {
    if (this.#isClosed || performance.now() < this.#againAt) return undefined;
    this.#connecting ??= this.#connect().finally(() => {
      this.#connecting = undefined;
    });
    await within(this.#callLimitMs, this.#connecting).catch(() => {});
    return this.#client;
  }

  async #connect(): Promise<void> {
    const client = redisClient(this.#address, (error) => this.#failed(client, error));
    try {
      await within(CONNECT_LIMIT_MS, client.connect());
      if (this.#isClosed) destroy(client);
      else this.#client = client;
    } catch (error) {
      destroy(client);
      this.#pause(error);
    }
  }

  /** What fails of a connection that is no longer used means nothing. */
  #failed(client: RedisClient, error: unknown): void {
    if (client !== this.#client) return;
    if (error instanceof TimeoutError) {
      this.#lateInARow += 1;
      if (this.#lateInARow < MOST_LATE) return;
    }
    if (!REFUSALS.test(messageOf(error))) {
      this.#lateInARow = 0;
      this.#disconnect();
      this.#pause(error);
      return;
    }
    const said = withoutSecrets(messageOf(error), this.#address);
    this.#warnings.warn('refusal', `Redis refuses what it is to keep: ${said}. Pages are rendered instead.`);
  }

  #pause(error: unknown): void {
    this.#againAt = performance.now() + PAUSE_MS;
    if (this.#isClosed) return;
    const said = withoutSecrets(messageOf(error), this.#address);
    this.#warnings.warn(
      'away',
      `Redis (REDIS_URL) cannot be used: ${said}. What is not in memory is rendered; it is tried again every second.`,
    );
  }

  #disconnect(): void {
    const client = this.#client;
    this.#client = undefined;
    if (client) destroy(client);
  }

  #entryKey = (key: string): string => `${this.#prefix}${key}`;
  #claimKey = (key: string): string => `${this.#prefix}claim:${key}`;
}

/** Fails after `ms`, but not of this process's own slowness: what has arrived by then is read first. */
async function within<Result>(ms: number, wait: Promise<Result>): Promise<Result> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(
    () => setImmediate(() => setImmediate(reject, new TimeoutError(`no answer within ${ms} ms`))),
    ms,
  );
  // The one that loses must not count as unheard of.
  wait.catch(() => {});
  late.catch(() => {});
  try {
    return await Promise.race([wait, late]);
  } finally {
    clearTimeout(timer);
  }
}

function destroy(client: RedisClient): void {
  try {
    client.destroy();
  } catch {
    // It was closed already.
  }
}

/** Errors may quote the address, and with it a password. */
export function withoutSecrets(message: string, address: string): string {
  const secrets = address.split(',').flatMap((one) => {
    const url = URL.parse(one.trim());
    return url ? [one.trim(), url.password, decodeURIComponent(url.password)] : [one];
  });
  return secrets.filter(Boolean).reduce((text, secret) => text.replaceAll(secret, '…'), message);
}
