import { amountText, type Held, type HeldRun } from '#perf/measure/held.ts';

const PAGES = ['home', 'hub', 'list', 'filtered list', 'part', 'search'] as const;
/** Route of each page type in the build. */
const ROUTES: Readonly<Record<(typeof PAGES)[number], string>> = {
  home: '/',
  hub: '/c/[slug]/[[...refinement]]',
  list: '/c/[slug]/[[...refinement]]',
  'filtered list': '/c/[slug]/[[...refinement]]',
  part: '/p/[number]',
  search: '/search/[query]',
};

/** What `npm run perf:bundle`, `perf:interactions` and `perf:lighthouse` measured last. */
export interface BrowserRuns {
  readonly bundle: HeldRun;
  readonly pages: HeldRun;
  readonly interactions: HeldRun;
  readonly lighthouse: HeldRun;
}

/** Pages and clicks in the browser as tables, each figure beside its limit. */
export function browserTables({ bundle, pages, interactions, lighthouse }: BrowserRuns): string {
  const rows: [label: string, figureOf: (page: (typeof PAGES)[number]) => Held | undefined][] = [
    [
      'scripts above the empty page, brotli',
      (page) => find(bundle, `${ROUTES[page]}: scripts above the floor`),
    ],
    ['HTML, brotli', (page) => find(pages, `${page}: HTML`)],
    [
      'page data for each byte of content',
      (page) => find(pages, `${page}: page data for each byte of content`),
    ],
    [
      'requests of the first view, desktop',
      (page) => find(pages, `${page}, desktop: requests of the first view`),
    ],
    ['repeated view, desktop', (page) => find(pages, `${page}, desktop: repeat view`)],
    ['Lighthouse, mobile: performance', (page) => find(lighthouse, `${page}: performance`)],
    ['Lighthouse, mobile: LCP', (page) => find(lighthouse, `${page}: LCP`)],
  ];
  const first = table(
    ['', ...PAGES, 'limit'],
    rows.map(([label, figureOf]) => {
      const figures = PAGES.map(figureOf);
      const limits = [...new Set(figures.flatMap((one) => (one ? [limitOf(one)] : [])))];
      return [
        label,
        ...figures.map((one) => (one ? amountText(one.value, one.unit) : '–')),
        limits.join(' / '),
      ];
    }),
  );
  const clicks = interactions.held.filter(
    ({ name, times }) => times !== undefined && !/: longest task$|: LCP$/.test(name),
  );
  const second = table(
    ['from click to paint', 'p75', 'the reference’s p75', 'ratio', 'up to, with 95 % confidence', 'limit'],
    clicks.map((one) => [
      one.name,
      ...[one.times?.p75Ms, one.times?.referenceP75Ms].map((ms) => amountText(ms ?? Number.NaN, 'ms')),
      ...[one.times?.ratio ?? Number.NaN, one.value, one.limit].map((ratio) => amountText(ratio, one.unit)),
    ]),
  );
  return `${first}\n\n${second}`;
}

const find = ({ held }: HeldRun, name: string): Held | undefined => held.find((one) => one.name === name);

const limitOf = ({ limit, unit }: Held): string => amountText(limit, unit);

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
