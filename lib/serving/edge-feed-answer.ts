import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ChangeFollower } from '../changes/change-follower.ts';
import { edgeLines } from '../changes/edge-feed.ts';
import { isOwnEdge } from './own-edge.ts';
import { sendProblem } from './send-problem.ts';

const EDGE_FEED_PATH = '/api/cache/changes';
const LONGEST_WAIT_MS = 5_000;
/** Each edge has one; there are more where some went away without a word. */
const MOST_WAITERS = 64;
/** Who has not known for longer what is the newest cannot tell an edge that nothing changed. */
const OLDEST_MS = 400;
const RETRY_AFTER_S = 1;
const SEQ = /^\d{1,15}$/;

export const isEdgeFeedTarget = (target: string): boolean =>
  target.startsWith(EDGE_FEED_PATH) && /^(?:\?|$)/.test(target.slice(EDGE_FEED_PATH.length));

interface EdgeFeedOptions {
  /** Of the pages that this instance makes. */
  readonly release: string;
  /** Shared with the edges; without one there is nothing here for anybody. */
  readonly secret: string | undefined;
  /** Aborted when the server begins to stop. */
  readonly closing?: AbortSignal;
}

/**
 * What answers `GET /api/cache/changes?after=SEQ&wait=MS`: the number up to which this instance knows everything, and
 * what changed after `after`, as soon as there is anything or the server is `closing`; and which release makes its pages. For
 * edges of the site's own only (`own-edge.ts`).
 */
export function edgeFeedAnswer(
  follower: ChangeFollower,
  { release, secret, closing = new AbortController().signal }: EdgeFeedOptions,
) {
  let waiters = 0;

  return async function answerEdgeFeed(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!isOwnEdge(request.headers, secret)) return sendProblem(response, NOTHING_HERE);
    if (request.method === 'OPTIONS') return void response.writeHead(204, NOT_GET.headers).end();
    if (request.method !== 'GET' && request.method !== 'HEAD') return sendProblem(response, NOT_GET);
    const asked = new URL(request.url ?? '', 'http://edge').searchParams;
    const [after, wait] = [asked.get('after'), asked.get('wait') ?? '0'];
    if ((after !== null && !SEQ.test(after)) || !SEQ.test(wait)) return sendProblem(response, NOT_NUMBERS);

    if (after !== null && follower.seq <= Number(after)) {
      if (waiters >= MOST_WAITERS) return sendProblem(response, TOO_MANY);
      waiters += 1;
      const gone = new AbortController();
      response.once('close', () => gone.abort());
      await follower.later(Number(after), {
        waitMs: Math.min(Number(wait), LONGEST_WAIT_MS),
        signal: AbortSignal.any([gone.signal, closing]),
      });
      waiters -= 1;
      if (gone.signal.aborted) return;
    }
    const askedAtMs = performance.now();
    await follower.current(Number(after));
    const { ageMs, seq } = follower;
    if (!follower.isReady || ageMs > OLDEST_MS) return sendProblem(response, NOT_KNOWN);
    // Another instance may be ahead; a number that the database itself does not have is of another course of events.
    const isAhead = Number(after) > seq;
    if (isAhead && ageMs > performance.now() - askedAtMs) return sendProblem(response, NOT_KNOWN);
    const lines = after === null ? [] : edgeLines(isAhead ? undefined : follower.after(Number(after)));
    const body = [`seq ${seq}`, `release ${release}`, ...lines, ''].join('\n');
    response.writeHead(200, {
      'Content-Type': 'text/plain; charset=utf-8',
      'Content-Length': Buffer.byteLength(body),
      'Cache-Control': 'no-store',
    });
    response.end(request.method === 'HEAD' ? undefined : body);
  };
}

const NOTHING_HERE = {
  status: 404,
  title: 'No such address',
  detail: 'The API has no /api/cache/changes; /api/openapi.json describes what it has.',
};
const NOT_GET = {
  status: 405,
  title: 'Method not allowed',
  detail: 'Changes can only be read here: use GET.',
  headers: { Allow: 'GET, HEAD, OPTIONS' },
};
const NOT_NUMBERS = {
  status: 400,
  title: 'A parameter is not valid',
  detail: 'after must be a number that this address gave, wait a whole number of milliseconds.',
};
const TOO_MANY = {
  status: 503,
  title: 'Too many wait',
  detail: `No more than ${MOST_WAITERS} edges can wait at once; ask again.`,
  headers: { 'Retry-After': String(RETRY_AFTER_S) },
};
const NOT_KNOWN = {
  status: 503,
  title: 'Changes are not known',
  detail: 'The database has not said for a second what changed; ask again, or another instance.',
  headers: { 'Retry-After': String(RETRY_AFTER_S) },
};
