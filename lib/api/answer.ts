import { digestOf, hasTag } from '#lib/serving/entity-tag.ts';

export interface AnswerOptions {
  readonly cacheControl: string;
  readonly contentType?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The answer with its strong ETag; 304 without a body to who has it already. */
export function answer(request: Request, body: string, options: AnswerOptions): Response {
  const etag = `"${digestOf(body)}"`;
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
