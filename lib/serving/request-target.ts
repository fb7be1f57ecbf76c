import type { IncomingMessage, ServerResponse } from 'node:http';
import { sendText } from './send-text.ts';

/** RFC 9112, 3.2.2: scheme, authority without a user, and what is asked of it. */
const ABSOLUTE = /^https?:\/\/([^/?#@\\]+)((?:[/?].*)?)$/is;
const CONTROL = /[\p{Cc}\u2028\u2029]/u;
/** `.` and `..` as whole segments, however they are spelt: who reads an address as a URL takes them out, and a segment before. */
const DOT_SEGMENT = /(?:^|[/\\])(?:\.|%2e){1,2}(?=[/\\]|$)/i;

/** Where more is to be looked at. */
const ODD = /[%#]/;

const MALFORMED =
  'The address is not well formed: a % must be followed by two hexadecimal digits of UTF-8.\n';
const NO_PATH = 'The address must be a path, such as /, or begin with http:// or https:// and a host.\n';

/**
 * What is wrong with the path of a target, as a sentence; undefined where nothing is. A query is for who reads it.
 */
export function faultOfTarget(target: string): string | undefined {
  if (!target.startsWith('/') || target.includes('#')) return NO_PATH;
  try {
    decodeURIComponent(pathOf(target));
    return undefined;
  } catch {
    return MALFORMED;
  }
}

/**
 * Whether the path of a well-formed target has what no address of the site has: a control character, a line break or a
 * dot segment. Patterns of paths do not take all of the former for a character (`.`), and Next resolves the latter before
 * it looks for its route, which would then be another one than ours. So nothing else may look at such a path.
 */
export function isNoAddress(target: string): boolean {
  const path = pathOf(target);
  if (path.includes('%') && CONTROL.test(decodeURIComponent(path))) return true;
  return (path.includes('.') || path.includes('%')) && DOT_SEGMENT.test(path);
}

const pathOf = (target: string): string => {
  const query = target.indexOf('?');
  return query === -1 ? target : target.slice(0, query);
};

/**
 * Reads the target of a request: leaves a path in `url`, or answers 400. Of an absolute address the host stands in for
 * the Host header, of which the site believes anything as well. `OPTIONS *` is about the server and is answered here.
 * @returns whether the request may go on
 */
export function readTarget(
  request: Pick<IncomingMessage, 'method' | 'url' | 'headers'>,
  response: ServerResponse,
): boolean {
  const { url = '' } = request;
  // As nearly all are.
  if (url.startsWith('/') && !ODD.test(url)) return true;
  const [, host, rest = ''] = url.startsWith('/') ? [] : (ABSOLUTE.exec(url) ?? []);
  if (host !== undefined) {
    request.headers.host = host;
    request.url = rest.startsWith('/') ? rest : `/${rest}`;
  } else if (url === '*' && request.method === 'OPTIONS') {
    response.writeHead(204, { Allow: 'GET, HEAD, POST, OPTIONS', 'Cache-Control': 'no-store' }).end();
    return false;
  }
  const fault = faultOfTarget(request.url ?? '');
  if (fault === undefined) return true;
  sendText(response, { status: 400, text: fault });
  return false;
}
