import { byteStream } from '#lib/api/byte-stream.ts';
import { partAddress } from '#lib/catalog/addresses.ts';
import { type SitemapPart, sitemapParts } from '#lib/catalog/sitemap.ts';
import { env } from '#lib/env.ts';
import { SITEMAP_CLOSING, SITEMAP_HEADERS, SITEMAP_OPENING, sitemapEntry } from '#lib/sitemap-xml.ts';

/** `GET /sitemaps/parts/{shard}.xml`: the parts of a shard, obsolete ones too, since their pages lead to successors. */
export async function GET(
  request: Request,
  { params }: { readonly params: Promise<{ shard: string }> },
): Promise<Response> {
  const [, id] = /^(0|[1-9]\d{0,8})\.xml$/.exec((await params).shard) ?? [];
  const pages = id === undefined ? undefined : await sitemapParts(Number(id));
  if (!pages) {
    return new Response('There is no such sitemap; /sitemap.xml names them all.\n', {
      status: 404,
      // There may be one after the next load.
      headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
    });
  }
  const body = request.method === 'HEAD' ? null : await byteStream(sitemap(pages));
  return new Response(body, { headers: SITEMAP_HEADERS });
}

async function* sitemap(pages: AsyncGenerator<readonly SitemapPart[]>): AsyncGenerator<string> {
  const origin = env().MILLRACE_ORIGIN;
  let text = SITEMAP_OPENING;
  for await (const page of pages) {
    const entries = page.map(({ partNumber, changedAt }) =>
      sitemapEntry(origin, (locale) => partAddress(locale, partNumber), changedAt),
    );
    yield text + entries.join('');
    text = '';
  }
  yield text + SITEMAP_CLOSING;
}
