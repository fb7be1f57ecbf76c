import { existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { setImmediate as afterOthers, setTimeout as sleep } from 'node:timers/promises';
import { crc32 } from 'node:zlib';
import { messageOf } from '#lib/message-of.ts';
import { DiskFile, UnusableFileError } from './disk-file.ts';
import type { LevelState, SharedLevel, StoreOptions } from './shared-level.ts';
import { Warnings } from './warnings.ts';

/** After a write or an opening that failed for reasons of the disk. */
const PAUSE_MS = 20_000;
/** Another process is writing: asked again so often, without holding up this one. */
const TRIES = 8;
const TRY_AGAIN_MS = 3;
const OLD_CLAIMS_MS = 60_000;
const ROWS_AT_ONCE = 500;
const REMEDY = 'Free some space, or give another folder (MILLRACE_CACHE_DIR). Pages are rendered instead.';

/** SQLite's primary result codes (https://sqlite.org/rescode.html). */
const BUSY = new Set([5, 6]);
const UNUSABLE = new Set([11, 26]);
const READ_ONLY = 8;
const UNWRITABLE = new Set([READ_ONLY, 10, 14]);

export interface DiskLevelOptions {
  readonly mostBytes: number;
  /** The release: entries of others are never read, and evicted first. */
  readonly namespace: string;
  readonly warnings?: Warnings;
}

/** The shared level of the instances of one machine: a file on its disk, kept over restarts. */
export class DiskLevel implements SharedLevel {
  readonly #path: string;
  readonly #options: DiskLevelOptions;
  readonly #warnings: Warnings;
  #file: DiskFile | undefined;
  #inode = 0n;
  #readsAgainAt = 0;
  #writesAgainAt = 0;
  #oldClaimsAt = 0;
  #isClosed = false;

  /** Opens nothing yet. */
  constructor(path: string, options: DiskLevelOptions) {
    this.#path = path;
    this.#options = options;
    this.#warnings = options.warnings ?? new Warnings();
  }

  get state(): LevelState {
    return performance.now() < Math.max(this.#readsAgainAt, this.#writesAgainAt) ? 'off' : 'ready';
  }

  /** Bytes in use on the disk. */
  get bytes(): number {
    return this.#attempt((file) => file.bytes) ?? 0;
  }

  async get(key: string): Promise<Uint8Array | undefined> {
    const found = this.#attempt((file) => file.find(key));
    // Apart: what cannot be written down is read all the same.
    if (found && this.#canWrite) this.#attempt((file) => file.noteRead(found));
    return found?.bytes;
  }

  async set(key: string, bytes: Uint8Array, { lifetimeMs, tags = [] }: StoreOptions): Promise<boolean> {
    const write = (file: DiskFile) => file.put(key, bytes, { lifetimeMs, tags });
    return this.#canWrite && (await this.#insist(write)) !== 'failed';
  }

  async claim(key: string, ms: number): Promise<'mine' | 'held'> {
    if (!this.#canWrite) return 'mine';
    this.#forgetOldClaims();
    return (await this.#insist((file) => file.claim(key, ms))) === false ? 'held' : 'mine';
  }

  async release(key: string): Promise<void> {
    if (this.#canWrite) await this.#insist((file) => file.release(key));
  }

  async countWithTags(tags: readonly string[]): Promise<number | undefined> {
    const hashes = new Set(tags.map((tag) => crc32(tag)));
    let count = 0;
    for (let after = 0; ; ) {
      const chunk = this.#attempt((file) => file.countTagged(hashes, { after, limit: ROWS_AT_ONCE }));
      if (!chunk) return count;
      count += chunk.found;
      after = chunk.last;
      await afterOthers();
    }
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.#shut();
  }

  get #canWrite(): boolean {
    return performance.now() >= this.#writesAgainAt;
  }

  /** As `#attempt`, and again where another process was writing. */
  async #insist<Result>(use: (file: DiskFile) => Result): Promise<Result | 'failed'> {
    for (let tried = 1; tried <= TRIES; tried += 1) {
      let isBusy = false;
      const result = this.#attempt(use, () => {
        isBusy = true;
      });
      if (!isBusy) return result === undefined && this.state === 'off' ? 'failed' : (result as Result);
      await sleep(TRY_AGAIN_MS * tried * (0.5 + Math.random()));
    }
    return 'failed';
  }

  /** What `use` gives, or undefined when the file cannot be used at the moment. */
  #attempt<Result>(use: (file: DiskFile) => Result, onBusy = (): void => {}): Result | undefined {
    try {
      const file = this.#open();
      return file && use(file);
    } catch (error) {
      if (BUSY.has(codeOf(error))) onBusy();
      else if (error instanceof UnusableFileError || UNUSABLE.has(codeOf(error))) this.#setAside(error);
      else this.#failed(error);
      return undefined;
    }
  }

  #open(): DiskFile | undefined {
    if (this.#file) return this.#file;
    if (this.#isClosed || performance.now() < this.#readsAgainAt) return undefined;
    mkdirSync(dirname(this.#path), { recursive: true });
    this.#file = this.#newFile();
    this.#inode = statSync(this.#path, { bigint: true }).ino;
    return this.#file;
  }

  #newFile(): DiskFile {
    try {
      return new DiskFile(this.#path, this.#options);
    } catch (error) {
      if (!UNWRITABLE.has(codeOf(error)) || !existsSync(this.#path)) throw error;
      const readable = new DiskFile(this.#path, { ...this.#options, isReadOnly: true });
      this.#pause(error);
      return readable;
    }
  }

  /** Makes room for a new file. One that another process has made already, after the same discovery, stays. */
  #setAside(error: unknown): void {
    const hadOpened = this.#file !== undefined;
    this.#shut();
    try {
      if (hadOpened && statSync(this.#path, { bigint: true }).ino !== this.#inode) return;
      const aside = `${this.#path}.unusable`;
      renameSync(this.#path, aside);
      for (const rest of ['-wal', '-shm']) rmSync(`${this.#path}${rest}`, { force: true });
      // What is only too large or of another version is of no use to anyone who looks for what went wrong.
      if (error instanceof UnusableFileError) rmSync(aside);
      this.#warnings.warn(
        'unusable',
        `The cache ${this.#path} could not be used (${messageOf(error)}); a new one is made.`,
      );
    } catch (second) {
      this.#failed(second);
    }
  }

  #failed(error: unknown): void {
    this.#pause(error);
    if (!this.#file) this.#readsAgainAt = this.#writesAgainAt;
    // Opened anew, after the pause it can perhaps be written again.
    if (codeOf(error) === READ_ONLY) this.#shut();
  }

  #pause(error: unknown): void {
    this.#writesAgainAt = performance.now() + PAUSE_MS;
    this.#warnings.warn(
      'pause',
      `Nothing is kept in the cache ${this.#path}: ${messageOf(error)}. ${REMEDY}`,
    );
  }

  #shut(): void {
    try {
      this.#file?.close();
    } catch {
      // It is not to be used any more, whatever it says.
    }
    this.#file = undefined;
  }

  #forgetOldClaims(): void {
    if (performance.now() < this.#oldClaimsAt) return;
    this.#oldClaimsAt = performance.now() + OLD_CLAIMS_MS;
    this.#attempt((file) => file.forgetOldClaims());
  }
}

/** SQLite's primary code; 0 for errors of something else. */
const codeOf = (error: unknown): number =>
  error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : 0;
