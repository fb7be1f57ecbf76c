import { brokenText, isBroken, recordHeld } from '#perf/measure/held.ts';
import { measureBundle } from './measure-bundle.ts';

/** Whether the build that is there keeps its budgets; prints what does not. */
export async function bundleHolds(project: string, signal: AbortSignal): Promise<boolean> {
  const held = await measureBundle(project, { signal });
  recordHeld('bundle', held);
  const broken = held.filter(isBroken);
  for (const figure of broken) console.log(`  ${brokenText(figure)}`);
  return broken.length === 0;
}
