import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { categoryIndexes } from '#lib/filters/category-indexes.ts';
import { filteredList } from '#lib/filters/filtered-list.ts';
import { NO_REFINEMENT, type Sort } from '#lib/filters/refinement.ts';
import { patiently } from '../measure/patiently.ts';
import type { DrawnCategory } from './draw/categories.ts';
import type { Progress } from './measure-questions.ts';

const MB = 2 ** 20;
/** Orders that an index keeps once they were asked for. */
const SORTS: (Sort | undefined)[] = [
  undefined,
  { key: 'price', direction: 'up' },
  { key: 'stock', direction: 'down' },
];

export interface FilterMemory {
  /** By which the process has grown, after a collection. */
  readonly grownMb: number;
  /** What the filters themselves say. */
  readonly heldMb: number;
  readonly categories: number;
  /** Of the categories those that are held at once; the others are read again when they are asked for. */
  readonly held: number;
  /** Reading them all. */
  readonly seconds: number;
}

/** Reads the filters of all categories, as a process does in which every list was asked for, and in every order. */
export async function fillFilters(
  categories: readonly DrawnCategory[],
  { onProgress, signal }: Progress,
): Promise<FilterMemory> {
  const before = residentMb();
  const started = performance.now();
  const parts = categories.reduce((sum, { partCount }) => sum + partCount, 0);
  let filled = 0;
  for (const { slug, partCount } of categories) {
    for (const sort of SORTS) {
      signal.throwIfAborted();
      await patiently(() => filteredList(slug, { ...NO_REFINEMENT, sort }));
    }
    filled += partCount;
    onProgress(filled / parts);
  }
  const seconds = (performance.now() - started) / 1000;
  return {
    grownMb: Math.round(residentMb() - before),
    heldMb: Math.round(categoryIndexes().byteLength / MB),
    categories: categories.length,
    held: categoryIndexes().slugs.length,
    seconds,
  };
}

/** Of the process, without garbage. */
function residentMb(): number {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  collect();
  collect();
  return process.memoryUsage().rss / MB;
}
