// Sends beacons at a steady rate whether or not they are answered, over raw connections: `node:http` as a client costs
// several times what the server does. Times count from when a beacon was due, so that waiting in line counts, too.
import { connect, type Socket } from 'node:net';
import { parentPort, workerData } from 'node:worker_threads';
import type { PreparedBeacon } from './beacons.ts';

export interface FloodOptions {
  readonly port: number;
  readonly perSecond: number;
  readonly seconds: number;
  readonly beacons: readonly PreparedBeacon[];
}

export interface FloodResult {
  readonly sent: number;
  readonly accepted: number;
  readonly refused: number;
  readonly eventsAccepted: number;
  readonly seconds: number;
  /** From when each was due to its answer. */
  readonly ms: Float64Array;
}

const CONNECTIONS = 64;
const TICK_MS = 2;
/** Waited for answers after the last beacon. */
const LAST_ANSWERS_MS = 5_000;
/** As many visitors as there are behind a proxy; each has a rate of its own. */
const NETWORKS = 1_000;
const ANSWER_END = '\r\n\r\n';

const { port, perSecond, seconds, beacons } = workerData as FloodOptions;

interface Waiting {
  readonly dueMs: number;
  readonly events: number;
}

class Connection {
  readonly waiting: Waiting[] = [];
  readonly #socket: Socket;
  #received = '';

  constructor(onAnswer: (status: string, waiting: Waiting) => void) {
    this.#socket = connect(port, '127.0.0.1').setNoDelay(true).setEncoding('latin1');
    this.#socket.on('error', () => {});
    this.#socket.on('data', (text: unknown) => {
      this.#received += String(text);
      // A 204 has no body; one that has is a refusal, which shows in the counts.
      for (let end = this.#received.indexOf(ANSWER_END); end >= 0; end = this.#received.indexOf(ANSWER_END)) {
        const status = this.#received.slice(9, 12);
        this.#received = this.#received.slice(end + ANSWER_END.length);
        const answered = this.waiting.shift();
        if (answered) onAnswer(status, answered);
      }
    });
  }

  send(request: string, waiting: Waiting): void {
    this.waiting.push(waiting);
    this.#socket.write(request);
  }

  end(): void {
    this.#socket.destroy();
  }
}

const requests = beacons.map(
  ({ body }, index) =>
    `POST /api/vitals HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\nContent-Type: text/plain;charset=UTF-8\r\n` +
    `X-Forwarded-For: 198.51.${(index % NETWORKS) >> 8}.${index % 256}\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
);
const total = perSecond * seconds;
const ms = new Float64Array(total);
let sent = 0;
let accepted = 0;
let refused = 0;
let eventsAccepted = 0;
let lastAnswerMs = 0;

const connections = Array.from(
  { length: CONNECTIONS },
  () =>
    new Connection((status, { dueMs, events }) => {
      lastAnswerMs = performance.now();
      ms[accepted + refused] = lastAnswerMs - dueMs;
      if (status === '204') {
        accepted += 1;
        eventsAccepted += events;
      } else refused += 1;
    }),
);

const startMs = performance.now();
const ticking = setInterval(() => {
  const now = performance.now();
  for (; sent < total; sent += 1) {
    const dueMs = startMs + (sent / perSecond) * 1000;
    if (dueMs > now) break;
    const which = sent % requests.length;
    connections[sent % CONNECTIONS]?.send(requests[which] ?? '', {
      dueMs,
      events: beacons[which]?.events ?? 0,
    });
  }
  const isOver =
    sent === total && (accepted + refused === total || now - startMs > seconds * 1000 + LAST_ANSWERS_MS);
  if (!isOver) return;
  clearInterval(ticking);
  for (const connection of connections) connection.end();
  const result: FloodResult = {
    ...{ sent, accepted, refused, eventsAccepted },
    seconds: (lastAnswerMs - startMs) / 1000,
    ms: ms.slice(0, accepted + refused),
  };
  parentPort?.postMessage(result);
}, TICK_MS);
