import { promisify } from 'node:util';
import { constants, crc32, deflateRaw, type InputType, type ZlibOptions } from 'node:zlib';

/** A file of the archive, as the pieces that it is written in. */
export interface ZipEntry {
  readonly path: string;
  readonly pieces: Iterable<string> | AsyncIterable<string>;
}

interface Sums {
  readonly crc: number;
  readonly size: number;
  readonly compressedSize: number;
}

interface Written extends Sums {
  readonly path: Buffer;
  readonly offset: number;
}

const LOCAL_HEADER = 0x04034b50;
const DATA_DESCRIPTOR = 0x08074b50;
const CENTRAL_HEADER = 0x02014b50;
const END_OF_CENTRAL_DIRECTORY = 0x06054b50;
/** Version 2.0: deflate. */
const VERSION = 20;
/** The sizes follow the data, and the path is UTF-8. */
const FLAGS = 0x0808;
const DEFLATE = 8;
/** 1980-01-01, the first day there is: the same rows make the same bytes. */
const DATE = 0x0021;
/** Without ZIP64. */
const MAX_BYTES = 0xffff_ffff;
/** An empty last block. */
const DEFLATE_END = Buffer.from([0x03, 0x00]);

const deflateAsync = promisify<InputType, ZlibOptions, Buffer>(deflateRaw);

/**
 * A ZIP archive (PKWARE's APPNOTE 6.3) as it is written, for a client that may read it slowly or not at all. Each piece
 * is deflated by itself, to the end of a byte, so that between two pieces nothing is held: no compressor (256 kB), and
 * no more text than one piece has.
 * @throws ArchiveTooLargeError beyond 4 GB
 */
export async function* zipArchive(
  entries: Iterable<ZipEntry> | AsyncIterable<ZipEntry>,
): AsyncGenerator<Buffer> {
  const written: Written[] = [];
  let offset = 0;
  for await (const { path: name, pieces } of entries) {
    const path = Buffer.from(name);
    const start = offset;
    const header = localHeader(path);
    offset += header.byteLength;
    yield header;
    const data = new DeflatedData(pieces);
    try {
      for (let piece = await data.next(); piece; piece = await data.next()) yield piece;
    } finally {
      await data.close();
    }
    const descriptor = dataDescriptor(data);
    offset += data.compressedSize + descriptor.byteLength;
    if (Math.max(data.size, offset) > MAX_BYTES) throw new ArchiveTooLargeError(name);
    const { crc, size, compressedSize } = data;
    written.push({ path, offset: start, crc, size, compressedSize });
    yield descriptor;
  }
  yield centralDirectory(written, offset);
}

/** More than the fields of an archive without ZIP64 can say. */
export class ArchiveTooLargeError extends Error {
  override readonly name = 'ArchiveTooLargeError';

  constructor(path: string) {
    super(`The archive exceeds 4 GB with ${path}; write less into it.`);
  }
}

/** The data of a file piece by piece. A method and not a generator, which would hold its text while it waits. */
class DeflatedData {
  crc = 0;
  size = 0;
  compressedSize = 0;
  readonly #pieces: Iterator<string> | AsyncIterator<string>;
  #isComplete = false;

  constructor(pieces: ZipEntry['pieces']) {
    this.#pieces =
      Symbol.asyncIterator in pieces ? pieces[Symbol.asyncIterator]() : pieces[Symbol.iterator]();
  }

  async next(): Promise<Buffer | undefined> {
    if (this.#isComplete) return undefined;
    const { done, value } = await this.#pieces.next();
    this.#isComplete = done === true;
    const content = done ? DEFLATE_END : await this.#deflate(Buffer.from(value));
    this.compressedSize += content.byteLength;
    return content;
  }

  /** Ends the source of a file that is not wanted any more. */
  async close(): Promise<void> {
    if (!this.#isComplete) await this.#pieces.return?.();
  }

  #deflate(bytes: Buffer): Promise<Buffer> {
    this.crc = crc32(bytes, this.crc);
    this.size += bytes.byteLength;
    return deflateAsync(bytes, { finishFlush: constants.Z_SYNC_FLUSH });
  }
}

/** Numbers of two bytes, little-endian as all of an archive. */
const u16 = (...values: readonly number[]): Buffer => littleEndian(values, 2);
/** Numbers of four bytes. */
const u32 = (...values: readonly number[]): Buffer => littleEndian(values, 4);

function littleEndian(values: readonly number[], bytes: number): Buffer {
  const buffer = Buffer.alloc(values.length * bytes);
  for (const [index, value] of values.entries()) buffer.writeUIntLE(value, index * bytes, bytes);
  return buffer;
}

/** Checksum and sizes are in the data descriptor. */
const localHeader = (path: Buffer): Buffer =>
  Buffer.concat([
    ...[u32(LOCAL_HEADER), u16(VERSION, FLAGS, DEFLATE, 0, DATE), u32(0, 0, 0)],
    ...[u16(path.byteLength, 0), path],
  ]);

const dataDescriptor = ({ crc, compressedSize, size }: Sums): Buffer =>
  u32(DATA_DESCRIPTOR, crc, compressedSize, size);

/** Without extra field, comment, disk and attributes. */
const centralHeader = ({ path, offset, crc, size, compressedSize }: Written): Buffer =>
  Buffer.concat([
    ...[u32(CENTRAL_HEADER), u16(VERSION, VERSION, FLAGS, DEFLATE, 0, DATE), u32(crc, compressedSize, size)],
    ...[u16(path.byteLength, 0, 0, 0, 0), u32(0, offset), path],
  ]);

function centralDirectory(entries: readonly Written[], offset: number): Buffer {
  const headers = Buffer.concat(entries.map(centralHeader));
  const end = [u32(END_OF_CENTRAL_DIRECTORY), u16(0, 0, entries.length, entries.length)];
  return Buffer.concat([headers, ...end, u32(headers.byteLength, offset), u16(0)]);
}
