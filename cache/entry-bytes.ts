import { promisify } from 'node:util';
import { deserialize, serialize } from 'node:v8';
import { constants, zstdCompress, zstdDecompressSync } from 'node:zlib';
import { type Entry, now } from './entry.ts';
import { mapped, ownBuffer } from './own-buffers.ts';
import { sizeOf, TWO_BYTE_CHARACTER } from './size-of.ts';

/** Another number whenever what is written changes: entries of two formats never meet. */
export const FORMAT = 1;

/** The start page, 55 kB, in 0.1 ms to 8.1 kB; brotli takes five times as long to be a twentieth smaller (perf/cache/compression.ts). */
const LEVEL = 3;
const COMPRESSION = {
  params: {
    [constants.ZSTD_c_compressionLevel]: LEVEL,
    // Four bytes by which a damaged entry is noticed, wherever it was kept.
    [constants.ZSTD_c_checksumFlag]: 1,
  },
};
/** A page has 0.5 MB at most; what would become larger than this was not written by us. */
const MOST_BYTES = 64_000_000;

const SHORT_TEXT = 200;

const compress = promisify(zstdCompress);

/** An entry as shared levels keep it. The key is in it, since levels may know it by a hash. */
export async function entryBytes<Value>(key: string, entry: Entry<Value>): Promise<Uint8Array> {
  const { value, tags, seq, madeAt, lifetimeMs } = entry;
  return compress(serialize([key, packed(value), tags, seq, madeAt, lifetimeMs]), COMPRESSION);
}

/** The entry in `bytes`; undefined where they are damaged or of another key. */
export function entryOf<Value>(key: string, bytes: Uint8Array): Entry<Value> | undefined {
  try {
    const plain = zstdDecompressSync(bytes, { maxOutputLength: MOST_BYTES });
    const [storedKey, stored, tags, seq, madeAt, lifetimeMs] = deserialize(plain);
    // From further ahead than it lasts, it would never end: that clock was wrong.
    if (storedKey !== key || madeAt > now() + lifetimeMs) return undefined;
    const value = unpacked(stored) as Value;
    // A clock that is ahead makes entries of the future: here they are new.
    return { value, tags, seq, madeAt: Math.min(madeAt, now()), lifetimeMs, bytes: sizeOf(value) };
  } catch {
    return undefined;
  }
}

/**
 * With texts that V8 would write in two bytes a character as UTF-8: a fifth smaller once compressed. They stand as arrays
 * of a kind that nothing else is.
 */
function packed(value: unknown): unknown {
  if (typeof value === 'string' && value.length > SHORT_TEXT && TWO_BYTE_CHARACTER.test(value))
    return new Uint8ClampedArray(Buffer.from(value));
  return mapped(value, packed);
}

function unpacked(value: unknown): unknown {
  if (value instanceof Uint8ClampedArray)
    return Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString();
  // Those that `deserialize` makes keep alive all that it was given.
  return ArrayBuffer.isView(value) ? ownBuffer(value) : mapped(value, unpacked);
}
