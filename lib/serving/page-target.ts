import { LOCALES, localePrefix } from '../messages/locale.ts';

const PREFIXES = LOCALES.map(localePrefix).join('|');
/** Route handlers that read their query. Whatever is not here may turn out to be a page, if only a missing one. */
const READS_QUERY = new RegExp(`^(?:/api/|(?:${PREFIXES})/(?:find|refine)\\?)`);
/** Whether it is the address of a route handler that reads its query, and so of no page. */
export const readsQuery = (target: string): boolean => READS_QUERY.test(target);

/** By which Next's router keeps page data apart from pages in caches; Next checks it against the headers. */
const PAGE_DATA = /[?&](_rsc(?:=[\w-]*)?)(?:&|$)/;

/** Addresses that end in what somebody may have spelt otherwise. */
const SPELT = new RegExp(`^((?:${PREFIXES})/(c|p|refined|search|values)/)(.+)$`);
/** What `encodeURIComponent` would encode, or has encoded. */
const ENCODABLE = /[^\w.~!*'()/-]/;
const WORDS = new Set(['p', 'search']);
/** Lists as links spell them, which most are; nothing needs to be taken apart. */
const LIST = new RegExp(
  `^(?:${PREFIXES})/(?:c|refined|values)(?:/[\\w.~!*'()-]+)+(?:/[\\w.~!*'()-]+=[\\w.~!*'(),-]+)*$`,
);

/**
 * The target of a request as we spell it (`lib/catalog/addresses.ts`), without a query that nothing reads. Next writes
 * the query of whoever is the first to ask for a page into the page that it keeps for everybody, although none of ours
 * can read it (`dynamic = 'error'`): a campaign, a click identifier or a token in a link would be shown to all who come
 * later. And a page has one entry in the cache however its address is escaped, in which it names itself as we do.
 * @param target well formed (`request-target.ts`)
 */
export function pageTarget(target: string, { isPageData }: { readonly isPageData: boolean }): string {
  const query = target.indexOf('?');
  const path = withoutSuffix(spelt(query === -1 ? target : target.slice(0, query)));
  if (query === -1) return path;
  if (readsQuery(target)) return path + target.slice(query);
  const kept = isPageData ? PAGE_DATA.exec(target)?.[1] : undefined;
  return kept === undefined ? path : `${path}?${kept}`;
}

/** An address that ends so is one to Next of the data for the page without it, to us one like any other. */
const withoutSuffix = (path: string): string =>
  path.endsWith('.rsc') ? path.replace(/\.rsc$/, '%2Ersc') : path;

function spelt(path: string): string {
  if (!ENCODABLE.test(path) || LIST.test(path)) return path;
  const [, start, kind = '', rest] = SPELT.exec(path) ?? [];
  if (start === undefined || rest === undefined) return path;
  return (
    start +
    rest
      .split('/')
      .map(WORDS.has(kind) ? speltSegment : speltRefinement)
      .join('/')
  );
}

const speltSegment = (segment: string): string => encodeURIComponent(decodeURIComponent(segment));

/** `formatRefinement` of lib/filters leaves these as they are. */
const speltRefinement = (segment: string): string =>
  speltSegment(segment).replace('%3D', '=').replaceAll('%2C', ',');
