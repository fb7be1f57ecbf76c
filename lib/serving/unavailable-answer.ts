import type { OutgoingHttpHeaders } from 'node:http';
import type { DatabaseFailure } from '../cache-policy/render-context.ts';
import { NOTHING_RUNS } from './content-security-policy.ts';

interface Explanation {
  readonly heading: string;
  readonly sentence: string;
  /** Clients may come back this soon. */
  readonly retryAfterS: number;
}

const EXPLANATIONS: Readonly<Record<DatabaseFailure, Explanation>> = {
  unreachable: {
    heading: 'Back in a moment',
    sentence:
      'The catalogue’s database cannot be reached at the moment. Pages that were opened before still work; ' +
      'this one will as soon as the database is back, usually within seconds.',
    // A restarted PostgreSQL answers within seconds.
    retryAfterS: 5,
  },
  busy: {
    heading: 'Busy at the moment',
    sentence:
      'The catalogue is busy at the moment and could not answer in time. Pages that were opened before still work.',
    // What waits is answered or given up within two seconds (CONNECT_TIMEOUT_MS).
    retryAfterS: 2,
  },
};

/** What is said with status 503 where the database could not be asked: a page, or a problem document of the API. */
export function unavailableAnswer(
  failure: DatabaseFailure,
  { isApi }: { readonly isApi: boolean },
): { readonly headers: OutgoingHttpHeaders; readonly body: string } {
  const explanation = EXPLANATIONS[failure];
  const body = isApi ? problemDocument(explanation) : page(explanation);
  const headers = {
    'Content-Type': isApi ? 'application/problem+json' : 'text/html; charset=utf-8',
    'Content-Length': Buffer.byteLength(body),
    'Cache-Control': 'no-store',
    'Content-Security-Policy': NOTHING_RUNS,
    'Retry-After': explanation.retryAfterS,
  };
  return { headers, body };
}

function problemDocument({ sentence: detail }: Explanation): string {
  return JSON.stringify({ type: 'about:blank', title: 'Service Unavailable', status: 503, detail });
}

function page({ heading, sentence, retryAfterS }: Explanation): string {
  return (
    '<!doctype html><html lang="en"><head><meta charset="utf-8">' +
    '<meta name="viewport" content="width=device-width">' +
    `<meta http-equiv="refresh" content="${retryAfterS}"><title>${heading} – Millrace</title>` +
    '<style>body{font:1rem/1.5 system-ui,sans-serif;max-width:40rem;margin:4rem auto;padding:0 1rem}</style></head>' +
    `<body><main><h1>${heading}</h1><p>${sentence}</p><p>This page tries again by itself.</p></main></body></html>`
  );
}
