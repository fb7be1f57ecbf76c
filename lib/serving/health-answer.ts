import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Readiness } from './readiness.ts';
import { sendProblem } from './send-problem.ts';

/** Whether the process is alive: answered from its event loop alone. Who gets no answer may kill it. */
export const HEALTH_PATH = '/healthz';
/** Whether it may be sent requests. Who gets no 200 sends them elsewhere, and lets it be. */
export const READY_PATH = '/readyz';

const METHODS = 'GET, HEAD';

/** What answers the checks of supervisors and balancers. @returns whether the request was one */
export function healthAnswer(readiness: Pick<Readiness, 'failing'>) {
  return function answerHealth(request: IncomingMessage, response: ServerResponse): boolean {
    if (request.url !== HEALTH_PATH && request.url !== READY_PATH) return false;
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      sendProblem(response, {
        status: 405,
        title: 'Method not allowed',
        detail: `${request.url} answers ${METHODS}.`,
        headers: { Allow: METHODS },
      });
    } else if (request.url === HEALTH_PATH) {
      send(response, 200, { status: 'alive' });
    } else {
      void readiness.failing().then((failing) => {
        if (failing.length === 0) send(response, 200, { status: 'ready' });
        else send(response, 503, { status: 'not ready', failing });
      });
    }
    return true;
  };
}

function send(response: ServerResponse, status: number, answer: object): void {
  const body = `${JSON.stringify(answer)}\n`;
  response.writeHead(status, {
    'Content-Type': 'application/json',
    'Content-Length': Buffer.byteLength(body),
    'Cache-Control': 'no-store',
  });
  response.end(body);
}
