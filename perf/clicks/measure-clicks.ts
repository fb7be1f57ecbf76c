import { type Browser, chromium, type Page } from '@playwright/test';
import { type Percentiles, percentiles } from '../measure/percentiles.ts';
import { msToPaint, TRACE_CATEGORIES } from './painted.ts';

/** As slow as a phone of the middle class beside a desktop computer. */
const SLOWED_TIMES = 4;
const VIEWPORT = { width: 1280, height: 900 };
/** How long a reader points at what they are about to click, at the least. */
const POINTED_MS = 150;
const SETTLED_MS = 400;
/** Every so many clicks all filters are let go of, so that there is something left to choose. */
const CLEARED_EVERY = 3;

export interface MeasuredClicks {
  readonly name: string;
  readonly clicks: number;
  /** From click to the frame with the new rows and counts, in milliseconds. */
  readonly msToPaint: Percentiles;
}

interface MeasureClicksOptions {
  readonly baseUrl: string;
  readonly chromiumPath: string;
  /** Address of a list. */
  readonly path: string;
  readonly clicks: number;
  readonly onProgress: (part: number) => void;
  readonly signal: AbortSignal;
}

/** Clicks values of a list's filters, with the processor slowed: pointed at first, as people do, and at once. */
export async function measureClicks(options: MeasureClicksOptions): Promise<MeasuredClicks[]> {
  const { chromiumPath, clicks, onProgress, signal } = options;
  const browser = await chromium.launch({
    executablePath: chromiumPath,
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-background-networking'],
  });
  try {
    const ways = [
      { name: 'filter pointed at, then clicked', pointedMs: POINTED_MS },
      { name: 'filter clicked at once', pointedMs: 0 },
    ];
    const measured: MeasuredClicks[] = [];
    for (const [index, { name, pointedMs }] of ways.entries()) {
      const page = await slowPage(browser, options);
      const times: number[] = [];
      for (let click = 0; click < clicks; click += 1) {
        signal.throwIfAborted();
        const time = await clickTime(browser, page, { click, pointedMs });
        if (time !== undefined) times.push(time);
        onProgress((index + (click + 1) / clicks) / ways.length);
      }
      await page.close();
      measured.push({ name, clicks: times.length, msToPaint: percentiles(times) });
    }
    return measured;
  } finally {
    await browser.close();
  }
}

async function slowPage(
  browser: Browser,
  { baseUrl, path }: Pick<MeasureClicksOptions, 'baseUrl' | 'path'>,
): Promise<Page> {
  const page = await browser.newPage({ viewport: VIEWPORT });
  await page.goto(new URL(path, baseUrl).href, { waitUntil: 'networkidle' });
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWED_TIMES });
  return page;
}

async function clickTime(
  browser: Browser,
  page: Page,
  { click, pointedMs }: { readonly click: number; readonly pointedMs: number },
): Promise<number | undefined> {
  const values = page.locator('details.facet[open] .values a[href]:not([aria-current])');
  const clear = page.locator('.chosen a.clear');
  const isClearing = click % CLEARED_EVERY === CLEARED_EVERY - 1 && (await clear.count()) > 0;
  const link = isClearing ? clear : values.nth((click * 5) % (await values.count()));
  await link.scrollIntoViewIfNeeded();
  if (pointedMs > 0) await link.hover();
  await page.waitForTimeout(pointedMs);
  await browser.startTracing(page, { categories: TRACE_CATEGORIES });
  const address = page.url();
  await link.click({ noWaitAfter: true });
  await page.waitForURL((url) => url.href !== address);
  await page.waitForTimeout(SETTLED_MS);
  return msToPaint(await browser.stopTracing());
}
