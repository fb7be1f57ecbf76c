import { isUtf8 } from 'node:buffer';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { Beacon } from '../vitals/beacon.ts';
import { BEACON_LIMIT_BYTES } from '../vitals/beacon-limits.ts';
import { clientNetwork } from '../vitals/client-network.ts';
import { TokenBuckets } from '../vitals/token-buckets.ts';
import { isOwnPage } from './own-page.ts';
import { readBody } from './read-body.ts';
import { sendProblem } from './send-problem.ts';

const VITALS_PATH = '/api/vitals';
/** Longer than any radio takes for 1 kB. */
const BODY_LIMIT_MS = 5_000;
/** An office of a thousand people behind one address turns fewer pages. */
const RATE_OF_NETWORK = { perSecond: 50, burst: 200 };
/** Twice what a site of two cores is built for. */
const RATE_OF_ALL = { perSecond: 10_000, burst: 10_000 };
const RETRY_AFTER_S = 10;
const TYPES = /^(application\/json|text\/plain)\s*(;|$)/i;

export const isVitalsTarget = (target: string): boolean => target === VITALS_PATH;

interface VitalsAnswerOptions {
  /** Of the site. */
  readonly origin: string;
  readonly take: (beacon: Beacon) => void;
  /** Whether anything is to be counted. */
  readonly isOn: boolean;
  /** Milliseconds, by which rates are limited. */
  readonly now?: () => number;
}

/** What answers `POST /api/vitals`, before Next: its handlers would take ten times as long. */
export function vitalsAnswer({ origin, take, isOn, now = () => performance.now() }: VitalsAnswerOptions) {
  const networks = new TokenBuckets(RATE_OF_NETWORK);
  const all = new TokenBuckets(RATE_OF_ALL, 1);
  const hasTokens = (request: IncomingMessage): boolean => {
    const at = now();
    return networks.take(clientNetwork(request), at) && all.take('', at);
  };

  return async function answerVitals(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method, headers } = request;
    if (method === 'OPTIONS') return void response.writeHead(204, { Allow: 'POST, OPTIONS' }).end();
    if (method !== 'POST') return sendProblem(response, NOT_POST);
    if (!isOwnPage(headers, origin)) return sendProblem(response, NOT_OWN);
    if (!hasTokens(request)) return sendProblem(response, TOO_MANY);
    if (!TYPES.test(headers['content-type'] ?? '')) return sendProblem(response, NOT_JSON);
    const body = await readBody(request, { limitBytes: BEACON_LIMIT_BYTES, timeoutMs: BODY_LIMIT_MS });
    if (body === 'gone') return;
    if (body === 'too large') return sendProblem(response, TOO_LARGE);
    if (body === 'too slow') return sendProblem(response, TOO_SLOW);
    if (headers.dnt !== '1' && headers['sec-gpc'] !== '1') {
      const beacon = parseBeacon(body);
      if (typeof beacon === 'string')
        return sendProblem(response, { status: 400, title: 'Not a beacon', detail: beacon });
      if (isOn) take(beacon);
    }
    response.writeHead(204, { 'Cache-Control': 'no-store' }).end();
  };
}

/** @returns the beacon, or what is wrong with it */
function parseBeacon(body: Buffer): Beacon | string {
  if (!isUtf8(body)) return 'The body is not UTF-8.';
  let given: unknown;
  try {
    given = JSON.parse(body.toString());
  } catch {
    return 'The body is not JSON.';
  }
  const parsed = Beacon.safeParse(given);
  return parsed.success ? parsed.data : z.prettifyError(parsed.error);
}

const NOT_POST = {
  status: 405,
  title: 'Method not allowed',
  detail: 'Measurements are sent here with POST; /api/vitals/report has what became of them.',
  headers: { Allow: 'POST, OPTIONS' },
};
const NOT_OWN = {
  status: 403,
  title: 'Not from this site',
  detail: 'Measurements are taken from this site’s own pages only.',
};
const TOO_MANY = {
  status: 429,
  title: 'Too many measurements',
  detail: `Send no more than ${RATE_OF_NETWORK.perSecond} a second; this one need not be sent again.`,
  headers: { 'Retry-After': String(RETRY_AFTER_S) },
};
const NOT_JSON = {
  status: 415,
  title: 'Not JSON',
  detail: 'Send JSON as application/json or text/plain.',
};
const TOO_LARGE = {
  status: 413,
  title: 'Too large',
  detail: `A beacon has at most ${BEACON_LIMIT_BYTES} bytes; send several.`,
  headers: { Connection: 'close' },
};
const TOO_SLOW = {
  status: 408,
  title: 'Too slow',
  detail: `The body did not arrive within ${BODY_LIMIT_MS / 1000} seconds.`,
  headers: { Connection: 'close' },
};
