import { promisify } from 'node:util';
import { deserialize, serialize } from 'node:v8';
import { constants, zstdCompress, zstdDecompressSync } from 'node:zlib';
import { type Entry, now } from './entry.ts';
import { sizeOf } from './size-of.ts';

/** Another number whenever what is written changes: entries of two formats never meet. */
export const FORMAT = 1;

/** Measured on a list of 239 kB: see `perf/cache/compression.ts`. */
const LEVEL = 1;
const COMPRESSION = {
  params: {
    [constants.ZSTD_c_compressionLevel]: LEVEL,
    // Four bytes by which a damaged entry is noticed, wherever it was kept.
    [constants.ZSTD_c_checksumFlag]: 1,
  },
};
/** A page has 0.5 MB at most; what would become larger than this was not written by us. */
const MOST_BYTES = 64_000_000;

const compress = promisify(zstdCompress);

/** An entry as shared levels keep it. The key is in it, since levels may know it by a hash. */
export async function entryBytes<Value>(key: string, entry: Entry<Value>): Promise<Uint8Array> {
  const { value, tags, seq, madeAt, lifetimeMs } = entry;
  return compress(serialize([key, value, tags, seq, madeAt, lifetimeMs]), COMPRESSION);
}

/** The entry in `bytes`; undefined where they are damaged or of another key. */
export function entryOf<Value>(key: string, bytes: Uint8Array): Entry<Value> | undefined {
  try {
    const plain = zstdDecompressSync(bytes, { maxOutputLength: MOST_BYTES });
    const [storedKey, stored, tags, seq, madeAt, lifetimeMs] = deserialize(plain);
    // From further ahead than it lasts, it would never end: that clock was wrong.
    if (storedKey !== key || madeAt > now() + lifetimeMs) return undefined;
    const value = detached(stored) as Value;
    // A clock that is ahead makes entries of the future: here they are new.
    return { value, tags, seq, madeAt: Math.min(madeAt, now()), lifetimeMs, bytes: sizeOf(value) };
  } catch {
    return undefined;
  }
}

/** With buffers of their own: those that `deserialize` makes keep alive all that it was given. */
function detached(value: unknown): unknown {
  if (ArrayBuffer.isView(value))
    return Buffer.from(new Uint8Array(value.buffer, value.byteOffset, value.byteLength).slice().buffer);
  if (value instanceof Map) return new Map([...value].map(([key, one]) => [key, detached(one)]));
  if (Array.isArray(value)) return value.map(detached);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, detached(one)]));
}
