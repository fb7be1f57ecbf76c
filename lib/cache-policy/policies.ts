const DAY_S = 86_400;
const YEAR_S = 365 * DAY_S;

/** What is said of one kind of answer to browsers and caches, and why it is never older than promised. */
export interface CachePolicy {
  /** What it is, and at which addresses. */
  readonly what: string;
  /** `Cache-Control`, for browsers and for every cache that cannot be told of changes. */
  readonly cacheControl: string;
  /** Seconds that our edge may keep it under its version (docs/edge.md); 0: never. */
  readonly edgeS: number;
  /** Where instances keep it, and for how long at most. */
  readonly instances: string;
  /** What makes it untrue (`tags.ts`, `shown-tags.ts`). */
  readonly changesWith: string;
  /** How old it may be in a browser that shows it; the edge and instances: a second. */
  readonly browserStale: string;
}

/** Asked for again each time, with its tag: a 304 where nothing has changed. */
const REVALIDATED = 'public, max-age=0, must-revalidate';

/** Everything that the site answers, by kind. `docs/caching.md` has it as a table. */
export const POLICIES = {
  page: {
    what: 'Pages: home, categories, lists, parts, search; redirections and missing pages',
    cacheControl: REVALIDATED,
    edgeS: 7 * DAY_S,
    instances: 'first and shared level, a day; search and missing pages in the first level alone',
    changesWith: 'what it was read from: its part, price and stock; the parts of its list; the catalogue',
    browserStale: 'asks each time; a page fetched on pointing at its link: 30 s',
  },
  document: {
    what: 'What pages and programs read as JSON, Markdown, SVG or DXF: `/api/parts`, `/api/categories`, `/api/search`, `/refined`, sitemaps, `/llms.txt`',
    cacheControl: REVALIDATED,
    edgeS: 7 * DAY_S,
    instances: 'made each time',
    changesWith: 'the same as the page of that address',
    browserStale: 'asks each time',
  },
  suggestions: {
    what: '`/api/suggestions`',
    cacheControl: 'public, max-age=60',
    edgeS: 60,
    instances: 'made each time',
    changesWith: 'any change of parts',
    browserStale: '60 s',
  },
  live: {
    what: 'Price and stock of parts: `/api/availability`, and lists as CSV and Excel files',
    cacheControl: 'public, no-cache',
    edgeS: 0,
    instances: 'made each time',
    changesWith: '–',
    browserStale: 'SWR shows what it has with its time and asks again on focus and on reconnect',
  },
  settled: {
    what: '`/robots.txt`',
    cacheControl: 'public, max-age=3600',
    edgeS: 3600,
    instances: 'made each time',
    changesWith: 'settings',
    browserStale: 'an hour',
  },
  siteFile: {
    what: 'Icons and the web manifest, under names that stay',
    cacheControl: `public, max-age=${DAY_S}`,
    edgeS: DAY_S,
    instances: 'in memory',
    changesWith: 'releases',
    browserStale: 'a day',
  },
  named: {
    what: 'Scripts, styles, fonts, pictures, under names of their content',
    cacheControl: `public, max-age=${YEAR_S}, immutable`,
    edgeS: YEAR_S,
    instances: 'scripts, styles and fonts in memory; pictures as files',
    changesWith: 'nothing: another content has another name',
    browserStale: 'never',
  },
  never: {
    what: 'Beacons, searches that redirect, errors, what operators ask for, the service worker (`no-cache`)',
    cacheControl: 'no-store',
    edgeS: 0,
    instances: '–',
    changesWith: '–',
    browserStale: 'never kept',
  },
} as const satisfies Record<string, CachePolicy>;

const EDGE_SECONDS = new Map<string, number>(
  Object.values(POLICIES).map(({ cacheControl, edgeS }) => [cacheControl, edgeS]),
);

/** How long our edge may keep an answer that says this to browsers, in seconds; 0 where no policy says it. */
export const edgeSeconds = (cacheControl: string): number => EDGE_SECONDS.get(cacheControl) ?? 0;

/** The table of `docs/caching.md`, in Markdown. */
export function policyTable(): string {
  const rows = Object.values(POLICIES).map(
    ({ what, cacheControl, edgeS, instances, changesWith, browserStale }) =>
      `| ${[what, `\`${cacheControl}\``, edgeS === 0 ? 'never' : lasting(edgeS), instances, changesWith, browserStale].join(' | ')} |`,
  );
  return [
    '| What | `Cache-Control` | Our edge keeps it | Instances keep it | Changes with | In a browser at most as old as |',
    '|---|---|---|---|---|---|',
    ...rows,
  ].join('\n');
}

function lasting(seconds: number): string {
  if (seconds >= YEAR_S) return 'a year';
  if (seconds >= DAY_S) return seconds === DAY_S ? 'a day' : `${seconds / DAY_S} days`;
  return seconds >= 3600 ? 'an hour' : `${seconds} s`;
}
