import { sitemapShards } from '#lib/catalog/sitemap.ts';
import { env } from '#lib/env.ts';
import { SITEMAP_HEADERS, sitemapIndex } from '#lib/sitemap-xml.ts';

export const dynamic = 'force-dynamic';

/**
 * The index of all sitemaps. It has no dates: a shard's latest change would be a look at each of its parts (17 ms a
 * shard, 4 s at ten million parts), and a wrong date is worse than none. The parts themselves have theirs.
 */
export async function GET(): Promise<Response> {
  const origin = env().MILLRACE_ORIGIN;
  const shards = await sitemapShards();
  const addresses = ['/sitemaps/categories.xml', ...shards.map((id) => `/sitemaps/parts/${id}.xml`)];
  return new Response(sitemapIndex(addresses.map((address) => origin + address)), {
    headers: SITEMAP_HEADERS,
  });
}
