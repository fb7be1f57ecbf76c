import { type RoaringBitmap32, SerializationFormat } from 'roaring-wasm';

interface Shelved {
  readonly bitmap: RoaringBitmap32;
  readonly bytes: number;
  /** Searches that work with it. */
  users: number;
}

const BYTES_PER_MB = 2 ** 20;
/** All bitmaps of ten million parts are 20 MB. */
const MOST_BYTES = 48 * BYTES_PER_MB;

/**
 * The bitmaps of one edition of the catalogue that searches used last. They live outside the collector's reach, so each
 * is counted by its users and disposed of when the shelf is too full or closed and nobody has it.
 */
export class BitmapShelf {
  /** In the order of use, the last used last. */
  readonly #entries = new Map<string, Shelved>();
  readonly #limit: number;
  #bytes = 0;
  #closed = false;

  constructor(limitBytes = MOST_BYTES) {
    this.#limit = limitBytes;
  }

  get byteLength(): number {
    return this.#bytes;
  }

  /** The bitmap of `key`, to be given back by {@link release}. */
  take(key: string): RoaringBitmap32 | undefined {
    const entry = this.#entries.get(key);
    if (!entry) return undefined;
    entry.users += 1;
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    return entry.bitmap;
  }

  /** Shelves a bitmap, which is the shelf's from now on, and takes it; two searches may have read the same one. */
  add(key: string, bitmap: RoaringBitmap32): RoaringBitmap32 {
    const known = this.take(key);
    if (known) {
      bitmap.dispose();
      return known;
    }
    const bytes = bitmap.getSerializationSizeInBytes(SerializationFormat.portable);
    this.#entries.set(key, { bitmap, bytes, users: 1 });
    this.#bytes += bytes;
    return bitmap;
  }

  release(keys: Iterable<string>): void {
    for (const key of keys) {
      const entry = this.#entries.get(key);
      if (entry) entry.users -= 1;
    }
    this.#trim();
  }

  /** Another edition is loaded: what nobody has any more goes now, the rest when it is released. */
  close(): void {
    this.#closed = true;
    this.#trim();
  }

  #trim(): void {
    for (const [key, { bitmap, bytes, users }] of this.#entries) {
      if (!this.#closed && this.#bytes <= this.#limit) return;
      if (users > 0) continue;
      bitmap.dispose();
      this.#entries.delete(key);
      this.#bytes -= bytes;
    }
  }
}
