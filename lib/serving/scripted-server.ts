import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { askRaw, type RawAnswer } from './ask-raw.ts';
import { CatalogueResponse } from './catalogue-response.ts';
import { Connections } from './connections.ts';
import { dispatch } from './dispatch.ts';
import { refuseUnreadable } from './refuse-connection.ts';
import { refuseMethod } from './refuse-method.ts';
import { redirectSearch } from './search-redirect.ts';
import { everyAnswerHeaders } from './security-headers.ts';

export const HOST = 'Host: x\r\n';
export const CLOSE = 'Connection: close\r\n';

/** For tests: the server's ways of answering, with a script in the place of Next. */
export class ScriptedServer {
  /** What the last answerer does. */
  answer: (response: ServerResponse) => unknown = (response) => response.end('ok');
  readonly http = createServer({
    ServerResponse: CatalogueResponse,
    shouldUpgradeCallback: () => false,
    requestTimeout: 300,
    headersTimeout: 200,
    connectionsCheckingInterval: 50,
  });

  async listen(): Promise<void> {
    refuseUnreadable(this.http, new Connections(this.http));
    this.http.on(
      'request',
      dispatch([
        refuseMethod,
        redirectSearch,
        (request, response) => {
          // A body is waited for, as a handler would.
          if (request.method === 'POST') request.resume().once('end', () => this.answer(response));
          else this.answer(response);
          return true;
        },
      ]),
    );
    this.http.listen(0, '127.0.0.1');
    await once(this.http, 'listening');
  }

  get port(): number {
    return (this.http.address() as AddressInfo).port;
  }

  close(): void {
    this.http.closeAllConnections();
    this.http.close();
  }

  /** Sends exactly this, and checks that the answer has what every answer has. */
  async ask(request: string): Promise<RawAnswer> {
    const found = await askRaw(this.port, request);
    for (const [name, value] of everyAnswerHeaders()) assert.equal(found.headers.get(name), value, name);
    return found;
  }

  get(path: string, method = 'GET', headers = ''): Promise<RawAnswer> {
    return this.ask(`${method} ${path} HTTP/1.1\r\n${HOST}${CLOSE}${headers}\r\n`);
  }
}
