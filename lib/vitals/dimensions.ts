import { OTHER } from './route-pattern.ts';

/** What is measured. CLS has no unit, all others are in milliseconds. */
export const METRICS = ['LCP', 'INP', 'CLS', 'TTFB', 'FCP'] as const;
export type Metric = (typeof METRICS)[number];

/** How a page came: loaded, by a soft navigation, or out of the back/forward cache. */
export const NAVIGATIONS = ['load', 'soft', 'bfcache', OTHER] as const;
export type Navigation = Exclude<(typeof NAVIGATIONS)[number], typeof OTHER>;

export const DEVICES = ['phone', 'tablet', 'desktop', OTHER] as const;
export type Device = (typeof DEVICES)[number];

/** `effectiveType` of the Network Information API, which only Chromium has. */
export const CONNECTIONS = ['slow-2g', '2g', '3g', '4g', 'unknown', OTHER] as const;
export type Connection = (typeof CONNECTIONS)[number];

/** By what a report can be narrowed and grouped, beside metric, kind of navigation and time. */
export const SLICED_BY = ['route', 'device', 'connection', 'release'] as const;
export type SlicedBy = (typeof SLICED_BY)[number];

/** In a roll-up by day: whatever it is. */
export const ANY = '*';

/** Upper bounds of what counts as good and as not poor, by web.dev; a value at the bound is still within. */
export const THRESHOLDS: Readonly<Record<Metric, readonly [good: number, poor: number]>> = {
  LCP: [2500, 4000],
  INP: [200, 500],
  CLS: [0.1, 0.25],
  TTFB: [800, 1800],
  FCP: [1800, 3000],
};

/** A larger value is a mistake or a lie. */
export const LARGEST: Readonly<Record<Metric, number>> = {
  LCP: 600_000,
  INP: 600_000,
  CLS: 100,
  TTFB: 600_000,
  FCP: 600_000,
};
