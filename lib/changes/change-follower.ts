import { setTimeout as sleep } from 'node:timers/promises';
import { env } from '../env.ts';
import { categoryIndexes } from '../filters/category-indexes.ts';
import { log } from '../log/log.ts';
import { messageOf } from '../message-of.ts';
import { ChangeBell } from './change-bell.ts';
import { changesAfter, continueAfter, hasCommitted, type Numbered, sequenceChanges } from './change-log.ts';
import { ChangePruner } from './change-pruner.ts';
import { readHistory } from './read-history.ts';
import { RecentChanges } from './recent-changes.ts';
import type { SequencedChange } from './sequenced-change.ts';

/** A notification that is lost costs so much time at most. */
const LOOK_EVERY_MS = 250;
/** Between the beginnings of two looks: what comes together is read together. */
const LOOK_APART_MS = 10;
/** What was known to be the newest so lately is taken to be it still. */
const FRESH_MS = 400;
/** The longest that anybody waits to know more. */
const WAIT_MS = 1_000;
const CHANGES_AT_ONCE = 5_000;
/** For edges that ask what they have missed. */
const REMEMBERED_CHANGES = 20_000;
const WARN_EVERY_MS = 60_000;

/** What caches need to know of the changes. */
export interface Changes {
  /** Up to which this process knows everything; 0 before it knows anything. */
  readonly seq: number;
  /**
   * Returns when the newest change was known at most {@link FRESH_MS} ago and `seq` is at least `atLeast`, or no more can
   * be known: the database is away, or it took {@link WAIT_MS}. Never rejects.
   */
  current(atLeast?: number): Promise<void>;
}

/** Gets changes in order, and the number up to which all is told with them, before {@link Changes.seq} is raised to it. */
export type ChangeListener = (changes: readonly SequencedChange[], seq: number) => void;

interface FollowerOptions {
  /** Of the database; the pool's, unless a test cuts the two apart. */
  readonly url?: string;
  readonly warn?: (message: string) => void;
}

interface StartOptions {
  /** Whether what changed within the last day is told first. */
  readonly history: boolean;
}

interface LaterOptions {
  readonly waitMs: number;
  readonly signal: AbortSignal;
}

/** Follows the database's changes; one a process. */
export class ChangeFollower implements Changes {
  readonly #options: FollowerOptions;
  readonly #listeners = new Set<ChangeListener>();
  readonly #waiters = new Set<() => void>();
  readonly #pruner = new ChangePruner({ warn: (message) => this.#warn(message) });
  readonly #recent = new RecentChanges(REMEMBERED_CHANGES);
  #bell: ChangeBell | undefined;
  #poll: NodeJS.Timeout | undefined;
  #wakeTimer: NodeJS.Timeout | undefined;
  #withHistory = true;
  #historySince = 0;
  /** The newest that is known; undefined until history was told. */
  #known: Numbered | undefined;
  /** By `performance.now()`: when the look began that found nothing newer than what is known now. */
  #knownAtMs = Number.NEGATIVE_INFINITY;
  #looking: Promise<void> | undefined;
  #lookedAtMs = Number.NEGATIVE_INFINITY;
  #isAway = false;
  #warnedAtMs = Number.NEGATIVE_INFINITY;

  constructor(options: FollowerOptions = {}) {
    this.#options = options;
  }

  get seq(): number {
    return this.#known?.seq ?? 0;
  }

  /** The number up to which no change was told: what was made before it may be untrue without anybody knowing. */
  get historySince(): number {
    return this.#historySince;
  }

  /** Whether history was told. Until then nothing is known of what was made earlier. */
  get isReady(): boolean {
    return this.#known !== undefined;
  }

  /** Milliseconds since the newest change was known to be the newest. */
  get ageMs(): number {
    return performance.now() - this.#knownAtMs;
  }

  /** Whether the newest change was known so lately that nobody has to ask before answering. */
  get isCurrent(): boolean {
    return this.ageMs <= FRESH_MS;
  }

  /** @returns what ends it */
  onChanges(listener: ChangeListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** What changed after `seq`, in order; undefined where that is no longer remembered. */
  after(seq: number): readonly SequencedChange[] | undefined {
    return this.#recent.after(seq);
  }

  /** Returns when {@link seq} is greater than `seq`, after `waitMs`, or when nobody waits any longer. */
  async later(seq: number, { waitMs, signal }: LaterOptions): Promise<void> {
    if (this.seq > seq || waitMs <= 0 || signal.aborted) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    const raised = (): void => {
      if (this.seq > seq) resolve();
    };
    const end = (): void => resolve();
    this.#waiters.add(raised);
    signal.addEventListener('abort', end);
    const timer = setTimeout(end, waitMs).unref();
    await promise;
    clearTimeout(timer);
    signal.removeEventListener('abort', end);
    this.#waiters.delete(raised);
  }

  /** Begins to follow. Returns when history was told; while the database is away it goes on trying. Never rejects. */
  async start({ history }: StartOptions): Promise<void> {
    if (this.#poll) return;
    this.#withHistory = history;
    this.#poll = setInterval(() => void this.#look(), LOOK_EVERY_MS).unref();
    this.#pruner.start();
    await this.#look();
    if (this.#poll) this.#bell = new ChangeBell({ url: this.#url(), onRing: () => this.#wake() });
  }

  async stop(): Promise<void> {
    clearInterval(this.#poll);
    clearTimeout(this.#wakeTimer);
    this.#pruner.stop();
    this.#poll = undefined;
    await this.#bell?.stop();
    await this.#looking;
  }

  async current(atLeast = 0): Promise<void> {
    const askedAtMs = performance.now();
    if (this.#isEnough(askedAtMs - FRESH_MS, atLeast) || !this.#poll || this.#isGivenUp()) return;
    const limit = new AbortController();
    const ask = async (): Promise<void> => {
      while (!limit.signal.aborted) {
        await this.#look();
        // A number that the database did not have when it was asked, nobody can have read in it.
        if (this.#isAway || this.#isEnough(askedAtMs - FRESH_MS, atLeast) || this.#knownAtMs >= askedAtMs)
          return;
        await sleep(LOOK_APART_MS);
      }
    };
    await Promise.race([
      ask(),
      sleep(WAIT_MS, undefined, { signal: limit.signal, ref: false }).catch(() => {}),
    ]);
    limit.abort();
  }

  #isEnough(sinceMs: number, atLeast: number): boolean {
    return this.#knownAtMs >= sinceMs && this.seq >= atLeast;
  }

  /** Whether the database does not answer: it goes on being asked, but nobody waits for it. */
  #isGivenUp(): boolean {
    return this.#isAway || (this.#looking !== undefined && performance.now() - this.#lookedAtMs > WAIT_MS);
  }

  #url(): string {
    const url = this.#options.url ?? env().DATABASE_URL;
    if (url === undefined) throw new Error('DATABASE_URL is not set; there is nothing to follow.');
    return url;
  }

  /** Looks soon, and not before a look that is under way has ended: that one may have read already. */
  #wake(): void {
    if (this.#wakeTimer || !this.#poll) return;
    const waitMs = Math.max(0, this.#lookedAtMs + LOOK_APART_MS - performance.now());
    this.#wakeTimer = setTimeout(async () => {
      await this.#looking;
      this.#wakeTimer = undefined;
      await this.#look();
    }, waitMs).unref();
  }

  /** One at a time: who asks meanwhile waits for the one under way. Never rejects. */
  #look(): Promise<void> {
    this.#looking ??= this.#lookOnce().finally(() => {
      this.#looking = undefined;
    });
    return this.#looking;
  }

  async #lookOnce(): Promise<void> {
    const startedAtMs = performance.now();
    this.#lookedAtMs = startedAtMs;
    try {
      const { newest, isBusy } = await sequenceChanges();
      if (newest) await (this.#known ? this.#catchUp(this.#known, newest) : this.#begin(newest));
      if (newest && !isBusy) this.#knownAtMs = startedAtMs;
      else this.#wake();
      this.#isAway = false;
    } catch (error) {
      this.#isAway = true;
      this.#warn(`Changes of the catalogue are not known, looking goes on: ${messageOf(error)}`);
    }
  }

  async #begin(newest: Numbered): Promise<void> {
    if (this.#withHistory) {
      this.#historySince = await readHistory({
        url: this.#url(),
        last: newest.seq,
        // All is told with the last of them; until then nothing is.
        onChanges: (changes) => this.#tell(changes, 0),
      });
    } else this.#historySince = newest.seq;
    this.#recent.restart(newest.seq);
    this.#tell([], newest.seq);
    this.#raise(newest);
  }

  async #catchUp(known: Numbered, newest: Numbered): Promise<void> {
    if (newest.seq === known.seq && newest.mark === known.mark) return;
    let isKnownAll = newest.seq > known.seq;
    if (isKnownAll) {
      try {
        await this.#readBetween(known, newest);
      } catch (error) {
        // Some of it was remembered, and will be again.
        this.#recent.restart(known.seq);
        throw error;
      }
      // Asked last, so that nothing was pruned while it was read.
      isKnownAll = await hasCommitted(known);
    }
    if (isKnownAll) return this.#raise(newest);
    await this.#beginAnew(known, newest);
  }

  async #readBetween(known: Numbered, newest: Numbered): Promise<void> {
    let [seq, id] = [known.seq + 1, '0'];
    for (;;) {
      const page = await changesAfter(seq, id, { last: newest.seq, most: CHANGES_AT_ONCE });
      const last = page.at(-1);
      const isEnd = page.length < CHANGES_AT_ONCE || last === undefined;
      const toldUpTo = isEnd ? newest.seq : Math.max(known.seq, last.seq - 1);
      if (last) {
        this.#tell(page, toldUpTo);
        this.#recent.add(page);
      }
      if (isEnd) return;
      [seq, id] = [last.seq, last.id];
    }
  }

  /** What came after `known` was pruned, or the database is another one: all that is certain is that all may differ. */
  async #beginAnew(known: Numbered, newest: Numbered): Promise<void> {
    let next = newest;
    while (next.seq <= known.seq) {
      // Numbers that were given before must not be given to something else.
      await continueAfter(known.seq);
      next = (await sequenceChanges()).newest ?? next;
      if (next.seq <= known.seq) await sleep(LOOK_APART_MS);
    }
    const everything = { seq: next.seq, kind: 'all' } as const;
    this.#say(
      `The database’s changes after number ${known.seq} are not to be had; everything counts as changed.`,
    );
    this.#recent.restart(next.seq);
    this.#tell([{ ...everything, partNumber: undefined, categorySlug: undefined, tag: undefined }], next.seq);
    this.#raise(next);
  }

  #tell(changes: readonly SequencedChange[], seq: number): void {
    for (const listener of this.#listeners) listener(changes, seq);
  }

  #raise(to: Numbered): void {
    // What is rendered from now on says that it knows `to`: filters that looked earlier may not.
    categoryIndexes().expire();
    this.#known = to;
    for (const waiter of this.#waiters) waiter();
  }

  #warn(message: string): void {
    if (performance.now() - this.#warnedAtMs < WARN_EVERY_MS) return;
    this.#warnedAtMs = performance.now();
    this.#say(message);
  }

  #say(message: string): void {
    if (this.#options.warn) this.#options.warn(message);
    else log.warn({ event: 'changes.not-followed', message });
  }
}

/** One of them a process, also where Next bundles this module more than once. */
const FOLLOWER = Symbol.for('millrace.changes');
const shared = globalThis as { [FOLLOWER]?: ChangeFollower };

/** The process's follower; undefined where no server runs, as in builds and scripts. */
export function changeFollower(): ChangeFollower | undefined {
  return shared[FOLLOWER];
}

/** Makes the process's follower; whoever wants to hear history adds its listeners before it starts. For server.ts alone. */
export function createChangeFollower(options?: FollowerOptions): ChangeFollower {
  shared[FOLLOWER] ??= new ChangeFollower(options);
  return shared[FOLLOWER];
}
