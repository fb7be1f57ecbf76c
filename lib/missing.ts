import type { Metadata } from 'next';

/**
 * What a page says in its head when it has nothing to show. Next renders `notFound()` in a page as an empty body that
 * only JavaScript fills (vercel/next.js#62228), so such a page renders its explanation as usual, and `server.ts`
 * answers 404 where it finds this mark.
 */
export const MISSING_MARK = '<meta name="millrace-status" content="404"/>';

/** Metadata of a page that answers 404. */
export const missingMetadata = (title: string): Metadata => ({
  title,
  robots: { index: false },
  other: { 'millrace-status': '404' },
});
