import { LOCALES, localePrefix } from '../messages/locale.ts';

const PREFIXES = LOCALES.map(localePrefix).join('|');
/** Route handlers that read their query. Whatever is not here may turn out to be a page, if only a missing one. */
const READS_QUERY = new RegExp(`^(?:/api/|(?:${PREFIXES})/(?:find|refine)\\?)`);
/** Whether it is the address of a route handler that reads its query, and so of no page. */
export const readsQuery = (target: string): boolean => READS_QUERY.test(target);

/** By which Next's router keeps page data apart from pages in caches; Next checks it against the headers. */
const PAGE_DATA = /[?&](_rsc(?:=[\w-]*)?)(?:&|$)/;

/** Pages whose address ends in what somebody may have spelt otherwise. */
const SPELT = new RegExp(`^((?:${PREFIXES})/(c|p|search)/)(.+)$`);
/** By which Next would take an address for that of page data, whatever its headers say. */
const DATA_SUFFIX = '.rsc';
/**
 * Addresses of Next's own that nobody has a use for. It answers all of them with one page, in which it writes the address
 * of who asked first while others wait for the same.
 */
const OF_NEXT = /^\/_(?:next\/(?!static\/)|error|app|document|not-found)/;
const MISSING = '/_next/missing';
const DOTS = /^\.{1,2}$/;

/**
 * The target of a request as we spell it (`lib/catalog/addresses.ts`), without a query that nothing reads. Next writes
 * the query of whoever is the first to ask for a page into the page that it keeps for everybody, although none of ours
 * can read it (`dynamic = 'error'`): a campaign, a click identifier or a token in a link would be shown to all who come
 * later. And a page has one entry in the cache however its address is escaped, in which it names itself as we do.
 * @param target well formed (`request-target.ts`)
 */
export function pageTarget(target: string, { isPageData }: { readonly isPageData: boolean }): string {
  if (readsQuery(target)) return target;
  if (target.startsWith('/_') && OF_NEXT.test(target)) return MISSING;
  const query = target.indexOf('?');
  if (query === -1) return spelt(target);
  const path = spelt(target.slice(0, query));
  const kept = isPageData ? PAGE_DATA.exec(target)?.[1] : undefined;
  return kept === undefined ? path : `${path}?${kept}`;
}

function spelt(path: string): string {
  return asPage(inOurSpelling(path));
}

function inOurSpelling(path: string): string {
  if (!path.includes('%')) return path;
  const [, start, kind, rest] = SPELT.exec(path) ?? [];
  if (start === undefined || rest === undefined) return path;
  return (
    start +
    rest
      .split('/')
      .map(kind === 'c' ? speltRefinement : speltSegment)
      .join('/')
  );
}

/** The same address without a suffix that Next gives a meaning: `/p/A.rsc` is the part called so, and no data of A. */
const asPage = (path: string): string =>
  path.endsWith(DATA_SUFFIX) ? `${path.slice(0, -DATA_SUFFIX.length)}%2Ersc` : path;

function speltSegment(segment: string): string {
  const said = decodeURIComponent(segment);
  return DOTS.test(said) ? segment : encodeURIComponent(said);
}

/** `formatRefinement` of lib/filters leaves these as they are. */
const speltRefinement = (segment: string): string =>
  speltSegment(segment).replace('%3D', '=').replaceAll('%2C', ',');
