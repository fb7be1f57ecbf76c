const DAY_S = 86_400;

/** Files that Next makes of `app/` and would have fetched anew, whole, for each page. */
const SITE_FILES =
  /^\/(?:manifest\.webmanifest|favicon\.ico|icon\.svg|apple-icon\.png|opengraph-image[\w-]*\.png)(?:\?|$)/;
const NEXT_REVALIDATES = 'public, max-age=0, must-revalidate';

/**
 * What browsers are told where Next speaks to shared caches only. A page is asked for again each time, with its tag, so
 * that it costs a 304: without a word for browsers, `stale-while-revalidate` would hold for them too.
 */
export function browserCacheControl(path: string, cacheControl: string): string {
  if (cacheControl.startsWith('s-maxage=')) return `${NEXT_REVALIDATES}, ${cacheControl}`;
  if (cacheControl === NEXT_REVALIDATES && SITE_FILES.test(path)) return `public, max-age=${DAY_S}`;
  return cacheControl;
}
