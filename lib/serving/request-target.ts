import type { IncomingMessage, ServerResponse } from 'node:http';

/**
 * Whether the percent-encoding of a request's path is well formed. Next answers 500 where it is not, but the mistake
 * is the client's.
 */
export function isWellFormedTarget(target: string): boolean {
  if (!target.includes('%')) return true;
  const query = target.indexOf('?');
  try {
    decodeURIComponent(query === -1 ? target : target.slice(0, query));
    return true;
  } catch {
    return false;
  }
}

/** Answers 400 to a request whose target is not well formed. @returns whether it did */
export function refuseMalformedTarget(
  request: Pick<IncomingMessage, 'url'>,
  response: ServerResponse,
): boolean {
  if (isWellFormedTarget(request.url ?? '')) return false;
  response.writeHead(400, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end('The address is not well formed: a % must be followed by two hexadecimal digits of UTF-8.\n');
  return true;
}
