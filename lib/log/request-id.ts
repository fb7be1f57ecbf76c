import { randomBytes } from 'node:crypto';

/** Of answers that are errors. */
export const REQUEST_ID_HEADER = 'X-Request-Id';

/** On the request itself, since Next bundles this module once more for pages. */
const REQUEST_ID = Symbol.for('millrace.request-id');

/**
 * The id of a request, 128 random bits in hexadecimal, made when it is first asked for: only answers that are errors and
 * lines of the log have it. Never the client's own.
 */
export function requestIdOf(request: object): string {
  const marked = request as { [REQUEST_ID]?: string };
  marked[REQUEST_ID] ??= randomBytes(16).toString('hex');
  return marked[REQUEST_ID];
}
