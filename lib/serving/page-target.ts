import { LOCALES, localePrefix } from '../messages/locale.ts';

const PREFIXES = LOCALES.map(localePrefix).join('|');
/** Route handlers that read their query. Whatever is not here may turn out to be a page, if only a missing one. */
const READS_QUERY = new RegExp(`^(?:/api/|(?:${PREFIXES})/(?:find|refine)\\?)`);
/** By which Next's router keeps page data apart from pages in caches; Next checks it against the headers. */
const PAGE_DATA = /[?&](_rsc(?:=[\w-]*)?)(?:&|$)/;

/**
 * The target of a request without a query that nothing reads. Next writes the query of whoever is the first to ask for
 * a page into the page that it keeps for everybody, although none of ours can read it (`dynamic = 'error'`): a campaign,
 * a click identifier or a token in a link would be shown to all who come later.
 */
export function pageTarget(target: string, { isPageData }: { readonly isPageData: boolean }): string {
  const query = target.indexOf('?');
  if (query === -1 || READS_QUERY.test(target)) return target;
  const path = target.slice(0, query);
  const kept = isPageData ? PAGE_DATA.exec(target)?.[1] : undefined;
  return kept === undefined ? path : `${path}?${kept}`;
}
