import { LOCALES, localePrefix } from '../messages/locale.ts';

export interface Route {
  /** As the folders of `app/` spell it, without groups: `/de/c/[slug]/[[...refinement]]`. */
  readonly name: string;
  /** Everything else is answered with 405. */
  readonly methods: readonly string[];
  /** Of addresses that no other route has: the one that has their page. */
  readonly missingPath?: string;
}

const MISSING_ROUTE = '/[...missing]';

const READ = ['GET', 'HEAD'];
const API = ['GET', 'HEAD', 'OPTIONS'];
const COMMAND = ['POST', 'OPTIONS'];
/** What the API does not have is missing, whatever was to be done with it. */
const ANY = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/** Routes that each language has below its prefix. */
const LOCALISED: Readonly<Record<string, readonly string[]>> = {
  '/': READ,
  [MISSING_ROUTE]: READ,
  '/c/[slug]/[[...refinement]]': READ,
  '/find': READ,
  '/list': READ,
  '/offline': READ,
  '/opengraph-image': READ,
  '/p/[number]': READ,
  '/refine': READ,
  '/refined/[slug]/[[...refinement]]': READ,
  '/search': READ,
  '/search/[query]': READ,
  '/values/[slug]/[attribute]/[[...refinement]]': READ,
};

const SHARED: Readonly<Record<string, readonly string[]>> = {
  '/api/[...unknown]': ANY,
  '/api/availability': API,
  '/api/cache/purge': COMMAND,
  '/api/categories': API,
  '/api/categories/[slug]/facets': API,
  '/api/categories/[slug]/parts': API,
  '/api/categories/[slug]/parts.csv': API,
  '/api/categories/[slug]/parts.xlsx': API,
  '/api/openapi.json': API,
  '/api/parts/[number]': API,
  '/api/parts/[number]/drawing.dxf': API,
  '/api/parts/[number]/drawing.svg': API,
  '/api/parts/[number]/markdown': API,
  '/api/search': API,
  '/api/suggestions': API,
  '/api/vitals/report': API,
  '/favicon': READ,
  '/llms.txt': READ,
  '/pictures/[name]': READ,
  '/pictures/sheet/[name]': READ,
  '/robots.txt': READ,
  '/sitemap.xml': READ,
  '/sitemaps/categories.xml': READ,
  '/sitemaps/parts/[shard]': READ,
};

/** What the server answers by itself, without a route in `app/`. */
const OF_SERVER: Readonly<Record<string, readonly string[]>> = {
  '/api/cache/changes': API,
  '/api/cache/metrics': API,
  '/api/vitals': COMMAND,
  '/healthz': READ,
  '/readyz': READ,
  '/service-worker.js': READ,
};

const routesOf = (table: Readonly<Record<string, readonly string[]>>, prefix = ''): Route[] =>
  Object.entries(table).map(([name, methods]) => ({
    name: name === '/' ? prefix || '/' : prefix + name,
    methods,
    ...(name === MISSING_ROUTE ? { missingPath: `${prefix}/no-such-page` } : {}),
  }));

/** Every route of `app/`; a test compares them with the folders. */
export const APP_ROUTES: readonly Route[] = [
  ...LOCALES.flatMap((locale) => routesOf(LOCALISED, localePrefix(locale))),
  ...routesOf(SHARED),
];

/** What may be asked of the server, and by which methods. */
export const ROUTES: readonly Route[] = [...APP_ROUTES, ...routesOf(OF_SERVER)];
