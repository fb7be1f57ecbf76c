import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** How a link comes to be clicked: with the pointer resting on it first, or at once. */
export type Way = 'pointed at first' | 'at once';

interface InteractionLimits {
  readonly softNavigationMs: Readonly<Record<Way, number>>;
  readonly listChangeMs: Readonly<Record<Way, number>>;
  readonly softLcpMs: number;
  readonly firstViewLcpMs: number;
  readonly layoutShift: number;
  readonly interactionMs: { readonly p75: number; readonly most: number };
  readonly longestTaskMs: number;
  readonly backAndForwardMs: number;
  readonly scrollOffPx: number;
  /** Of the memory after all navigations to that after the first quarter. */
  readonly memoryGrowth: number;
}

/** perf/budgets/interactions.json. */
export const INTERACTION_LIMITS: InteractionLimits = JSON.parse(
  readFileSync(join(import.meta.dirname, '../budgets/interactions.json'), 'utf8'),
);
