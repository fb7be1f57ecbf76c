import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { connect as connectSafely } from 'node:tls';
import { pagePath } from './catalogue.ts';
import { since, sumMetrics } from './metrics.ts';

/** At once, over all instances together or the edge. */
const AT_ONCE = 1_000;
const LIMIT_MS = 30_000;
/** A render may be counted when it has ended, just after its answer. */
const COUNTED_WITHIN_MS = 300;

export interface Cold {
  readonly path: string;
  readonly through: 'instances' | 'edge';
  readonly renders: number;
  /** Answers that are not the page. */
  readonly wrong: number;
  readonly ms: number;
}

interface ColdOptions {
  readonly origins: readonly string[];
  readonly edge: string;
  /** That nobody has asked for. */
  readonly partNumbers: readonly string[];
}

/** Cold pages one after the other, each asked for a thousand times at once: every other one through the edge. */
export async function coldPages({ origins, edge, partNumbers }: ColdOptions): Promise<Cold[]> {
  const found: Cold[] = [];
  for (const [index, partNumber] of partNumbers.entries()) {
    const through = index % 2 === 0 ? 'instances' : 'edge';
    const path = pagePath(partNumber);
    const before = await sumMetrics(origins);
    const startMs = performance.now();
    const answers = await atOnce(through === 'edge' ? [edge] : origins, path);
    const ms = performance.now() - startMs;
    await new Promise((resolve) => setTimeout(resolve, COUNTED_WITHIN_MS));
    const { renders } = since(before, await sumMetrics(origins));
    const wrong = answers.filter(
      (answer) => !answer.startsWith('HTTP/1.1 200 ') || !answer.includes(partNumber),
    );
    found.push({ path, through, renders, wrong: wrong.length, ms });
  }
  return found;
}

/** All are connected before the first asks, so that they do ask at once. */
async function atOnce(origins: readonly string[], path: string): Promise<string[]> {
  const sockets = await Promise.all(
    Array.from({ length: AT_ONCE }, (_, index) => connected(origins[index % origins.length] ?? '')),
  );
  const request = `GET ${path} HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nConnection: close\r\n\r\n`;
  return Promise.all(sockets.map((socket) => answerOf(socket, request)));
}

async function connected(origin: string): Promise<Socket> {
  const { hostname, port, protocol } = new URL(origin);
  if (protocol === 'http:') {
    const socket = connect(Number(port), hostname);
    await once(socket, 'connect');
    return socket;
  }
  const socket = connectSafely({ host: hostname, port: Number(port), rejectUnauthorized: false });
  await once(socket, 'secureConnect');
  return socket;
}

function answerOf(socket: Socket, request: string): Promise<string> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const end = (): void => {
      socket.destroy();
      resolve(Buffer.concat(chunks).toString('utf8'));
    };
    socket.setTimeout(LIMIT_MS, end);
    socket.on('data', (chunk: Buffer) => chunks.push(chunk));
    socket.on('error', end);
    socket.on('end', end);
    socket.write(request);
  });
}
