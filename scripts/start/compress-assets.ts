import { existsSync, globSync, statSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { ContentEncoding } from '#lib/serving/accepted-encoding.ts';
import { compress } from '#lib/serving/compress.ts';
import { isCompressibleType } from '#lib/serving/encodable.ts';
import { ENCODED_SUFFIXES, STATIC_TYPES } from '#lib/serving/static-files.ts';

const ENCODINGS = Object.entries(ENCODED_SUFFIXES) as [ContentEncoding, string][];

/**
 * Puts a `.br` and a `.gz` beside each compressible file below `folder` that has none and becomes smaller by it. Names
 * there are hashes of the content, so a copy that is there is true. An interrupted run leaves no half of one.
 *
 * @returns how many copies were written
 */
export async function compressAssets(folder: string): Promise<number> {
  const paths = globSync('**/*', { cwd: folder })
    .filter((name) => isCompressibleType(STATIC_TYPES[extname(name)] ?? ''))
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());
  // The pool of threads takes as many at a time as it has.
  const written = await Promise.all(paths.flatMap((path) => ENCODINGS.map((to) => compressAsset(path, to))));
  return written.filter(Boolean).length;
}

async function compressAsset(path: string, [encoding, suffix]: [ContentEncoding, string]): Promise<boolean> {
  const copy = path + suffix;
  if (existsSync(copy)) return false;
  const content = await readFile(path);
  const encoded = await compress(content, encoding, { effort: 'best' });
  if (encoded.byteLength >= content.byteLength) return false;
  const unfinished = `${copy}.${process.pid}.unfinished`;
  await writeFile(unfinished, encoded);
  await rename(unfinished, copy);
  return true;
}
