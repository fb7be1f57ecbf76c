import { POLICIES } from '../cache-policy/policies.ts';

/** Files that Next makes of `app/` and would have fetched anew, whole, for each page. */
const SITE_FILES =
  /^\/(?:manifest\.webmanifest|favicon\.ico|icon\.svg|apple-icon\.png|opengraph-image[\w-]*\.png)(?:\?|$)/;

/** What an answer's policy says, where Next says what it would do: keep pages in every cache on the way, for hours. */
export function browserCacheControl(path: string, cacheControl: string): string {
  if (cacheControl.startsWith('s-maxage=')) return POLICIES.page.cacheControl;
  if (cacheControl === POLICIES.page.cacheControl && SITE_FILES.test(path))
    return POLICIES.siteFile.cacheControl;
  return cacheControl;
}
