import type { LazyPiece } from './module-graph.ts';

export interface SizedFile {
  readonly path: string;
  /** As on the disk, not compressed. */
  readonly bytes: number;
}

/** By so much the analyzer's chunks, which have other names, differ in size from those of the build. */
const TOLERANCE = 0.05;
const TOLERANCE_BYTES = 100;

/**
 * The build's files of each lazily loaded piece. The analyzer names modules and the build names files by hashes that
 * differ from the analyzer's, so that a chunk is known by its size; of two of the same size it does not matter which.
 *
 * @param files those that no page's first load has
 * @returns the files by name of the piece, and those that belong to none
 */
export function lazyFiles(
  pieces: readonly LazyPiece[],
  files: readonly SizedFile[],
): { readonly byPiece: ReadonlyMap<string, readonly SizedFile[]>; readonly left: readonly SizedFile[] } {
  const left = new Set(files);
  const byPiece = new Map<string, SizedFile[]>();
  const chunks = pieces.flatMap(({ name, chunks: sizes }) => sizes.map((bytes) => ({ name, bytes })));
  for (const { name, bytes } of chunks.sort((a, b) => b.bytes - a.bytes)) {
    const off = (file: SizedFile): number => Math.abs(file.bytes - bytes);
    const nearest = [...left].sort((a, b) => off(a) - off(b))[0];
    if (!nearest || off(nearest) > bytes * TOLERANCE + TOLERANCE_BYTES) continue;
    left.delete(nearest);
    byPiece.set(name, [...(byPiece.get(name) ?? []), nearest]);
  }
  return { byPiece, left: [...left] };
}
