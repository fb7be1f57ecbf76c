import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { env } from '../env.ts';
import { LOCALES, localePrefix } from '../messages/locale.ts';
import { readsQuery } from './page-target.ts';

const PREFIXES = LOCALES.map(localePrefix).join('|');

/** Of a page: what the client has of it already. The answer may be 304 then; what is rendered is the same. */
const PAGE = ['if-none-match'];
/** By these Next's router asks for the data of a page instead of the page. They count together with `RSC: 1` only. */
const PAGE_DATA = [
  'rsc',
  'next-router-prefetch',
  'next-router-segment-prefetch',
  'next-router-state-tree',
  'next-url',
] as const;

/**
 * Which headers of a request Next and our code in it are given, by address; the first line that fits counts. Everything
 * else that a client sends stays outside, so no page and no kept answer can depend on it. A route that needs to read
 * another header has to be named here, and must not be kept by a cache that does not have that header in its key.
 */
const NAMED: readonly { readonly addresses: RegExp; readonly headers: readonly string[] }[] = [
  {
    addresses: /^\/api\/(?:cache\/purge|vitals\/report)(?:\?|$)/,
    headers: ['accept', 'authorization', 'content-type'],
  },
  { addresses: /^\/api\//, headers: ['accept', 'if-none-match'] },
  { addresses: new RegExp(`^(?:${PREFIXES})/refine(?:\\?|$)`), headers: ['accept'] },
  // HTML, Markdown or JSON (`rewrites` of next.config.ts); each is an entry of its own in every cache.
  { addresses: /^\/p\//, headers: ['accept', ...PAGE] },
];

/** What is answered before Next is asked reads these (`vitals-answer.ts`, `compressed-response.ts`). */
const BEFORE_NEXT = ['accept-encoding', 'dnt', 'origin', 'sec-fetch-site', 'sec-gpc'];

/** All that a request to an instance is asked for; the edge passes nothing else on (`deploy/nginx/proxy-uncached.conf`). */
export const KNOWN_HEADERS: readonly string[] = [
  ...new Set([...NAMED.flatMap(({ headers }) => headers), ...PAGE, ...PAGE_DATA, ...BEFORE_NEXT]),
].sort();

/** Whether the data of a page is asked for. Next takes no other value than 1, and neither do the caches. */
export const isPageDataRequest = (headers: IncomingHttpHeaders): boolean => headers.rsc === '1';

/** Whether the address has Markdown or JSON for who prefers that, so that its answer depends on Accept. */
export const isNegotiated = (url: string): boolean => url.startsWith('/p/');

let constant: IncomingHttpHeaders | undefined;

/** In place of what a client says of itself and of the site. Next fills these in from the connection where they are missing. */
function constantHeaders(): IncomingHttpHeaders {
  constant ??= { host: new URL(env().MILLRACE_ORIGIN).host, 'x-forwarded-for': '' };
  return constant;
}

/**
 * Takes everything out of a request that is not named for its address, before Next gets it.
 * @param isMissing of an address without a route: its answer is 404, whatever the client has of it
 */
export function keepNamedHeaders(
  request: IncomingMessage,
  { isMissing = false }: { readonly isMissing?: boolean } = {},
): void {
  const { headers, url = '' } = request;
  const kept: IncomingHttpHeaders = { ...constantHeaders() };
  const copy = (name: string): void => {
    const value = headers[name];
    if (value !== undefined) kept[name] = value;
  };
  const named = NAMED.find(({ addresses }) => addresses.test(url))?.headers ?? PAGE;
  named.forEach(copy);
  if (isPageDataRequest(headers) && !readsQuery(url)) PAGE_DATA.forEach(copy);
  // Next compares tags before it is known that a page has nothing to show; `*` would fit that page as well.
  if (isMissing || kept['if-none-match'] === '*') delete kept['if-none-match'];
  const lines = Object.entries(kept).map(([name, value]) => [name, String(value)] as const);
  request.headers = kept;
  // The same in its other forms.
  request.headersDistinct = Object.fromEntries(lines.map(([name, value]) => [name, [value]]));
  request.rawHeaders = lines.flat();
}
