import { POLICIES } from '../cache-policy/policies.ts';
import { isSiteFile } from '../cache-policy/site-files.ts';

/**
 * What an answer's policy says, where Next says what it would do: keep pages in every cache on the way, for hours, and
 * have icons fetched anew for each page.
 */
export function browserCacheControl(path: string, cacheControl: string): string {
  if (cacheControl.startsWith('s-maxage=')) return POLICIES.page.cacheControl;
  if (cacheControl === POLICIES.page.cacheControl && isSiteFile(path)) return POLICIES.siteFile.cacheControl;
  return cacheControl;
}
