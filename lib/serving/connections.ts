import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';

/**
 * Requests that a client may have sent without waiting for the answers before. Node begins them all at once, and holds the
 * answers to those behind in memory. Browsers and nginx send the next one when they have the last answer.
 */
const MAX_PIPELINED = 8;

/** What is known of one connection. */
interface Connection {
  /** Requests that were read and whose answers have not left. */
  answering: number;
  /** The answer begun last, while it has not left. */
  last: ServerResponse | undefined;
  hasAnswered: boolean;
}

/**
 * The connections of a server, and what is being answered on each. Node's own list forgets those that leave HTTP
 * (upgrades), takes those that have sent nothing, or half a request, for busy, and those whose client has not yet read
 * all of an answer for idle, so that `server.close()` would cut it off. Made before the server listens, and before other
 * listeners of `request`.
 */
export class Connections {
  readonly #connections = new Map<Duplex, Connection>();
  readonly #closing = new AbortController();

  constructor(server: Server) {
    server.on('connection', (socket: Socket) => {
      this.#connections.set(socket, { answering: 0, last: undefined, hasAnswered: false });
      socket.once('close', () => this.#connections.delete(socket));
    });
    // `server.close()` calls it.
    server.closeIdleConnections = () => {
      for (const [socket, { answering, hasAnswered }] of this.#connections)
        if (hasAnswered && answering === 0) socket.destroy();
    };
    const [connections, { signal }] = [this.#connections, this.#closing];
    // One for all answers, so that none costs a closure.
    function hasLeft(this: ServerResponse): void {
      const connection = connections.get(this.req.socket);
      if (!connection) return;
      connection.answering -= 1;
      connection.hasAnswered = true;
      if (connection.last === this) connection.last = undefined;
      // It had told its client before that the connection would stay.
      if (signal.aborted && connection.answering === 0) this.req.socket.destroySoon();
    }
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      const connection = connections.get(request.socket);
      if (!connection) return;
      connection.answering += 1;
      if (connection.answering > MAX_PIPELINED) request.socket.destroy();
      connection.last = response;
      response.on('close', hasLeft);
      // Node says `Connection: close` then, and closes when the answer has left.
      if (signal.aborted) response.shouldKeepAlive = false;
    });
  }

  /** How many are open, whatever is said on them. */
  get size(): number {
    return this.#connections.size;
  }

  /** Aborted when the server begins to stop: whoever waits for something to answer with should answer now. */
  get closing(): AbortSignal {
    return this.#closing.signal;
  }

  /** Whether a sentence can still be sent as the answer to what was read last. */
  canBeAnswered(socket: Duplex): boolean {
    const connection = this.#connections.get(socket);
    if (!socket.writable || !connection) return false;
    return (
      connection.answering === 0 || (connection.answering === 1 && connection.last?.headersSent === false)
    );
  }

  /** From now on every answer whose headers have not left says `Connection: close`. */
  closeAfterAnswers(): void {
    this.#closing.abort();
    for (const { last } of this.#connections.values()) if (last) last.shouldKeepAlive = false;
  }

  /** Cuts off those on which nothing is being answered: idle, silent, in the middle of a request. */
  destroyUnanswered(): void {
    for (const [socket, { answering }] of this.#connections) if (answering === 0) socket.destroy();
  }

  /** Cuts off all. */
  destroyAll(): void {
    for (const socket of this.#connections.keys()) socket.destroy();
  }
}
