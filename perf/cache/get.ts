import { Agent, type IncomingHttpHeaders, request } from 'node:http';
import { request as requestSafely, Agent as TlsAgent } from 'node:https';

/** Nobody waits longer for a page; counts as a failure. */
const LIMIT_MS = 20_000;
const CONNECTIONS = 256;

const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
/** The edge's certificate is its own, made for the run. */
const tlsAgent = new TlsAgent({ keepAlive: true, maxSockets: CONNECTIONS, rejectUnauthorized: false });

export interface Got {
  /** 0 where no answer came. */
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  readonly text: string;
  /** On `performance.now()`: a moment before it was asked, and after all of it was there. */
  readonly askedMs: number;
  readonly answeredMs: number;
}

/** Asks once, over a kept connection; never rejects: what fails has status 0 and the reason as its text. */
export function get(url: string, headers: Readonly<Record<string, string>> = {}): Promise<Got> {
  const askedMs = performance.now();
  return new Promise((resolve) => {
    const fail = (error: Error): void =>
      resolve({
        ...{ status: 0, headers: {}, body: Buffer.alloc(0), text: `${url}: ${error.message}` },
        ...{ askedMs, answeredMs: performance.now() },
      });
    const isSafe = url.startsWith('https:');
    const ask = isSafe ? requestSafely : request;
    const asked = ask(url, { agent: isSafe ? tlsAgent : agent, headers, timeout: LIMIT_MS }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('error', fail);
      answer.on('end', () => {
        const body = Buffer.concat(chunks);
        resolve({
          ...{ status: answer.statusCode ?? 0, headers: answer.headers, body },
          ...{ askedMs, answeredMs: performance.now() },
          get text() {
            return body.toString('utf8');
          },
        });
      });
    });
    asked.on('timeout', () => asked.destroy(new Error(`no answer within ${LIMIT_MS} ms`)));
    asked.on('error', fail);
    asked.end();
  });
}
