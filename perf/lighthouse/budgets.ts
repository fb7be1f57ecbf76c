import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { PROJECT } from '#scripts/start/own-node.mjs';

/** What files of Lighthouse CI cannot say: limits above the empty page's figure. */
const BUDGETS = z.object({
  /** By audit, in milliseconds. */
  msAboveFloor: z.record(z.string(), z.number().nonnegative()),
});

export type LighthouseBudgets = z.output<typeof BUDGETS>;

export const readBudgets = (): LighthouseBudgets =>
  BUDGETS.parse(JSON.parse(readFileSync(join(PROJECT, 'perf/budgets/lighthouse.json'), 'utf8')));
