import type { Scenario } from './scenario.ts';

const MS = 8_000;
/** Of it Redis itself takes a megabyte. */
const NO_MEMORY = 1;

/** Redis dies, hangs, is full, and comes back without anything. */
export const REDIS_SCENARIOS: readonly Scenario[] = [
  {
    name: 'Redis killed',
    ...{ ms: MS, usesRedis: true },
    breakIt: async ({ redis }) => redis?.kill(),
    heal: async ({ redis }) => redis?.begin(),
  },
  {
    name: 'Redis paused',
    ...{ ms: MS, usesRedis: true },
    breakIt: async ({ redis }) => redis?.signal('SIGSTOP'),
    heal: async ({ redis }) => redis?.signal('SIGCONT'),
  },
  {
    name: 'Redis out of memory',
    ...{ ms: MS, usesRedis: true },
    breakIt: async ({ redis }) => {
      await redis?.say('CONFIG SET maxmemory-policy noeviction');
      await redis?.say(`CONFIG SET maxmemory ${NO_MEMORY}`);
    },
    heal: async ({ redis }) => {
      await redis?.say('CONFIG SET maxmemory 0');
    },
  },
  {
    name: 'Redis restarted empty',
    ...{ ms: MS / 2, usesRedis: true },
    breakIt: async ({ redis }) => {
      await redis?.kill();
      await redis?.begin();
    },
  },
];
