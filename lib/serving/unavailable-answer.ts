import type { OutgoingHttpHeaders } from 'node:http';
import { NOTHING_RUNS } from './content-security-policy.ts';

/** Clients may come back this soon: a restarted PostgreSQL answers within seconds. */
const RETRY_AFTER_S = 5;
const SENTENCE =
  'The catalogue’s database cannot be reached at the moment. Pages that were opened before still work; ' +
  'this one will as soon as the database is back, usually within seconds.';

/** What is said with status 503 while the database cannot be reached: a page, or a problem document of the API. */
export function unavailableAnswer({ isApi }: { readonly isApi: boolean }): {
  readonly headers: OutgoingHttpHeaders;
  readonly body: string;
} {
  const body = isApi ? problemDocument() : page();
  const headers = {
    'Content-Type': isApi ? 'application/problem+json' : 'text/html; charset=utf-8',
    'Content-Length': Buffer.byteLength(body),
    'Cache-Control': 'no-store',
    'Content-Security-Policy': NOTHING_RUNS,
    'Retry-After': RETRY_AFTER_S,
  };
  return { headers, body };
}

function problemDocument(): string {
  return JSON.stringify({ type: 'about:blank', title: 'Service Unavailable', status: 503, detail: SENTENCE });
}

function page(): string {
  return (
    '<!doctype html><html lang="en"><head><meta charset="utf-8">' +
    '<meta name="viewport" content="width=device-width">' +
    `<meta http-equiv="refresh" content="${RETRY_AFTER_S}"><title>Back in a moment – Millrace</title>` +
    '<style>body{font:1rem/1.5 system-ui,sans-serif;max-width:40rem;margin:4rem auto;padding:0 1rem}</style></head>' +
    `<body><main><h1>Back in a moment</h1><p>${SENTENCE}</p><p>This page tries again by itself.</p></main></body></html>`
  );
}
