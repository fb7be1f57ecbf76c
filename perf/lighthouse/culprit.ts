import { type Item, itemsOf, type Report } from './report.ts';

const MOST_NAMED = 3;

/** What is to blame for a figure of a page: the audit, element, script or request. `''` where nothing can be told. */
export function culpritOf(report: Report, assertion: string): string {
  const [audit = '', property = ''] = assertion.split(':');
  if (audit === 'categories') return failedAudits(report, property);
  const known = CULPRITS[audit];
  return known ? known(report, property) : failedElements(report, audit);
}

const CULPRITS: Readonly<Record<string, (report: Report, property: string) => string>> = {
  'largest-contentful-paint': (report) => {
    const painted = itemsOf(report, 'lcp-breakdown-insight').find(({ type }) => type === 'node');
    return `${painted?.snippet ?? 'No element'} is painted last; ${heaviest(report)}`;
  },
  'total-blocking-time': (report) =>
    named('Longest tasks', itemsOf(report, 'long-tasks'), ({ url, duration = 0 }) => ({
      text: `${Math.round(duration)} ms of ${pathOf(url)}`,
      weight: duration,
    })),
  'cumulative-layout-shift': (report) =>
    named('Shifted', itemsOf(report, 'layout-shifts'), (item) => ({
      text: `${elementOf(item)} by ${item.score?.toFixed(4)}${causesOf(item)}`,
      weight: item.score ?? 0,
    })),
  'resource-summary': (report, type) => {
    const own = new URL(report.finalUrl).host;
    const items = itemsOf(report, 'network-requests').filter(({ url = '', resourceType = '' }) =>
      type === 'third-party' ? isForeign(url, own) : type === 'total' || resourceType.toLowerCase() === type,
    );
    return named('Asked for', items, ({ url = '', transferSize = 0 }) =>
      type === 'third-party'
        ? { text: url, weight: 0 }
        : { text: `${pathOf(url)} ${transferSize.toLocaleString('en-US')} bytes`, weight: transferSize },
    );
  },
};

/** The audits that cost a category points, dearest first, with the elements that each found. */
function failedAudits(report: Report, category: string): string {
  const failed = (report.categories[category]?.auditRefs ?? []).flatMap(({ id, weight }) => {
    const score = report.audits[id]?.score;
    return weight > 0 && typeof score === 'number' && score < 1 ? [{ id, lost: weight * (1 - score) }] : [];
  });
  const texts = failed
    .sort((one, other) => other.lost - one.lost)
    .map(({ id }) => {
      const value = report.audits[id]?.displayValue;
      return [`${id}${value ? ` (${value})` : ''}`, culpritOf(report, id)].filter(Boolean).join(': ');
    });
  return texts.length > 0 ? `Failed: ${texts.join('; ')}` : '';
}

function failedElements(report: Report, audit: string): string {
  const items = itemsOf(report, audit);
  const texts = items.map(elementOf).filter(Boolean).slice(0, MOST_NAMED);
  return texts.join(', ') + (texts.length > 0 && items.length > texts.length ? ' …' : '');
}

function heaviest(report: Report): string {
  return named('heaviest', itemsOf(report, 'network-requests'), ({ url, transferSize = 0 }) => ({
    text: `${pathOf(url)} ${(transferSize / 1000).toFixed(1)} kB`,
    weight: transferSize,
  }));
}

function named(
  what: string,
  items: readonly Item[],
  read: (item: Item) => { readonly text: string; readonly weight: number },
): string {
  const texts = items
    .map(read)
    .sort((one, other) => other.weight - one.weight)
    .slice(0, MOST_NAMED)
    .map(({ text }) => text);
  return texts.length > 0 ? `${what}: ${texts.join(', ')}` : '';
}

const elementOf = ({ node, snippet, description, url }: Item): string =>
  node?.snippet ?? snippet ?? description ?? pathOf(url);

function causesOf({ subItems }: Item): string {
  const causes = (subItems?.items ?? []).map(({ cause, extra }) =>
    [cause, extra && elementOf(extra)].filter(Boolean).join(': '),
  );
  return causes.length > 0 ? ` (${causes.join('; ')})` : '';
}

const pathOf = (url = ''): string => (URL.canParse(url) ? new URL(url).pathname : url);

const isForeign = (url: string, own: string): boolean =>
  /^https?:/.test(url) && URL.canParse(url) && new URL(url).host !== own;
