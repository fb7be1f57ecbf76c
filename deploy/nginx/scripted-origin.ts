import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

const KEPT_S = 3600;

interface Change {
  readonly seq: number;
  readonly lines: readonly string[];
}

export interface Reply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string | string[]>>;
  readonly body?: string;
  /** False where an instance would not let edges keep it. */
  readonly isKept?: boolean;
  /** How long making it takes. */
  readonly afterMs?: number;
}

export type Script = (request: IncomingMessage) => Reply | undefined;

/**
 * What the edge sees of an instance of the site: the feed of changes and answers, as a test scripts them. Each answer's
 * body says how many there have been and what the edge had seen, so that it tells a hit from a miss.
 */
export class ScriptedOrigin {
  readonly #server: Server;
  readonly #changes: Change[] = [];
  readonly #waiting = new Set<() => void>();
  /** `after` that the instance still knows. */
  oldest = 0;
  seq: number;
  /** That the feed names; none where it is empty. */
  release = '';
  /** Whether the feed answers; otherwise it is silent. */
  speaks = true;
  /** Says nothing of it where it is asked for more than it knows, instead of `reset`. */
  isLate = false;
  /** Sends half of each answer of the feed, and breaks off. */
  breaksOff = false;
  script: Script = () => undefined;
  /** All requests but those of the feed, the first one first. */
  readonly requests: IncomingMessage[] = [];
  polls = 0;
  /** Of the feed. */
  lastPoll: IncomingMessage | undefined;
  /** Whether it has the secret of who asks for the feed; otherwise there is none. */
  knowsEdge = true;

  private constructor(server: Server, seq: number) {
    this.#server = server;
    this.seq = seq;
    server.on('request', (request, response) => void this.#answer(request, response));
  }

  static async start({ seq = 100, port = 0 }: { seq?: number; port?: number } = {}): Promise<ScriptedOrigin> {
    const server = createServer().listen(port, '127.0.0.1');
    await once(server, 'listening');
    return new ScriptedOrigin(server, seq);
  }

  /** `HOST:PORT`. */
  get address(): string {
    return `127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** A committed transaction with these lines of the feed. */
  change(...lines: string[]): number {
    this.seq += 1;
    this.#changes.push({ seq: this.seq, lines });
    for (const wake of this.#waiting) wake();
    return this.seq;
  }

  /** The last change that the edge follows the feed from: it has heard of all up to it. */
  get heard(): number {
    return Number(new URL(this.lastPoll?.url ?? '/', 'http://origin').searchParams.get('after') ?? -1);
  }

  /** How often `path` was asked for. */
  count(path: string): number {
    return this.requests.filter(({ url }) => url === path).length;
  }

  last(): IncomingMessage {
    const request = this.requests.at(-1);
    if (!request) throw new Error('Nothing was asked for.');
    return request;
  }

  async stop(): Promise<void> {
    this.#server.close();
    this.#server.closeAllConnections();
    if (this.#server.listening) await once(this.#server, 'close');
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://origin');
    if (pathname === '/api/cache/changes') {
      this.lastPoll = request;
      if (this.knowsEdge) return this.#feed(searchParams, response);
      response.writeHead(404).end();
      return;
    }
    this.requests.push(request);
    const asked = this.requests.length;
    const reply = this.script(request) ?? {};
    if (reply.afterMs) await delay(reply.afterMs);
    const isKept = (reply.isKept ?? true) && request.headers['x-millrace-seen'] !== undefined;
    const body = reply.body ?? `${asked} ${request.url} ${request.headers['x-millrace-seen'] ?? '-'}`;
    response.writeHead(reply.status ?? 200, {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Length': Buffer.byteLength(body),
      'Cache-Control': 'public, max-age=0, must-revalidate, s-maxage=3600',
      ...(isKept ? { 'X-Accel-Expires': KEPT_S } : {}),
      ...reply.headers,
    });
    response.end(request.method === 'HEAD' ? undefined : body);
  }

  async #feed(asked: URLSearchParams, response: ServerResponse): Promise<void> {
    this.polls += 1;
    if (!this.speaks) return;
    const after = asked.has('after') ? Number(asked.get('after')) : undefined;
    if (after === this.seq) await this.#changed(Number(asked.get('wait')));
    if (!this.speaks) return;
    const body = `seq ${this.seq}\n${this.release === '' ? '' : `release ${this.release}\n`}${this.#linesAfter(
      after,
    )
      .map((line) => `${line}\n`)
      .join('')}`;
    response.writeHead(200, { 'Content-Type': 'text/plain', 'Content-Length': Buffer.byteLength(body) });
    if (!this.breaksOff) response.end(body);
    else response.write(body.slice(0, body.indexOf('\n') + 1), () => response.destroy());
  }

  #linesAfter(after: number | undefined): string[] {
    if (after === undefined || (this.isLate && after > this.seq)) return [];
    if (after < this.oldest || after > this.seq) return ['reset'];
    return [...new Set(this.#changes.filter(({ seq }) => seq > after).flatMap(({ lines }) => lines))];
  }

  async #changed(waitMs: number): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#waiting.add(resolve);
    await Promise.race([promise, delay(waitMs)]);
    this.#waiting.delete(resolve);
  }
}
