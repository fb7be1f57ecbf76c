import { categoryAddress, homeAddress } from '#lib/catalog/addresses.ts';
import { type CategoryNode, categoryTree } from '#lib/catalog/category.ts';
import { env } from '#lib/env.ts';
import { SITEMAP_CLOSING, SITEMAP_HEADERS, SITEMAP_OPENING, sitemapEntry } from '#lib/sitemap-xml.ts';

export const dynamic = 'force-dynamic';

/** The start page and every category, at most the two thousand of the tree. */
export async function GET(): Promise<Response> {
  const origin = env().MILLRACE_ORIGIN;
  const entries = (await categoryTree())
    .flatMap(slugsOf)
    .map((slug) => sitemapEntry(origin, (locale) => categoryAddress(locale, slug)));
  const home = sitemapEntry(origin, homeAddress);
  return new Response([SITEMAP_OPENING, home, ...entries, SITEMAP_CLOSING].join(''), {
    headers: SITEMAP_HEADERS,
  });
}

function slugsOf({ slug, children }: CategoryNode): string[] {
  return [slug, ...children.flatMap(slugsOf)];
}
