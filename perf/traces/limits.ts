import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const LIMITS = z.strictObject({
  requests: z.int().nonnegative(),
  /** By type of request. A type that is not named may have none. */
  bytes: z.record(z.string(), z.int().nonnegative()),
  scripts: z.int().nonnegative(),
  forcedLayouts: z.int().nonnegative(),
  nodes: z.int().positive(),
  listeners: z.int().positive(),
});

/** Upper bounds of what one page, or one interaction, may ask for and do. */
export type TraceLimits = z.output<typeof LIMITS>;

/** perf/budgets/traces.json, by the name of the page or interaction. */
export const TRACE_LIMITS: Readonly<Record<string, TraceLimits>> = z
  .record(z.string(), LIMITS)
  .parse(JSON.parse(readFileSync(join(import.meta.dirname, '../budgets/traces.json'), 'utf8')));
