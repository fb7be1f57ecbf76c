import { type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';

export interface EdgeAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** As it came over the wire. */
  readonly bytes: Buffer;
  readonly text: string;
  /** What the edge says of its cache. */
  readonly cache: string | undefined;
}

/** Asks with exactly these headers, on a connection of its own. */
export async function askEdge(
  address: string,
  path: string,
  {
    method = 'GET',
    headers = {},
    body,
  }: { method?: string; headers?: OutgoingHttpHeaders; body?: string } = {},
): Promise<EdgeAnswer> {
  const { hostname, port } = new URL(address);
  const { promise, resolve, reject } = Promise.withResolvers<EdgeAnswer>();
  const asked = request({ hostname, port, path, method, headers, agent: false }, async (answer) => {
    try {
      const bytes = Buffer.concat(await answer.toArray());
      resolve({
        status: answer.statusCode ?? 0,
        headers: answer.headers,
        bytes,
        text: bytes.toString(),
        cache: answer.headers['x-cache'] as string | undefined,
      });
    } catch (error) {
      reject(error);
    }
  });
  asked.on('error', reject);
  asked.end(body);
  return promise;
}

/** Only what never comes takes so long, however busy the machine is. */
const LIMIT_MS = 30_000;

/** Waits until `condition` holds, looking every `everyMs`. @throws after {@link LIMIT_MS}, with `what` it was about */
export async function until(
  what: string,
  condition: () => boolean | Promise<boolean>,
  { everyMs = 10 } = {},
): Promise<void> {
  for (const end = performance.now() + LIMIT_MS; !(await condition()); await delay(everyMs))
    if (performance.now() > end) throw new Error(`${what}: not within ${LIMIT_MS} ms.`);
}
