import type { ServerResponse } from 'node:http';
import type { Problem } from '../problem.ts';

/** Answers with a problem document where Next is not asked; `problem` of `lib/problem.ts` is the same for its handlers. */
export function sendProblem(
  response: ServerResponse,
  { status, title, detail, extension, headers }: Problem,
): void {
  const body = JSON.stringify({ type: 'about:blank', title, status, detail, ...extension });
  response.writeHead(status, {
    ...headers,
    'Content-Type': 'application/problem+json',
    'Content-Length': Buffer.byteLength(body),
    'Cache-Control': 'no-store',
  });
  response.end(body);
}
