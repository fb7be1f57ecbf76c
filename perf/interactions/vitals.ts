import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { CLSMetricWithAttribution, LCPMetricWithAttribution } from 'web-vitals/attribution';

const BUNDLE = join(import.meta.dirname, '../../node_modules/web-vitals/dist/web-vitals.attribution.iife.js');
/** Its variable is global in a page, but not in a script that Playwright adds. */
const LIBRARY = `${readFileSync(BUNDLE, 'utf8')};window.webVitals = webVitals;`;

const TOLD_WITHIN_MS = 300;
/** Only against hanging. */
const FIRST_WITHIN_MS = 60_000;

/** What web-vitals said last of one view, soft or not. */
export interface Vital {
  readonly name: 'LCP' | 'CLS';
  readonly value: number;
  /** `soft-navigation` or how the document was opened. */
  readonly navigation: string;
  /** The element that was largest, or that moved most. */
  readonly element: string;
}

declare global {
  interface Window {
    vitals: Record<string, Vital>;
    webVitals: typeof import('web-vitals/attribution');
  }
}

/** Lets the pages that are opened from now on keep what web-vitals says of them, each soft navigation by itself. */
export async function watchVitals(page: Page): Promise<void> {
  await page.addInitScript(LIBRARY);
  await page.addInitScript(() => {
    window.vitals = {};
    const keep = (metric: LCPMetricWithAttribution | CLSMetricWithAttribution, element = ''): void => {
      const { name, value, navigationType, navigationId } = metric;
      window.vitals[`${name} ${navigationId}`] = { name, value, navigation: navigationType, element };
    };
    const all = { reportSoftNavs: true, reportAllChanges: true };
    window.webVitals.onLCP((metric) => keep(metric, metric.attribution.target), all);
    window.webVitals.onCLS((metric) => keep(metric, metric.attribution.largestShiftTarget), all);
  });
}

/** The last of each soft navigation, in order. The browser may tell of the largest paint a little later. */
export async function softVitals(page: Page): Promise<Vital[]> {
  const isTold = (): boolean =>
    Object.values(window.vitals).some(
      ({ name, navigation }) => name === 'LCP' && navigation === 'soft-navigation',
    );
  await page.waitForFunction(isTold, undefined, { timeout: TOLD_WITHIN_MS, polling: 100 }).catch(() => {});
  const all = await vitalsOf(page);
  return all.filter(({ navigation }) => navigation === 'soft-navigation');
}

/** Of the document that was opened. A busy browser tells of its paint some time after it. */
export async function firstVitals(page: Page): Promise<Vital[]> {
  const isTold = (): boolean => new Set(Object.values(window.vitals).map(({ name }) => name)).size === 2;
  await page.waitForFunction(isTold, undefined, { timeout: FIRST_WITHIN_MS, polling: 100 }).catch(() => {});
  return vitalsOf(page);
}

/** The last of each view, in the order of the views. */
const vitalsOf = (page: Page): Promise<Vital[]> => page.evaluate(() => Object.values(window.vitals));

/** As shifts are reported everywhere: to three places. */
export const roundedShift = (value: number | undefined): number =>
  Math.round((value ?? Number.NaN) * 1000) / 1000;
