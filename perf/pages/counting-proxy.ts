import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';

/** Nothing for so long is the end: longer than a page waits before it does what can wait. */
const QUIET_MS = 500;
const POLLED_MS = 20;
/** Now and then a page that draws nothing new is never called idle; then what it had to do is done, too. */
const IDLE_WITHIN_MS = 1_000;

/** One request that reached the server, and what it answered. */
export interface Answer {
  readonly method: string;
  readonly path: string;
  /** `Sec-Fetch-Dest`: `document`, `script`, `image`, `empty` for fetch; undefined where nobody says. */
  readonly destination: string | undefined;
  /** Asked for before anybody wanted it, as far as the request says. */
  readonly isPrefetch: boolean;
  /** Page data of Next's router. */
  readonly isPageData: boolean;
  status: number;
  /** `x-nextjs-cache`: HIT, MISS, STALE; undefined where Next's page cache has nothing to do with it. */
  cache: string | undefined;
  contentType: string;
  /** Head and body as they went over the wire. */
  bytes: number;
}

/**
 * Stands before the site and counts what reaches it. Seen from here nothing is missing: what a service worker, a beacon
 * or a prefetch asks for counts, what comes out of a cache of the browser does not. Cut, the network is gone.
 */
export class CountingProxy {
  readonly address: string;
  readonly #server: Server;
  #answers: Answer[] = [];
  #isCut = false;
  /** So late comes every picture: on loopback it would be there before the first frame, and nothing would move. */
  picturesAfterMs = 0;
  #lastActiveAt = 0;
  /** Requests that have no whole answer yet. */
  #underWay = 0;
  #asked = 0;

  private constructor(server: Server, target: URL) {
    const { port } = server.address() as AddressInfo;
    this.address = `http://localhost:${port}`;
    this.#server = server;
    server.on('request', (incoming, outgoing) => void this.#pass(target, incoming, outgoing));
  }

  static async before(site: string): Promise<CountingProxy> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new CountingProxy(server, new URL(site));
  }

  /** What was asked since the last call. */
  take(): Answer[] {
    return this.#answers.splice(0);
  }

  /** Waits until every answer is whole and nothing has come or gone for a while, whoever might ask. */
  async idle(): Promise<void> {
    const since = (): number => performance.now() - this.#lastActiveAt;
    this.#lastActiveAt = performance.now();
    while (this.#underWay > 0 || since() < QUIET_MS)
      await new Promise((resolve) => setTimeout(resolve, Math.max(QUIET_MS - since(), POLLED_MS)));
  }

  /**
   * Waits until a page has nothing more to do and asks for nothing more: however slow the machine is, what it does when
   * it is idle is done.
   */
  async settled(page: Page): Promise<void> {
    let before: number;
    do {
      before = this.#asked;
      await this.idle();
      await page.evaluate(
        (timeout) => new Promise((resolve) => requestIdleCallback(resolve, { timeout })),
        IDLE_WITHIN_MS,
      );
    } while (this.#asked !== before);
  }

  /** From now on no request gets an answer. */
  cut(): void {
    this.#isCut = true;
    this.#server.closeAllConnections();
  }

  mend(): void {
    this.#isCut = false;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #pass(target: URL, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    if (this.#isCut) {
      incoming.socket.destroy();
      return;
    }
    const answer = recordOf(incoming);
    this.#answers.push(answer);
    this.#asked += 1;
    this.#underWay += 1;
    outgoing.once('close', () => {
      this.#underWay -= 1;
      this.#lastActiveAt = performance.now();
    });
    this.#lastActiveAt = performance.now();
    const { method, url, headers } = incoming;
    const isPicture = answer.destination === 'image';
    if (isPicture) await new Promise((resolve) => setTimeout(resolve, this.picturesAfterMs));
    const passed = request(
      { host: '127.0.0.1', port: target.port, method, path: url, headers },
      (response) => {
        const { statusCode = 0, rawHeaders } = response;
        answer.status = statusCode;
        answer.cache = response.headers['x-nextjs-cache'] as string | undefined;
        answer.contentType = response.headers['content-type'] ?? '';
        // ": " and a line's end for each header, the status line and the empty one.
        answer.bytes = rawHeaders.reduce((sum, text) => sum + text.length + 2, 0) + 19;
        response.on('data', (chunk: Buffer) => {
          answer.bytes += chunk.length;
          this.#lastActiveAt = performance.now();
        });
        outgoing.writeHead(statusCode, rawHeaders);
        response.pipe(outgoing);
      },
    );
    passed.on('error', () => outgoing.destroy());
    // What the browser gives up is given up.
    outgoing.on('close', () => passed.destroy());
    incoming.pipe(passed);
  }
}

function recordOf({ method = '', url = '', headers }: IncomingMessage): Answer {
  const purpose = `${headers['sec-purpose'] ?? ''}${headers.purpose ?? ''}`;
  return {
    method,
    path: url,
    destination: headers['sec-fetch-dest'] as string | undefined,
    isPrefetch: purpose.includes('prefetch') || headers['next-router-prefetch'] !== undefined,
    isPageData: headers.rsc !== undefined,
    ...{ status: 0, cache: undefined, contentType: '', bytes: 0 },
  };
}
