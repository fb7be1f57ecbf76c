import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { Connections } from './connections.ts';
import { drain } from './drain.ts';

/** Short, because nothing here waits for a network; the order of them is what counts. */
const LIMITS = { requestMs: 50, answerMs: 500 };
const GET = 'GET /quick HTTP/1.1\r\nHost: x\r\n';
/** More than what both ends of a connection take in without being read. */
const LARGE = Buffer.alloc(16_000_000);

/** Does with a connection what a client does, and resolves when the server is at the point that matters. */
type Client = (socket: Socket) => Promise<unknown>;

const sends =
  (text: string, then: Client = async () => {}): Client =>
  (socket) => {
    socket.write(text);
    return then(socket);
  };
const hearsAnswer: Client = (socket) => once(socket, 'data');

const KINDS: Readonly<Record<string, Client>> = {
  'that never sent a byte': async () => {},
  'with half a request': sends(GET),
  'with half of a line': sends('GE'),
  'that is idle after an answer': sends(`${GET}\r\n`, hearsAnswer),
  'with half a request after an answer': sends(`${GET}\r\n`, async (socket) => {
    await hearsAnswer(socket);
    socket.write(GET);
  }),
  'with half of a body': sends('POST /body HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n1', () => asked()),
  'that does not read its answer': sends('GET /large HTTP/1.1\r\nHost: x\r\n\r\n', async (socket) => {
    socket.pause();
    await asked();
  }),
  'with an answer that never ends': sends('GET /stream HTTP/1.1\r\nHost: x\r\n\r\n', hearsAnswer),
  'with two answers that never come': sends('GET /never HTTP/1.1\r\nHost: x\r\n\r\n'.repeat(2), () =>
    asked(2),
  ),
  'that was upgraded': sends(
    'GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n',
    hearsAnswer,
  ),
  'that is a tunnel': sends('CONNECT x:80 HTTP/1.1\r\nHost: x\r\n\r\n', hearsAnswer),
};

let server: ReturnType<typeof createServer>;
let connections: Connections;
let responses: ServerResponse[];
let clients: Socket[];

beforeEach(async () => {
  [responses, clients] = [[], []];
  server = createServer({ keepAliveTimeout: 75_000 });
  connections = new Connections(server);
  server.on('request', (request, response) => {
    responses.push(response);
    if (request.url === '/quick') response.end('quick');
    if (request.url === '/large') response.end(LARGE);
    if (request.url === '/stream') response.write('first');
    server.emit('asked');
  });
  // As a library would that takes over connections.
  for (const event of ['upgrade', 'connect'])
    server.on(event, (_request, socket: Socket) => {
      socket.on('error', () => {});
      socket.write('HTTP/1.1 101 Switching Protocols\r\n\r\n');
    });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterEach(() => {
  for (const client of clients) client.destroy();
});

async function asked(count = 1): Promise<void> {
  while (responses.length < count) await once(server, 'asked');
}

async function client(): Promise<Socket> {
  const open = connections.size;
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  socket.on('error', () => {});
  clients.push(socket);
  await once(socket, 'connect');
  while (connections.size === open) await turn();
  return socket;
}

const left = async (): Promise<number> => {
  const { promise, resolve } = Promise.withResolvers<number>();
  server.getConnections((_error, count) => resolve(count));
  return promise;
};

describe('draining leaves no connection', { timeout: 30_000 }, () => {
  for (const [kind, behave] of Object.entries(KINDS))
    test(kind, async () => {
      await behave(await client());
      await behave(await client());
      assert.equal(await left(), 2);
      await drain(server, connections, LIMITS);
      assert.equal(await left(), 0);
    });

  test('of all kinds at once', async () => {
    for (const behave of Object.values(KINDS)) {
      responses.length = 0;
      await behave(await client());
    }
    await drain(server, connections, LIMITS);
    assert.equal(await left(), 0);
  });
});

test('answers under way are finished, and say that the connection ends', { timeout: 30_000 }, async () => {
  const [asking, late] = [await client(), await client()];
  asking.write('GET /slow HTTP/1.1\r\nHost: x\r\n\r\n');
  await asked();
  // Nothing but answers can end what is waited for here.
  const drained = drain(server, connections, { requestMs: 60_000, answerMs: 60_000 });
  assert.ok(connections.closing.aborted);
  late.write(`${GET}\r\n`);
  responses[0]?.end('slow');
  for (const [socket, text] of [
    [asking, 'slow'],
    [late, 'quick'],
  ] as const) {
    const answer = String(Buffer.concat(await socket.toArray()));
    assert.match(answer, /^HTTP\/1\.1 200 OK\r\n/);
    assert.match(answer, /\r\nConnection: close\r\n/);
    assert.ok(answer.endsWith(text));
  }
  await drained;
});

test('an answer that had begun before is finished, and its connection closed', {
  timeout: 30_000,
}, async () => {
  const socket = await client();
  socket.write('GET /stream HTTP/1.1\r\nHost: x\r\n\r\n');
  await hearsAnswer(socket);
  const drained = drain(server, connections, { requestMs: 60_000, answerMs: 60_000 });
  const rest = socket.toArray();
  responses[0]?.end('last');
  assert.match(String(Buffer.concat(await rest)), /last/);
  await drained;
});

test('an answer that is given whole is read to its end, however long its client takes', {
  timeout: 30_000,
}, async () => {
  const socket = await client();
  socket.pause();
  socket.write('GET /large HTTP/1.1\r\nHost: x\r\n\r\n');
  await asked();
  const drained = drain(server, connections, { requestMs: 50, answerMs: 60_000 });
  let bytes = 0;
  for await (const piece of socket) bytes += piece.length;
  assert.ok(bytes > LARGE.length, `${bytes} bytes arrived`);
  await drained;
});

test('new connections are refused', { timeout: 30_000 }, async () => {
  const { port } = server.address() as AddressInfo;
  await drain(server, connections, LIMITS);
  await assert.rejects(fetch(`http://127.0.0.1:${port}/quick`));
});

test('what is finished is not remembered as under way', async () => {
  const socket = await client();
  for (let count = 1; count < 4; count += 1) {
    socket.write(`${GET}\r\n`);
    await asked(count);
    const response = responses.at(-1) as ServerResponse;
    if (!response.closed) await once(response, 'close');
    assert.ok(connections.canBeAnswered(response.req.socket));
  }
  await drain(server, connections, LIMITS);
});
