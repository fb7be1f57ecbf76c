/** More than any source there is: pieces below it are merged, and pieces above it never. */
const EVERYTHING_BYTES = 10_000_000;

/**
 * What every page loads is one file, and what a page loads beside it another. By default Turbopack makes ten of them
 * for a list: React is larger than what it merges, the rest smaller than what it would rather share. Brotli finds more
 * in one file than in five, so that this is fewer bytes too (`docs/performance-log.md`).
 */
export const SCRIPT_CHUNKING = {
  minChunkSize: EVERYTHING_BYTES,
  maxMergeChunkSize: EVERYTHING_BYTES,
} as const;
