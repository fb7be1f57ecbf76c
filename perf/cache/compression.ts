// node perf/cache/compression.ts FILE…: what zstd and brotli make of pages (such as .next/server/app/*.html), in
// milliseconds and bytes: how entry-bytes.ts came to its level.
import { readFileSync } from 'node:fs';
import { serialize } from 'node:v8';
import {
  brotliCompressSync,
  brotliDecompressSync,
  constants,
  zstdCompressSync,
  zstdDecompressSync,
} from 'node:zlib';

const TIMES = 60;

interface Codec {
  readonly name: string;
  readonly compress: (bytes: Buffer) => Buffer;
  readonly decompress: (bytes: Buffer) => Buffer;
}

const zstd = (level: number): Codec => ({
  name: `zstd ${level}`,
  compress: (bytes) => zstdCompressSync(bytes, { params: { [constants.ZSTD_c_compressionLevel]: level } }),
  decompress: (bytes) => zstdDecompressSync(bytes),
});
const brotli = (quality: number): Codec => ({
  name: `brotli ${quality}`,
  compress: (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }),
  decompress: (bytes) => brotliDecompressSync(bytes),
});

function medianMs(run: () => unknown): string {
  const took = Array.from({ length: TIMES }, () => {
    const from = performance.now();
    run();
    return performance.now() - from;
  }).sort((a, b) => a - b);
  return (took[TIMES / 2] as number).toFixed(2);
}

for (const path of process.argv.slice(2)) {
  const html = readFileSync(path, 'utf8');
  const bytes = serialize([path, { value: { html: Buffer.from(html) }, cacheControl: {} }, ['all'], 1, 1, 1]);
  console.log(`${path}: ${html.length} characters, ${bytes.length} bytes serialised`);
  for (const { name, compress, decompress } of [1, 2, 3].map(zstd).concat([1, 2, 3, 4].map(brotli))) {
    const packed = compress(bytes);
    console.log(
      `  ${name}: ${packed.length} bytes, ${medianMs(() => compress(bytes))} ms, back ${medianMs(() => decompress(packed))} ms`,
    );
  }
}
