import type { ServerResponse } from 'node:http';

interface Text {
  readonly status: number;
  /** A sentence for whoever asked, with its line break. */
  readonly text: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Answers with a sentence that nobody may keep; `sendProblem` is the same for programs. */
export function sendText(response: ServerResponse, { status, text, headers }: Text): void {
  response.writeHead(status, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Length': Buffer.byteLength(text),
    'Cache-Control': 'no-store',
    ...headers,
  });
  response.end(text);
}
