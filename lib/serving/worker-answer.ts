import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';

export const WORKER_PATH = '/service-worker.js';

interface WorkerOptions {
  /** The build that is served; a worker belongs to one. */
  readonly release: string;
  /** Otherwise readers get one that deletes what was kept, and itself. */
  readonly isOn: boolean;
}

type Answer = (request: Pick<IncomingMessage, 'method' | 'headers'>, response: ServerResponse) => void;

/**
 * Answers requests for the service worker. Browsers ask again with every page they navigate to: a cache that kept an
 * old one would keep readers on an old release, so none may without asking.
 */
export function workerAnswer({ release, isOn }: WorkerOptions): Answer {
  const script = isOn
    ? `const RELEASE = ${JSON.stringify(release)};\n${sourceOf('service-worker')}`
    : sourceOf('no-service-worker');
  const etag = `"${createHash('sha256').update(script).digest('base64url').slice(0, 20)}"`;
  const headers = { 'Cache-Control': 'no-cache', ETag: etag };
  return (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    } else if (request.headers['if-none-match'] === etag) {
      response.writeHead(304, headers).end();
    } else {
      response.writeHead(200, {
        ...headers,
        'Content-Type': 'text/javascript; charset=utf-8',
        'Content-Length': Buffer.byteLength(script),
        // What the worker itself may ask for.
        'Content-Security-Policy': "default-src 'none'; connect-src 'self'",
      });
      response.end(request.method === 'HEAD' ? undefined : script);
    }
  };
}

const sourceOf = (name: string): string =>
  readFileSync(new URL(`../offline/${name}.js`, import.meta.url), 'utf8');
