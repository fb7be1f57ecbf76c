import { NextRelease } from '../../../e2e/next-release.ts';
import type { Scenario } from './scenario.ts';

const MS = 8_000;
const AHEAD_MS = 5 * 60_000;

/** Instances that differ from the others. */
export const INSTANCE_SCENARIOS: readonly Scenario[] = [
  {
    name: 'clocks of two instances five minutes apart',
    ms: MS,
    prepare: async () => ({
      specs: [
        { env: { PERF_CLOCK_AHEAD_MS: String(AHEAD_MS / 2) } },
        { env: { PERF_CLOCK_AHEAD_MS: String(-AHEAD_MS / 2) } },
      ],
    }),
  },
  {
    name: 'an instance of another release',
    ms: MS,
    prepare: async (cleanup) => {
      const release = new NextRelease();
      cleanup.defer(() => release[Symbol.dispose]());
      return { specs: [{ folder: release.folder }] };
    },
  },
];
