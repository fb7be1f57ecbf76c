import { createHash } from 'node:crypto';

/** Characters of the hash in a tag: 132 bits, no two bodies share them by chance. */
const TAG_LENGTH = 22;

export interface AnswerOptions {
  readonly cacheControl: string;
  readonly contentType?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The answer with its strong ETag; 304 without a body to who has it already. */
export function answer(request: Request, body: string, options: AnswerOptions): Response {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, TAG_LENGTH)}"`;
  const headers = { ...options.headers, etag, 'cache-control': options.cacheControl };
  if (hasTag(request.headers.get('if-none-match'), etag)) return new Response(null, { status: 304, headers });
  return new Response(body, {
    headers: { ...headers, 'content-type': options.contentType ?? 'application/json' },
  });
}

/** {@link answer} with a value as JSON. */
export function answerJson(request: Request, value: unknown, options: AnswerOptions): Response {
  return answer(request, JSON.stringify(value), options);
}

/** If-None-Match compares weakly (RFC 9110, 13.1.2): caches that compress mark the tag as weak. */
function hasTag(header: string | null, etag: string): boolean {
  if (header === null) return false;
  return header
    .split(',')
    .map((tag) => tag.trim().replace(/^W\//, ''))
    .some((tag) => tag === etag || tag === '*');
}
