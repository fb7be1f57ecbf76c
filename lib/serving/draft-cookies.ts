import type { IncomingHttpHeaders } from 'node:http';

const DRAFT = /^\s*(?:__prerender_bypass|__next_preview_data)=/;

/**
 * Takes Next's draft cookies out of a request. The site has no drafts; Next would answer whoever sends them with a
 * cookie that ends them, on a page that caches may keep.
 */
export function dropDraftCookies(headers: IncomingHttpHeaders): void {
  const { cookie } = headers;
  if (!cookie?.includes('__')) return;
  const kept = cookie.split(';').filter((one) => !DRAFT.test(one));
  if (kept.length > 0) headers.cookie = kept.join(';').trim();
  else delete headers.cookie;
}
