import type { Held, Unit } from '#perf/measure/held.ts';
import { percentiles } from '#perf/measure/percentiles.ts';
import { culpritOf } from './culprit.ts';
import type { AssertionResult } from './lhci.ts';
import type { PageType } from './page-types.ts';
import { numericValue, type Report } from './report.ts';

/** What figures are called; the rest by the names that Lighthouse gives them. */
const LABELS: Readonly<Record<string, { readonly label: string; readonly unit: Unit }>> = {
  'categories:performance': { label: 'performance', unit: 'score' },
  'categories:accessibility': { label: 'accessibility', unit: 'score' },
  'categories:best-practices': { label: 'best practices', unit: 'score' },
  'categories:seo': { label: 'SEO', unit: 'score' },
  'largest-contentful-paint': { label: 'LCP', unit: 'ms' },
  'cumulative-layout-shift': { label: 'CLS', unit: 'ratio' },
  'resource-summary:third-party:count': { label: 'third-party requests', unit: 'count' },
  'resource-summary:script:size': { label: 'scripts', unit: 'bytes' },
  'resource-summary:stylesheet:size': { label: 'styles', unit: 'bytes' },
  'resource-summary:image:size': { label: 'images', unit: 'bytes' },
  'resource-summary:font:size': { label: 'fonts', unit: 'bytes' },
  'resource-summary:total:size': { label: 'all', unit: 'bytes' },
  'resource-summary:total:count': { label: 'requests', unit: 'count' },
  'errors-in-console': { label: 'console', unit: 'score' },
  'total-blocking-time': { label: 'TBT', unit: 'ms' },
  'total-blocking-time above the empty page': { label: 'TBT above the empty page’s', unit: 'ms' },
};

interface FigureOptions {
  readonly pageTypes: readonly PageType[];
  readonly reports: readonly Report[];
}

interface FloorOptions extends FigureOptions {
  /** Of the empty page. */
  readonly floor: readonly Report[];
  readonly limit: number;
}

/**
 * What Lighthouse CI found, as figures with what is to blame for each.
 * @throws Error for a page type of which nothing was asserted
 */
export function assertedFigures(
  results: readonly AssertionResult[],
  { pageTypes, reports }: FigureOptions,
): Held[] {
  return pageTypes.flatMap(({ name, pattern }) => {
    const own = results.filter(({ url }) => pattern.test(url));
    if (own.length === 0) throw new Error(`Lighthouse CI asserted nothing of ${name} (${pattern.source}).`);
    const ofPage = reports.filter(({ finalUrl }) => pattern.test(finalUrl));
    return own.map((result) => {
      const assertion = assertionOf(result);
      const isLeast = result.operator === '>=';
      return figure(name, assertion, {
        value: result.actual ?? Number.NaN,
        limit: result.expected,
        side: isLeast ? 'at least' : 'at most',
        culprit: result.message ?? culpritOf(typicalReport(ofPage, result), assertion),
      });
    });
  });
}

/** How far the median of an audit's figure lies above that of the empty page, for each page type. */
export function figuresAboveFloor(audit: string, { pageTypes, reports, floor, limit }: FloorOptions): Held[] {
  const ofFloor = median(floor, audit);
  return pageTypes.map(({ name, pattern }) => {
    const own = reports.filter(({ finalUrl }) => pattern.test(finalUrl));
    const value = median(own, audit);
    const [typical] = own.filter((report) => numericValue(report, audit) === value);
    return figure(name, `${audit} above the empty page`, {
      value: value - ofFloor,
      limit,
      side: 'at most',
      culprit:
        typical &&
        `The page has ${value.toFixed(0)} ms, the empty one ${ofFloor.toFixed(0)} ms. ${culpritOf(typical, audit)}`,
    });
  });
}

function figure(
  page: string,
  assertion: string,
  held: Pick<Held, 'value' | 'limit' | 'side' | 'culprit'>,
): Held {
  const { label, unit } = LABELS[assertion] ?? { label: assertion, unit: 'score' };
  return { name: `${page}: ${label}`, unit, ...held };
}

/** As lighthouserc.json has it: `categories:seo`, `resource-summary:third-party:count`. */
function assertionOf({ auditId, auditProperty }: AssertionResult): string {
  return auditProperty === undefined ? auditId : `${auditId}:${auditProperty.replace('.', ':')}`;
}

/** The report whose own figure is nearest to the one that was judged. */
function typicalReport(
  reports: readonly Report[],
  { auditId, auditProperty, actual }: AssertionResult,
): Report {
  const valueIn = (report: Report): number =>
    auditId === 'categories'
      ? (report.categories[auditProperty ?? '']?.score ?? 0)
      : numericValue(report, auditId);
  const distance = (report: Report): number => Math.abs(valueIn(report) - (actual ?? 0)) || 0;
  const [nearest] = [...reports].sort((one, other) => distance(one) - distance(other));
  if (!nearest) throw new Error('A page was asserted of which there is no report.');
  return nearest;
}

const median = (reports: readonly Report[], audit: string): number =>
  reports.length === 0 ? Number.NaN : percentiles(reports.map((report) => numericValue(report, audit))).p50;
