import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { test } from 'node:test';
import { CatalogueResponse } from './catalogue-response.ts';
import { Connections } from './connections.ts';
import { dispatch } from './dispatch.ts';

const REQUEST = 'GET /api/openapi.json HTTP/1.1\r\nHost: x\r\n\r\n';

/** Sends so many requests at once over one connection, of which none is answered. @returns how many were begun */
async function begun(count: number): Promise<{ readonly begun: number; readonly isOpen: boolean }> {
  const server = createServer({ ServerResponse: CatalogueResponse });
  const connections = new Connections(server);
  let begun = 0;
  const read = Promise.withResolvers<void>();
  server.on(
    'request',
    dispatch([
      () => {
        begun += 1;
        if (begun === count) read.resolve();
        return true;
      },
    ]),
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  socket.on('error', () => {});
  const closed = once(socket, 'close').then(() => false);
  socket.write(REQUEST.repeat(count));
  const isOpen = await Promise.race([closed, read.promise.then(() => true)]);
  connections.destroyAll();
  server.close();
  return { begun, isOpen };
}

test('a few requests may come before their answers', async () => {
  assert.deepEqual(await begun(8), { begun: 8, isOpen: true });
});

test('a connection over which many come at once is cut off, and no more of them are begun', async () => {
  assert.deepEqual(await begun(1_500), { begun: 8, isOpen: false });
});
