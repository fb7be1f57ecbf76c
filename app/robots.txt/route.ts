import { POLICIES } from '#lib/cache-policy/policies.ts';
import { env } from '#lib/env.ts';
import { LOCALES, localePrefix } from '#lib/messages/locale.ts';

export const dynamic = 'force-dynamic';

/**
 * Everything may be read but what has no end or no content of its own: results of searches and lists by the API. The
 * rest of the API is open: pages fetch their prices from it, and language models read parts there (llms.txt).
 */
export function GET(): Response {
  const lines = [
    'User-agent: *',
    ...LOCALES.flatMap((locale) =>
      ['find', 'refine', 'refined', 'values'].map((path) => `Disallow: ${localePrefix(locale)}/${path}`),
    ),
    'Disallow: /api/search',
    'Disallow: /api/categories/',
    '',
    `Sitemap: ${env().MILLRACE_ORIGIN}/sitemap.xml`,
    '',
  ];
  return new Response(lines.join('\n'), {
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': POLICIES.settled.cacheControl },
  });
}
