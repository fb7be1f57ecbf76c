import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface PageLimits {
  readonly htmlBrotliBytes: Readonly<Record<string, number>>;
  readonly payloadPerContent: number;
  readonly requestsOfFirstView: number;
  readonly fontFiles: number;
  readonly thirdPartyRequests: number;
  readonly repeatViewBytes: number;
  readonly unaskedPrefetchBytes: number;
  readonly unaskedPrefetchBytesSavingData: number;
  /** Our own: of 20 part pages at 10 kB each. */
  readonly prefetchedInVainBytes: number;
  readonly requestsPerView: number;
  readonly rendersPerView: number;
  readonly cacheWritesPerView: number;
}

/** perf/budgets/pages.json. */
export const PAGE_LIMITS: PageLimits = JSON.parse(
  readFileSync(join(import.meta.dirname, '../budgets/pages.json'), 'utf8'),
);
