import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { type BrowserContext, test as base, type TestInfo } from '@playwright/test';
import { brokenText, type Held, isBroken } from '#perf/measure/held.ts';
import { HELD_ANNOTATION } from '#perf/measure/held-reporter.ts';
import { CountingProxy } from '#perf/pages/counting-proxy.ts';

/** Files of budgets in perf/budgets. */
type Suite = 'pages' | 'interactions' | 'traces';

interface Measured {
  /** The site, with everything that reaches it counted. */
  readonly site: CountingProxy;
  /** Holds a figure against its limit, at the end of the test. */
  readonly hold: (suite: Suite, figure: Held) => void;
  /** What to keep of a test that breaks a budget: called then alone. @returns a line that says how to open it */
  readonly keepWhenBroken: (keep: () => string) => void;
  /** A new profile of a browser, as a reader's at the first visit. */
  readonly visitor: (viewport?: { width: number; height: number }) => Promise<BrowserContext>;
}

export const DESKTOP = { width: 1280, height: 900 };
export const PHONE = { width: 390, height: 844 };

/** A test that holds figures: all are measured before the first that is broken fails it. */
export const test = base.extend<Measured & { readonly keeping: (() => string)[] }>({
  site: async ({ baseURL }, use) => {
    const site = await CountingProxy.before(baseURL ?? '');
    await use(site);
    await site.close();
  },

  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern, and this needs nothing of it
  keeping: ({}, use) => use([]),

  keepWhenBroken: ({ keeping }, use) => use((keep) => void keeping.push(keep)),

  hold: async ({ keeping }, use, testInfo) => {
    const held: Held[] = [];
    await use((suite, figure) => {
      held.push(figure);
      testInfo.annotations.push({ type: HELD_ANNOTATION, description: JSON.stringify({ suite, figure }) });
    });
    const broken = held.filter(isBroken).map(brokenText);
    if (broken.length === 0) return;
    const lines = [...broken.map((line) => `  ${line}`), ...keeping.map((keep) => keep())];
    throw new Error(`Broken budgets:\n${lines.join('\n')}`);
  },

  visitor: async ({ browser, site }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (viewport = DESKTOP) => {
      const context = await browser.newContext({ baseURL: site.address, viewport });
      contexts.push(context);
      return context;
    });
    for (const context of contexts) await context.close();
  },
});

/** Keeps a trace of Chromium beside what Playwright leaves of a test. @returns its path from the project's folder */
export function keepTrace(testInfo: TestInfo, trace: Buffer, name = 'trace'): string {
  const path = testInfo.outputPath(`${name}.json`);
  writeFileSync(path, trace);
  return relative(process.cwd(), path);
}
