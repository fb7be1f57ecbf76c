import type { DatabaseFailure } from '../cache-policy/render-context.ts';

interface DatabaseAnswer {
  readonly heading: string;
  readonly sentence: string;
  /** Clients may come back this soon. */
  readonly retryAfterS: number;
}

/** What is said where the database could not be asked. */
export const DATABASE_ANSWERS: Readonly<Record<DatabaseFailure, DatabaseAnswer>> = {
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

/** The answer of an interface. */
export function problemDocument(failure: DatabaseFailure): string {
  const { sentence: detail } = DATABASE_ANSWERS[failure];
  return JSON.stringify({ type: 'about:blank', title: 'Service Unavailable', status: 503, detail });
}

/** The answer in place of a page. */
export function page(failure: DatabaseFailure): string {
  const { heading, sentence, retryAfterS } = DATABASE_ANSWERS[failure];
  return (
    '<!doctype html><html lang="en"><head><meta charset="utf-8">' +
    '<meta name="viewport" content="width=device-width">' +
    `<meta http-equiv="refresh" content="${retryAfterS}"><title>${heading} – Millrace</title>` +
    '<style>body{font:1rem/1.5 system-ui,sans-serif;max-width:40rem;margin:4rem auto;padding:0 1rem}</style></head>' +
    `<body><main><h1>${heading}</h1><p>${sentence}</p><p>This page tries again by itself.</p></main></body></html>`
  );
}
