import type { Held, Unit } from '#perf/measure/held.ts';
import { percentiles } from '#perf/measure/percentiles.ts';
import type { Slack } from './budgets.ts';
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
  'total-blocking-time': { label: 'TBT above the empty page’s', unit: 'ms' },
};

interface FigureOptions {
  readonly pageTypes: readonly PageType[];
  readonly reports: readonly Report[];
  readonly slack: Slack;
}

interface FloorOptions extends FigureOptions {
  /** Of the empty page. */
  readonly floor: readonly Report[];
  readonly limit: number;
  /** So many times the empty page's own figure is allowed on top of the limit. */
  readonly timesFloor?: number;
}

/**
 * What Lighthouse CI found, as figures with what is to blame for each.
 * @throws Error for a page type of which nothing was asserted
 */
export function assertedFigures(
  results: readonly AssertionResult[],
  { pageTypes, reports, slack }: FigureOptions,
): Held[] {
  return pageTypes.flatMap(({ name, pattern }) => {
    const own = results.filter(({ url }) => pattern.test(url));
    if (own.length === 0) throw new Error(`Lighthouse CI asserted nothing of ${name} (${pattern.source}).`);
    const ofPage = reports.filter(({ finalUrl }) => pattern.test(finalUrl));
    return own.map((result) => {
      const assertion = assertionOf(result);
      const isLeast = result.operator === '>=';
      const reach = (slack[assertion] ?? 0) * (isLeast ? -1 : 1);
      return figure(name, assertion, {
        value: result.actual ?? Number.NaN,
        limit: result.expected + reach,
        side: isLeast ? 'at least' : 'at most',
        culprit: result.message ?? culpritOf(typicalReport(ofPage, result), assertion),
      });
    });
  });
}

/** How far the median of an audit's figure lies above that of the empty page, for each page type. */
export function figuresAboveFloor(
  audit: string,
  { pageTypes, reports, slack, floor, limit, timesFloor = 0 }: FloorOptions,
): Held[] {
  const ofFloor = median(floor, audit);
  return pageTypes.map(({ name, pattern }) => {
    const own = reports.filter(({ finalUrl }) => pattern.test(finalUrl));
    const value = median(own, audit);
    const [typical] = own.filter((report) => numericValue(report, audit) === value);
    return figure(name, audit, {
      value: value - ofFloor,
      limit: limit + (slack[audit] ?? 0) + timesFloor * ofFloor,
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
