import { setTimeout as sleep } from 'node:timers/promises';
import type { z } from 'zod';
import { log } from '#lib/log/log.ts';
import { changeFollower } from '../changes/change-follower.ts';
import { type Purge, purgedTags, recordPurge } from '../changes/purge.ts';
import { ProblemError } from './problem-error.ts';
import type { PurgeResult } from './schemas.ts';

/** Counting is worth no more. */
const COUNT_LIMIT_MS = 2_000;
const RETRY_AFTER_S = 5;

/** What caches of this process can say. */
interface CountingCache {
  /** How many entries are true now and have any of the tags. */
  countUntrue(tags: readonly string[]): Promise<number>;
}

const CACHE = Symbol.for('millrace.cache');

/**
 * Purges, and says what that made untrue. This instance knows it when this returns, the others within a second.
 * @throws ProblemError 404 for a part that is not there, 503 for a purge that could not be recorded
 */
export async function purgeDocument(purge: Purge): Promise<z.input<typeof PurgeResult>> {
  const tags = await recorded(purgedTags(purge));
  if (!tags) throw noPart(purge);
  const entries = await countUntrue(tags);
  if (!(await recorded(recordPurge(purge)))) throw noPart(purge);
  await changeFollower()?.current(Number.POSITIVE_INFINITY);
  return { tags: [...tags], entries };
}

async function recorded<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    log.error({ event: 'purge.not-recorded', err: error });
    throw new ProblemError({
      status: 503,
      title: 'Not purged',
      detail: 'The database could not record the purge, so nothing was purged. Send it again.',
      headers: { 'retry-after': String(RETRY_AFTER_S) },
    });
  }
}

/** Before they are: null where nothing is cached here, or it cannot be told in time. */
async function countUntrue(tags: readonly string[]): Promise<number | null> {
  const cache = (globalThis as { [CACHE]?: CountingCache })[CACHE];
  if (!cache) return null;
  const counted = cache.countUntrue(tags).catch(() => null);
  return Promise.race([counted, sleep(COUNT_LIMIT_MS, null, { ref: false })]);
}

const noPart = (purge: Purge): ProblemError =>
  new ProblemError({
    status: 404,
    title: 'No such part',
    detail: `No part has the number ${'part' in purge ? purge.part : ''}; part numbers are matched as they are written. Nothing was purged.`,
  });
