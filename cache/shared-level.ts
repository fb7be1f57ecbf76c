export interface StoreOptions {
  /** After this it may be forgotten, whatever the clocks of those who read it say. */
  readonly lifetimeMs: number;
  /** For counting what shows something, where the level can; nothing is judged by them. */
  readonly tags?: readonly string[];
}

/** For metrics; `off` is away or full at the moment, and asked again by itself. */
export type LevelState = 'ready' | 'off';

/**
 * Bytes by key for several processes: a file on their disk, or Redis. It knows nothing of what is true, so it may lose
 * anything, come back from a backup, or be restarted empty. No method rejects, and each has its wait capped: what cannot
 * be had is a miss, what cannot be kept is not kept, a claim that cannot be asked for is one's own.
 */
export interface SharedLevel {
  readonly state: LevelState;
  get(key: string): Promise<Uint8Array | undefined>;
  /** @returns whether it was kept */
  set(key: string, bytes: Uint8Array, options: StoreOptions): Promise<boolean>;
  /** Asks to be the one who renders `key`, for so long at most. */
  claim(key: string, ms: number): Promise<'mine' | 'held'>;
  /** Ends a claim of one's own. */
  release(key: string): Promise<void>;
  /** How many entries show one of `tags`; undefined where that cannot be told. */
  countWithTags(tags: readonly string[]): Promise<number | undefined>;
  close(): Promise<void>;
}
