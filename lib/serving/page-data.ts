import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  computeCacheBustingSearchParam,
  computeLegacyCacheBustingSearchParam,
} from 'next/dist/shared/lib/router/utils/cache-busting-search-param.js';
import { readsQuery } from './page-target.ts';

const KEY = /\?_rsc(?:=([\w-]*))?$/;
type Headers = IncomingMessage['headers'];

/**
 * Takes the key of page data out of a request's address, so that Next cannot write it into the page that it may have to
 * render for the answer. Next's router makes the key (`?_rsc=…`) of the headers by which it asks; as Next does itself,
 * unless told to leave it (`validateRSCRequestHeaders` of next.config.ts), a request with another key or none is led to
 * the right address: a cache that does not know `Vary` must never have two answers for one address.
 *
 * @param request that asks for page data, its address by `pageTarget`
 * @returns false where the request is answered already
 */
export async function takePageDataKey(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  const { url = '', headers } = request;
  if (readsQuery(url)) return true;
  const key = KEY.exec(url);
  const expected = await keyOf(headers);
  if (key && [expected, legacyKeyOf(headers)].includes(key[1] ?? '')) {
    request.url = url.replace(KEY, '');
    return true;
  }
  // The same path, whatever that is: repeated, one that begins with // would be another site's.
  const location = expected === '' ? '?_rsc' : `?_rsc=${expected}`;
  response.writeHead(307, { Location: location, 'Cache-Control': 'no-store', 'Content-Length': 0 }).end();
  return false;
}

const keyOf = (headers: Headers): Promise<string> => computeCacheBustingSearchParam(...partsOf(headers));
const legacyKeyOf = (headers: Headers): string => computeLegacyCacheBustingSearchParam(...partsOf(headers));

type Parts = Parameters<typeof computeLegacyCacheBustingSearchParam>;

function partsOf(headers: Headers): Parts {
  const prefetch = headers['next-router-prefetch'];
  return [
    prefetch === '1' || prefetch === '2' || prefetch === '3' ? prefetch : undefined,
    headers['next-router-segment-prefetch'],
    headers['next-router-state-tree'],
    headers['next-url'],
  ];
}
