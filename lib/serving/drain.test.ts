import assert from 'node:assert/strict';
import { once } from 'node:events';
import { Agent, createServer, get, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mock, test } from 'node:test';
import { drain } from './drain.ts';

test('answers under way are finished, idle connections closed, new ones refused', async () => {
  const pending: ServerResponse[] = [];
  const server = createServer({ keepAliveTimeout: 75_000 }, (request, response) => {
    if (request.url === '/slow') pending.push(response);
    else response.end('quick');
  });
  const cutOff = mock.method(server, 'closeAllConnections');
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const agent = new Agent({ keepAlive: true });
  const ask = (path: string): Promise<IncomingMessage> =>
    new Promise((resolve, reject) => {
      get({ port, host: '127.0.0.1', path, agent }, resolve).once('error', reject);
    });

  (await ask('/quick')).resume();
  const slow = ask('/slow');
  while (pending.length === 0) await once(server, 'request');
  const drained = drain(server);
  await assert.rejects(fetch(`http://127.0.0.1:${port}/quick`));
  pending[0]?.end('slow');
  const [chunk] = await once(await slow, 'data');
  assert.equal(String(chunk), 'slow');
  await drained;
  assert.equal(cutOff.mock.callCount(), 0, 'it waited for connections that had nothing more to say');
  agent.destroy();
});
