/**
 * Cache-Control of what the API answers. Shared caches keep catalogue data for as long as the pages are kept
 * (`revalidate` of `app/p/[number]/page.tsx`) and may show it for a day while they ask again.
 */
export const CACHE_CONTROL = {
  /** What changes with the catalogue. */
  catalogue: 'public, max-age=60, s-maxage=3600, stale-while-revalidate=86400',
  search: 'public, max-age=60, s-maxage=600, stale-while-revalidate=3600',
  suggestions: 'public, max-age=60, s-maxage=60, stale-while-revalidate=600',
  /** With prices and stock in it, for programs that read a part as a text. */
  priced: 'public, max-age=0, s-maxage=60, stale-while-revalidate=300',
  /** Prices and stock themselves: the same for everyone, and asked for each time. */
  live: 'public, no-cache',
} as const;
