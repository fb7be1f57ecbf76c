import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, CDPSession, Page } from '@playwright/test';
import { type ChromiumCounts, COUNTED_CATEGORIES, chromiumCounts } from './chromium-counts.ts';
import { requestsOf, type Transferred } from './playwright-requests.ts';

/** What one page or one interaction was recorded to ask for and do. */
export interface Recorded extends ChromiumCounts {
  readonly requests: readonly Transferred[];
  /** Of the documents that the page has at the end, once what is unused is collected. */
  readonly nodes: number;
  readonly listeners: number;
  /** Chromium's own, which DevTools open. */
  readonly chromiumTrace: Buffer;
}

interface RecordOptions {
  readonly browser: Browser;
  readonly page: Page;
  /** The page is opened, or used. */
  readonly act: () => Promise<unknown>;
  /** Waits until nothing more comes of it. */
  readonly settled: () => Promise<unknown>;
  /** Where Playwright's trace is written, a ZIP file. */
  readonly path: string;
}

/** Records what is done to a page twice at once: with Playwright for what goes over the wire, with Chromium for the rest. */
export async function record({ browser, page, act, settled, path }: RecordOptions): Promise<Recorded> {
  const { tracing } = page.context();
  await tracing.start({ snapshots: true });
  await browser.startTracing(page, { categories: COUNTED_CATEGORIES });
  await act();
  await settled();
  const chromiumTrace = await browser.stopTracing();
  await tracing.stop({ path });
  return {
    ...chromiumCounts(chromiumTrace),
    ...(await domCounters(page)),
    requests: requestsOf(readFileSync(path)),
    chromiumTrace,
  };
}

const COLLECTIONS = 4;
/** Between two collections: buffers are given back some time after the one that finds them unused. */
const COLLECTED_MS = 100;

/** What a page holds after all garbage is collected: what one collection lets go of is what the next one frees. */
export async function collectGarbage(session: CDPSession): Promise<void> {
  for (let time = 0; time < COLLECTIONS; time += 1) {
    await session.send('HeapProfiler.collectGarbage');
    await sleep(COLLECTED_MS);
  }
}

async function domCounters(page: Page): Promise<Pick<Recorded, 'nodes' | 'listeners'>> {
  const session = await page.context().newCDPSession(page);
  await collectGarbage(session);
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  return { nodes, listeners: jsEventListeners };
}
