import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a request comes from a page of this site, by what a browser says of it and pages cannot change. Browsers say
 * Sec-Fetch-Site to secure origins, and Origin with every POST.
 */
export function isOwnPage(headers: IncomingHttpHeaders, origin: string): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  const from = headers.origin;
  if (from === undefined || from === 'null') return false;
  return from === origin || URL.parse(from)?.host === headers.host;
}
