import { timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { release } from '../release.ts';

/** In it our edge says up to which change it knows what it asks for (docs/edge.md). */
const SEEN = 'x-millrace-seen';
/** The release of which our edge keeps pages; while another one takes its place both answer. */
const RELEASE = 'x-millrace-release';
/** The secret that instances and edges share, by which the edge is known wherever it is and whatever is in between. */
const SECRET = 'x-millrace-edge';

/** Whether a request comes from an edge of the site's own: it has the secret. Without one in the settings none does. */
export function isOwnEdge(headers: IncomingHttpHeaders, secret: string | undefined): boolean {
  const given = headers[SECRET];
  if (secret === undefined || typeof given !== 'string' || given.length !== secret.length) return false;
  return timingSafeEqual(Buffer.from(given, 'latin1'), Buffer.from(secret, 'latin1'));
}

/** The change up to which our edge knows everything; 0 where somebody else asks. */
export function seenByEdge(headers: IncomingHttpHeaders, secret: string | undefined): number {
  const seen = headers[SEEN];
  return seen !== undefined && isOwnEdge(headers, secret) ? Number(seen) || 0 : 0;
}

/** Whether our edge asks, knows what has changed, and keeps pages of this release: then it may keep the answer. */
export function mayEdgeKeep(headers: IncomingHttpHeaders, secret: string | undefined): boolean {
  const named = headers[RELEASE];
  const isOfRelease = named === undefined || named === '' || named === release();
  return headers[SEEN] !== undefined && isOfRelease && isOwnEdge(headers, secret);
}
