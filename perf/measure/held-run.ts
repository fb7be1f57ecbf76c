import { z } from 'zod';
import type { HeldRun } from './held.ts';

/** JSON has no NaN: a figure that was not measured is read as null, which would pass for 0. */
const figure = z
  .number()
  .nullable()
  .transform((value) => value ?? Number.NaN);

const heldRun = z.object({
  at: z.iso.datetime(),
  commit: z.string(),
  machine: z.object({ cpu: z.string(), cores: z.number(), memoryGb: z.number() }).optional(),
  suite: z.string().min(1),
  held: z.array(
    z.object({
      ...{ name: z.string(), value: figure, limit: figure, culprit: z.string().optional() },
      unit: z.enum(['bytes', 'ms', 'count', 'ratio', 'score', 'per second']),
      side: z.enum(['at most', 'at least']),
      times: z.object({ ratio: figure, p75Ms: figure, referenceP75Ms: figure }).optional(),
    }),
  ),
});

/** Reads what `recordHeld` wrote; undefined where a text is not that, or not all of it. */
export function parseHeldRun(text: string): HeldRun | undefined {
  try {
    return heldRun.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
