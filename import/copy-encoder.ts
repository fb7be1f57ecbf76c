/**
 * Rows in PostgreSQL's binary COPY format, gathered in chunks.
 * https://www.postgresql.org/docs/current/sql-copy.html#SQL-COPY-FILE-FORMATS
 */
const SIGNATURE = Buffer.from('PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0', 'latin1');
const TRAILER = Buffer.from([0xff, 0xff]);
const INT2_OID = 21;
const INT4_OID = 23;
const INT8_OID = 20;
/** Bytes of an array value before its elements: dimensions, null flag, element type, length, lower bound. */
const ARRAY_HEADER_BYTES = 20;
/** PostgreSQL counts time from 2000-01-01. */
const POSTGRES_EPOCH_MS = 946_684_800_000;

export class CopyEncoder {
  #buffer: Buffer;
  #length = 0;

  constructor(chunkBytes = 1 << 17) {
    this.#buffer = Buffer.allocUnsafe(chunkBytes);
    this.#append(SIGNATURE);
  }

  /** Bytes waiting to be taken. */
  get length(): number {
    return this.#length;
  }

  /** What was written since the last call; the encoder goes on with a fresh chunk. */
  take(): Buffer {
    const chunk = this.#buffer.subarray(0, this.#length);
    this.#buffer = Buffer.allocUnsafe(this.#buffer.length);
    this.#length = 0;
    return chunk;
  }

  end(): this {
    this.#append(TRAILER);
    return this;
  }

  row(columns: number): this {
    this.#reserve(2);
    this.#length = this.#buffer.writeInt16BE(columns, this.#length);
    return this;
  }

  null(): this {
    this.#reserve(4);
    this.#length = this.#buffer.writeInt32BE(-1, this.#length);
    return this;
  }

  bool(value: boolean): this {
    this.#size(1);
    this.#length = this.#buffer.writeUInt8(value ? 1 : 0, this.#length);
    return this;
  }

  int2(value: number | undefined): this {
    if (value === undefined) return this.null();
    this.#size(2);
    this.#length = this.#buffer.writeInt16BE(value, this.#length);
    return this;
  }

  int4(value: number): this {
    this.#size(4);
    this.#length = this.#buffer.writeInt32BE(value, this.#length);
    return this;
  }

  float8(value: number | undefined): this {
    if (value === undefined) return this.null();
    this.#size(8);
    this.#length = this.#buffer.writeDoubleBE(value, this.#length);
    return this;
  }

  timestamp(date: Date): this {
    this.#size(8);
    this.#length = this.#buffer.writeBigInt64BE(
      BigInt(date.getTime() - POSTGRES_EPOCH_MS) * 1000n,
      this.#length,
    );
    return this;
  }

  text(value: string | undefined): this {
    if (value === undefined) return this.null();
    // UTF-8 takes three bytes at most for each UTF-16 unit.
    this.#reserve(4 + value.length * 3);
    const written = this.#buffer.write(value, this.#length + 4);
    this.#buffer.writeInt32BE(written, this.#length);
    this.#length += 4 + written;
    return this;
  }

  bytes(value: Uint8Array): this {
    this.#size(value.byteLength);
    this.#append(value);
    return this;
  }

  /** 0 stands for null. */
  idArray(ids: Int32Array): this {
    const nulls = ids.includes(0) ? 1 : 0;
    this.#arrayHeader(ids.length, INT4_OID, 4, nulls, nulls ? countZeros(ids) : 0);
    for (const id of ids) {
      if (id === 0) this.null();
      else this.int4(id);
    }
    return this;
  }

  int4Array(values: readonly number[]): this {
    this.#arrayHeader(values.length, INT4_OID, 4, 0, 0);
    for (const value of values) this.int4(value);
    return this;
  }

  int8Array(values: readonly number[]): this {
    this.#arrayHeader(values.length, INT8_OID, 8, 0, 0);
    for (const value of values) {
      this.#size(8);
      this.#length = this.#buffer.writeBigInt64BE(BigInt(value), this.#length);
    }
    return this;
  }

  int2Array(values: readonly (number | null)[]): this {
    const nulls = values.filter((value) => value === null).length;
    this.#arrayHeader(values.length, INT2_OID, 2, nulls > 0 ? 1 : 0, nulls);
    for (const value of values) {
      if (value === null) this.null();
      else this.int2(value);
    }
    return this;
  }

  #arrayHeader(length: number, oid: number, elementBytes: number, hasNulls: number, nulls: number): void {
    this.#size(ARRAY_HEADER_BYTES + length * 4 + (length - nulls) * elementBytes);
    this.#reserve(ARRAY_HEADER_BYTES);
    for (const field of [1, hasNulls, oid, length, 1]) {
      this.#length = this.#buffer.writeInt32BE(field, this.#length);
    }
  }

  /** Writes a value's length and makes room for the value. */
  #size(bytes: number): void {
    this.#reserve(4 + bytes);
    this.#length = this.#buffer.writeInt32BE(bytes, this.#length);
  }

  #append(bytes: Uint8Array): void {
    this.#reserve(bytes.byteLength);
    this.#buffer.set(bytes, this.#length);
    this.#length += bytes.byteLength;
  }

  #reserve(bytes: number): void {
    if (this.#length + bytes <= this.#buffer.length) return;
    const grown = Buffer.allocUnsafe(Math.max(this.#buffer.length * 2, this.#length + bytes));
    this.#buffer.copy(grown, 0, 0, this.#length);
    this.#buffer = grown;
  }
}

function countZeros(ids: Int32Array): number {
  let zeros = 0;
  for (const id of ids) if (id === 0) zeros += 1;
  return zeros;
}
