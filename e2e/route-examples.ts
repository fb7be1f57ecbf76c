import { readdirSync } from 'node:fs';
import type { APIRequestContext } from '@playwright/test';
import { LIST, readList } from './list-page.ts';

const SLUG = LIST.slice('/c/'.length);
const LONG = 'x'.repeat(400);

/** What addresses are made of. */
interface Known {
  readonly partNumber: string;
  readonly other: string;
  /** In no address that was asked for before. */
  readonly unique: string;
  /** The home page, and a list, in the language of the route. */
  readonly html: string;
}

type Examples = (known: Known) => readonly string[];

/** Addresses of each route of `app/`, without the prefix of a language: what is there, what is not, what moves. */
const EXAMPLES: Readonly<Record<string, Examples>> = {
  '/': () => ['/'],
  '/[...missing]': ({ unique }) => [`/no-such-${unique}`, `/no/such/${unique}`],
  '/c/[slug]/[[...refinement]]': ({ unique, other }) => [
    '/c/hex-head-screws',
    LIST,
    `${LIST}/thread=M8`,
    `${LIST}/thread=M8/after=${other}`,
    `${LIST}/after=${unique}`,
    `/c/${unique}`,
  ],
  '/favicon': ({ html }) => named(html, /\/favicon[^"]+/),
  '/find': ({ unique, partNumber }) => [
    '/find',
    `/find?q=${unique}`,
    `/find?q=${partNumber}`,
    `/find?q=${LONG}`,
  ],
  '/list': () => ['/list'],
  '/offline': () => ['/offline'],
  '/opengraph-image': ({ html }) => named(html, /\/opengraph-image[^"]+/),
  '/p/[number]': ({ partNumber, other, unique }) => [
    `/p/${partNumber}`,
    `/p/${other.toLowerCase()}`,
    `/p/${other}-${unique}`,
    `/p/${LONG}`,
  ],
  '/refine': ({ unique }) => [
    `/refine?list=${SLUG}`,
    `/refine?list=${SLUG}&range.length=20-40`,
    `/refine?list=${SLUG}&range.length=nonsense`,
    `/refine?list=${unique}`,
  ],
  '/refined/[slug]/[[...refinement]]': ({ unique }) => [
    `/refined/${SLUG}`,
    `/refined/${SLUG}/thread=M8`,
    `/refined/${unique}`,
  ],
  '/search': () => ['/search'],
  '/search/[query]': ({ unique }) => ['/search/hex%20nut%20M10', `/search/${unique}`, `/search/${LONG}`],
  '/values/[slug]/[attribute]/[[...refinement]]': ({ unique }) => [
    `/values/${SLUG}/thread`,
    `/values/${SLUG}/${unique}`,
  ],
  '/api/[...unknown]': ({ unique }) => [`/api/${unique}`, '/api/cache/changes', '/api/cache/changes?after=1'],
  '/api/availability': ({ partNumber, other }) => [
    `/api/availability?part=${partNumber}&part=${other}`,
    '/api/availability',
  ],
  '/api/categories': () => ['/api/categories'],
  '/api/categories/[slug]/facets': () => [`/api/categories/${SLUG}/facets`, '/api/categories/nope/facets'],
  '/api/categories/[slug]/parts': () => [`/api/categories/${SLUG}/parts`, '/api/categories/nope/parts'],
  '/api/categories/[slug]/parts.csv': () => [`/api/categories/${SLUG}/parts.csv`],
  '/api/categories/[slug]/parts.xlsx': () => [`/api/categories/${SLUG}/parts.xlsx`],
  '/api/openapi.json': () => ['/api/openapi.json'],
  '/api/parts/[number]': ({ partNumber, other }) => [
    `/api/parts/${partNumber}`,
    `/api/parts/${other.toLowerCase()}`,
    '/api/parts/NOPE',
  ],
  '/api/parts/[number]/drawing.dxf': ({ partNumber }) => [`/api/parts/${partNumber}/drawing.dxf`],
  '/api/parts/[number]/drawing.svg': ({ partNumber }) => [`/api/parts/${partNumber}/drawing.svg`],
  '/api/parts/[number]/markdown': ({ partNumber }) => [`/api/parts/${partNumber}/markdown`],
  '/api/search': ({ unique }) => ['/api/search?q=hex%20nut%20M10', `/api/search?q=${unique}`, '/api/search'],
  '/api/suggestions': ({ unique }) => [
    '/api/suggestions?q=hex&locale=en',
    `/api/suggestions?q=${unique}&locale=de`,
    '/api/suggestions',
  ],
  '/api/cache/purge': () => ['/api/cache/purge'],
  '/api/vitals/report': () => ['/api/vitals/report', '/api/vitals/report?metric=LCP'],
  '/llms.txt': () => ['/llms.txt'],
  '/pictures/[name]': ({ html }) => [
    ...named(html, /\/pictures\/[0-9a-f]{20}-\d+\.\w+/),
    '/pictures/00000000000000000000-48.webp',
  ],
  '/pictures/sheet/[name]': ({ html }) => [
    ...named(html, /\/pictures\/sheet\/[\w-]+\.\w+/),
    '/pictures/sheet/nope-48.webp',
  ],
  '/robots.txt': () => ['/robots.txt'],
  '/sitemap.xml': () => ['/sitemap.xml'],
  '/sitemaps/categories.xml': () => ['/sitemaps/categories.xml'],
  '/sitemaps/parts/[shard]': () => ['/sitemaps/parts/0.xml', '/sitemaps/parts/99999999.xml'],
};

/** What has no route of `app/`: answered by server.ts or Next itself, or by nobody. */
const FURTHER: Examples = ({ html, unique }) => [
  ...readdirSync('public').map((name) => `/${name}`),
  ...named(html, /\/_next\/static\/chunks\/[^"]+\.js/),
  ...named(html, /\/_next\/static\/chunks\/[^"]+\.css/),
  `/_next/static/chunks/${unique}.js`,
  `/_next/image?url=%2Ficon-192.png&w=64&q=75`,
  `/_next/data/${unique}/p.json`,
  `/_next/${unique}`,
  '/api',
  '/fr/find',
  `/${unique}/refine`,
  '/service-worker.js',
  '/api/vitals',
  '/api/cache/changes',
  '/api/cache/metrics',
  '/server.ts',
  '/.git/config',
  '/%E0%A4%A',
];

/** The first address of the pattern in a document. @throws when there is none: the test would test nothing */
function named(html: string, pattern: RegExp): string[] {
  const found = pattern.exec(html)?.[0];
  if (found === undefined) throw new Error(`The page names nothing like ${pattern}.`);
  return [found.replaceAll('&amp;', '&')];
}

const LANGUAGE = /^\/de(?=\/|$)/;

/** @throws for a route without an example, and for an example without a route */
export async function routeExamples(
  request: APIRequestContext,
  routes: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const ofOneLanguage = (route: string): string => route.replace(LANGUAGE, '') || '/';
  const without = routes.filter((route) => !EXAMPLES[ofOneLanguage(route)]);
  if (without.length > 0)
    throw new Error(`These routes have no example in e2e/route-examples.ts: ${without.join(', ')}`);
  const unused = Object.keys(EXAMPLES).filter((route) => !routes.includes(route));
  if (unused.length > 0) throw new Error(`These examples have no route in app/: ${unused.join(', ')}`);
  const { partNumbers, next } = await readList(request);
  const deep = (await readList(request, next)).partNumbers;
  // Others each time: what was rendered before would come from a cache, whoever asks.
  const any = (list: readonly string[]): string => list[Math.floor(Math.random() * list.length)] ?? '';
  const [partNumber, other] = [any(partNumbers), any(deep)];
  const examples = new Map<string, readonly string[]>();
  for (const route of [...routes, 'further']) {
    const prefix = LANGUAGE.exec(route)?.[0] ?? '';
    const pages = await Promise.all([`${prefix}/`, prefix + LIST].map((path) => request.get(path)));
    const html = (await Promise.all(pages.map((page) => page.text()))).join('');
    const unique = `x${Math.random().toString(36).slice(2, 12)}`;
    const made = (route === 'further' ? FURTHER : EXAMPLES[ofOneLanguage(route)])?.({
      ...{ partNumber, other, unique, html },
    });
    const addresses = (made ?? []).map((path) =>
      path.startsWith(`${prefix}/`) && prefix !== '' ? path : prefix + path,
    );
    examples.set(
      route,
      addresses.map((path) => (path === '/de/' ? '/de' : path)),
    );
  }
  return examples;
}
