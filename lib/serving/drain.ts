import type { Server } from 'node:http';
import type { Connections } from './connections.ts';

/** What has not been answered by then is cut off. */
const ANSWER_LIMIT_MS = 10_000;
/** A request that is on its way when draining begins arrives within it; who has only half of one then gets no answer. */
const REQUEST_LIMIT_MS = 1_000;

interface DrainLimits {
  readonly answerMs?: number;
  readonly requestMs?: number;
}

/**
 * Stops a server politely: no new connections, idle ones closed at once, answers under way finished, and each says that
 * its connection ends. Resolves when no connection is left, of whatever kind, at the latest after ten seconds.
 */
export function drain(
  server: Server,
  connections: Connections,
  { answerMs = ANSWER_LIMIT_MS, requestMs = REQUEST_LIMIT_MS }: DrainLimits = {},
): Promise<void> {
  connections.closeAfterAnswers();
  return new Promise((resolve) => {
    const request = setTimeout(() => connections.destroyUnanswered(), requestMs);
    const answer = setTimeout(() => connections.destroyAll(), answerMs);
    server.close(() => {
      clearTimeout(request);
      clearTimeout(answer);
      resolve();
    });
  });
}
