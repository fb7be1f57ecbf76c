import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** How a link comes to be clicked: with the pointer resting on it first, or at once. */
export type Way = 'pointed at first' | 'at once';

/**
 * Times are told as how many times a click on the empty page, which has a table drawn (`reference.ts`), takes as long;
 * the upper end of the 95 % interval is held.
 */
interface InteractionLimits {
  readonly softNavigation: Readonly<Record<Way, number>>;
  readonly listChange: Readonly<Record<Way, number>>;
  /** Of the largest paint of the empty page. */
  readonly firstViewLcp: number;
  readonly interaction: number;
  /** Of the longest task of the reference. */
  readonly longestTask: number;
  readonly backAndForward: number;
  readonly layoutShift: number;
  readonly scrollOffPx: number;
  /** Of the memory after all navigations to that after the first quarter. */
  readonly memoryGrowth: number;
}

/** perf/budgets/interactions.json. */
export const INTERACTION_LIMITS: InteractionLimits = JSON.parse(
  readFileSync(join(import.meta.dirname, '../budgets/interactions.json'), 'utf8'),
);
