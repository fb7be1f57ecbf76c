import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { PROJECT } from '#scripts/start/own-node.mjs';

/** What lighthouserc.json cannot say: limits above the empty page's figure, and how much slack noise needs in tests. */
const BUDGETS = z.object({
  /** By audit, in milliseconds. */
  msAboveFloor: z.record(z.string(), z.number().nonnegative()),
  inTest: z.object({
    /** Visits of each page. */
    runs: z.int().positive(),
    /** By assertion, in its own unit. What has none is held as strictly as everywhere. */
    slack: z.record(z.string(), z.number().positive()),
    /** So many times the empty page's own time is added to limits above it: a busy machine slows both. */
    timesFloor: z.number().nonnegative(),
  }),
});

export type LighthouseBudgets = z.output<typeof BUDGETS>;

/** How much a figure may go beyond its limit; by assertion. */
export type Slack = Readonly<Record<string, number>>;

export const readBudgets = (): LighthouseBudgets =>
  BUDGETS.parse(JSON.parse(readFileSync(join(PROJECT, 'perf/budgets/lighthouse.json'), 'utf8')));
