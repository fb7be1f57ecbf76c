import { promisify } from 'node:util';
import {
  type BrotliCompress,
  type BrotliOptions,
  brotliCompress,
  constants,
  createBrotliCompress,
  createGzip,
  type Gzip,
  gzip,
} from 'node:zlib';
import type { ContentEncoding } from './accepted-encoding.ts';

/**
 * A list's page (239 kB) takes 1.2 ms and 15.8 kB with brotli 5, 0.8 ms and 17.6 kB with 4, 10.6 ms and 15.2 kB with 9,
 * 136 ms and 13.6 kB with 11. gzip 6 takes 1.1 ms and 20.1 kB.
 */
const KEPT_QUALITY = 5;
/** For what is compressed anew for each client: half the time for a tenth more bytes. */
const ONCE_QUALITY = 4;
const BEST_QUALITY = 11;
const BEST_GZIP_LEVEL = 9;

/** 64 kB. */
const STREAMED_WINDOW_BITS = 16;
/** Bytes that wait before and after a compressor, beyond what it works on. */
const STREAMED = { highWaterMark: 16_384, chunkSize: 16_384 } as const;

export type Effort = 'best' | 'kept' | 'once';
export type Compressor = BrotliCompress | Gzip;

const QUALITIES: Readonly<Record<Effort, number>> = {
  best: BEST_QUALITY,
  kept: KEPT_QUALITY,
  once: ONCE_QUALITY,
};

const brotliAsync = promisify<Buffer, BrotliOptions, Buffer>(brotliCompress);
const gzipAsync = promisify<Buffer, { level?: number }, Buffer>(gzip);

/** Compresses on a thread of the pool, so that no other request waits for it. */
export function compress(
  body: Buffer,
  encoding: ContentEncoding,
  { effort }: { effort: Effort },
): Promise<Buffer> {
  if (encoding === 'gzip') return gzipAsync(body, effort === 'best' ? { level: BEST_GZIP_LEVEL } : {});
  return brotliAsync(body, { params: brotliParams(effort, body.byteLength) });
}

/**
 * For a body whose end is not known yet. It holds little of it, since its client may not read: brotli's usual window
 * takes 8 MB once so much has come, and a file of rows is 3 % larger with a small one.
 */
export function compressor(encoding: ContentEncoding): Compressor {
  if (encoding === 'gzip') return createGzip({ ...STREAMED, windowBits: 14, memLevel: 7 });
  return createBrotliCompress({
    ...STREAMED,
    params: { ...brotliParams('once'), [constants.BROTLI_PARAM_LGWIN]: STREAMED_WINDOW_BITS },
  });
}

function brotliParams(effort: Effort, size = 0): Record<number, number> {
  return {
    [constants.BROTLI_PARAM_QUALITY]: QUALITIES[effort],
    [constants.BROTLI_PARAM_SIZE_HINT]: size,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
  };
}
