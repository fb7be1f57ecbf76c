import type { ServerResponse } from 'node:http';

const COMPRESSIBLE =
  /^(?:text\/(?!event-stream)|(?:application|model)\/(?:[\w.-]+\+)?(?:json|xml|javascript)\b|image\/(?:svg\+xml|vnd\.dxf|x-icon|vnd\.microsoft\.icon))/i;
/**
 * What may hold a secret is never compressed: beside input that comes back in the same answer, its length would tell
 * the secret letter by letter (BREACH). `no-transform` is the word of who made the answer.
 */
const NOT_TO_BE_ENCODED = /\b(?:private|no-store|no-transform)\b/i;
const WITHOUT_BODY = new Set([204, 205, 206, 304]);

export const isCompressibleType = (contentType: string): boolean => COMPRESSIBLE.test(contentType);

/** Whether an answer may be sent encoded, by its status and headers as they are now. */
export function isEncodable(response: ServerResponse): boolean {
  return (
    response.statusCode >= 200 &&
    !WITHOUT_BODY.has(response.statusCode) &&
    isCompressibleType(String(response.getHeader('content-type') ?? '')) &&
    !response.hasHeader('content-encoding') &&
    !response.hasHeader('content-range') &&
    !response.hasHeader('set-cookie') &&
    !NOT_TO_BE_ENCODED.test(String(response.getHeader('cache-control') ?? ''))
  );
}
