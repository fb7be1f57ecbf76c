// Sends requests at a steady rate whether or not they are answered, over raw connections: `node:http` as a client costs
// several times what the server does. Times count from when one was due, so that waiting in line counts, too. A window
// of requests is sent for each message: beacons, or as many of the reference, over connections of the window's own.
import { connect, type Socket } from 'node:net';
import { parentPort, workerData } from 'node:worker_threads';
import type { PreparedBeacon } from './beacons.ts';

export interface FloodOptions {
  readonly port: number;
  readonly beacons: readonly PreparedBeacon[];
}

export interface FloodWindow {
  readonly kind: 'beacons' | 'reference';
  readonly perSecond: number;
  readonly seconds: number;
}

export interface FloodResult {
  readonly sent: number;
  readonly accepted: number;
  readonly refused: number;
  readonly eventsAccepted: number;
  /** From when each was due to its answer. */
  readonly ms: Float64Array;
}

const CONNECTIONS = 64;
/** Fewer than the server allows on one connection (`lib/serving/connections.ts`). */
const MAX_WAITING = 6;
const TICK_MS = 2;
/** Waited for answers after the last beacon. */
const LAST_ANSWERS_MS = 5_000;
/** As many visitors as there are behind a proxy; each has a rate of its own. */
const NETWORKS = 1_000;
const ANSWER_END = '\r\n\r\n';

const { port, beacons } = workerData as FloodOptions;

type OnAnswer = (status: string) => void;

class Connection {
  readonly waiting: OnAnswer[] = [];
  readonly #socket: Socket;
  #received = '';

  constructor() {
    this.#socket = connect(port, '127.0.0.1').setNoDelay(true).setEncoding('latin1');
    this.#socket.on('error', () => {});
    this.#socket.on('data', (text: unknown) => {
      this.#received += String(text);
      // Neither a 204 nor the answer to HEAD has a body; one that has is a refusal, which shows in the counts.
      for (let end = this.#received.indexOf(ANSWER_END); end >= 0; end = this.#received.indexOf(ANSWER_END)) {
        const status = this.#received.slice(9, 12);
        this.#received = this.#received.slice(end + ANSWER_END.length);
        this.waiting.shift()?.(status);
      }
    });
  }

  send(request: string, onAnswer: OnAnswer): void {
    this.waiting.push(onAnswer);
    this.#socket.write(request);
  }

  close(): void {
    this.#socket.destroy();
  }
}

interface Prepared {
  readonly text: string;
  /** Of the answer that accepts it. */
  readonly status: string;
  readonly events: number;
}

const prepared: Readonly<Record<FloodWindow['kind'], readonly Prepared[]>> = {
  beacons: beacons.map(({ body, events }, index) => ({
    text:
      `POST /api/vitals HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\nContent-Type: text/plain;charset=UTF-8\r\n` +
      `X-Forwarded-For: 198.51.${(index % NETWORKS) >> 8}.${index % 256}\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
    ...{ status: '204', events },
  })),
  // The least that this server can be asked: it answers from its event loop, without a file, a page or the database.
  reference: [{ text: 'HEAD /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n', status: '200', events: 0 }],
};
function send({ kind, perSecond, seconds }: FloodWindow): void {
  // New ones for each window, as other visitors: one that the server has closed would count for all windows after it.
  const connections = Array.from({ length: CONNECTIONS }, () => new Connection());
  const requests = prepared[kind];
  const total = perSecond * seconds;
  const ms = new Float64Array(total);
  let sent = 0;
  let accepted = 0;
  let refused = 0;
  let eventsAccepted = 0;
  const startMs = performance.now();
  const ticking = setInterval(() => {
    const now = performance.now();
    for (; sent < total; sent += 1) {
      const dueMs = startMs + (sent / perSecond) * 1000;
      if (dueMs > now) break;
      const connection = connections.reduce((least, one) =>
        one.waiting.length < least.waiting.length ? one : least,
      );
      // It waits for one, which counts, as it is late.
      if (connection.waiting.length >= MAX_WAITING) break;
      const { text, status, events } = requests[sent % requests.length] as Prepared;
      const onAnswer: OnAnswer = (answered) => {
        ms[accepted + refused] = performance.now() - dueMs;
        if (answered === status) {
          accepted += 1;
          eventsAccepted += events;
        } else refused += 1;
      };
      connection.send(text, onAnswer);
    }
    const isOver =
      sent === total && (accepted + refused === total || now - startMs > seconds * 1000 + LAST_ANSWERS_MS);
    if (!isOver) return;
    clearInterval(ticking);
    for (const connection of connections) connection.close();
    const result: FloodResult = {
      ...{ sent, accepted, refused, eventsAccepted },
      ms: ms.slice(0, accepted + refused),
    };
    parentPort?.postMessage(result);
  }, TICK_MS);
}

parentPort?.on('message', send);
