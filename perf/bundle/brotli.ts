import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const sizes = new Map<string, number>();

/** Bytes of a file of a build as the edge sends it: brotli in its highest quality. */
export function brotliBytes(dist: string, path: string): number {
  const file = join(dist, path);
  const bytes = sizes.get(file) ?? brotliCompressSync(readFileSync(file)).length;
  sizes.set(file, bytes);
  return bytes;
}

export const brotliSum = (dist: string, paths: readonly string[]): number =>
  paths.reduce((sum, path) => sum + brotliBytes(dist, path), 0);
