import { type Server, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Connections } from './connections.ts';
import { everyAnswerHeaders } from './security-headers.ts';

/** Of what Node's parser says of a request that it cannot read; everything else is 400. */
const STATUSES: Readonly<Record<string, number>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  HPE_HEADER_OVERFLOW: 431,
  HPE_INVALID_VERSION: 505,
  HPE_PAUSED_H2_UPGRADE: 505,
};

/** A line of HTTP with a method that Node's parser does not know, unlike what is no HTTP at all. */
const REQUEST_LINE = /^[A-Z]+ \S+ HTTP\//;

interface ClientError extends Error {
  readonly code?: string;
  readonly rawPacket?: Buffer;
}

/** Answers what never becomes a request (RFC 9110, 15), with the headers of every answer, and closes its connection. */
export function refuseUnreadable(server: Server, connections: Connections): void {
  server.on('clientError', (error: ClientError, socket) => {
    if (connections.canBeAnswered(socket)) send(socket, statusOf(error));
    else socket.destroy();
  });
  // A tunnel to somewhere else: nothing here is one.
  server.on('connect', (_request, socket) => send(socket, 501));
}

function statusOf({ code = '', rawPacket }: ClientError): number {
  if (code === 'HPE_INVALID_METHOD')
    return REQUEST_LINE.test(String(rawPacket?.subarray(0, 1024))) ? 501 : 400;
  return STATUSES[code] ?? 400;
}

function send(socket: Duplex, status: number): void {
  const text = `${STATUS_CODES[status]}\n`;
  const headers: Record<string, string> = {
    ...Object.fromEntries(everyAnswerHeaders()),
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Length': String(text.length),
    'Cache-Control': 'no-store',
    Connection: 'close',
    Date: new Date().toUTCString(),
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.once('error', () => socket.destroy());
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n${text}`, () =>
    socket.destroy(),
  );
}
