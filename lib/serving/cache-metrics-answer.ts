import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Caching } from '#cache/start-caching.ts';
import { isNearPeer } from '../vitals/client-network.ts';
import { sendProblem } from './send-problem.ts';

const PATH = '/api/cache/metrics';

export const isCacheMetricsTarget = (target: string): boolean => target === PATH;

/**
 * What answers `GET /api/cache/metrics`: what this process's caches have done since it started, and up to which change it
 * knows everything. For this machine and private networks only.
 */
export function cacheMetricsAnswer({
  follower,
  store,
  regenerator,
}: Pick<Caching, 'follower' | 'store' | 'regenerator'>) {
  return function answerCacheMetrics(request: IncomingMessage, response: ServerResponse): void {
    if (!isNearPeer(request)) {
      sendProblem(response, {
        status: 404,
        title: 'No such address',
        detail: 'The API has no /api/cache/metrics; /api/openapi.json describes what it has.',
      });
      return;
    }
    if (request.method === 'OPTIONS') {
      response.writeHead(204, { Allow: 'GET, HEAD, OPTIONS' }).end();
      return;
    }
    const { misses, firstLevelHits, bytes, ...counters } = store.counters();
    const body = JSON.stringify({
      ...counters,
      // Who misses renders.
      renders: misses,
      misses,
      memoryHits: firstLevelHits,
      memoryBytes: bytes,
      seq: follower.seq,
      changesAgeMs: Math.round(follower.ageMs),
      waitingToBeMade: regenerator.waiting,
    });
    response.writeHead(200, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
    response.end(request.method === 'HEAD' ? undefined : body);
  };
}
