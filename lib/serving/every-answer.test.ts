import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import { after, afterEach, before, describe, test } from 'node:test';
import { databaseHealth } from '../db/health.ts';
import { MISSING_MARK } from '../missing.ts';
import { contentSecurityPolicy } from './content-security-policy.ts';
import { ScriptedServer } from './scripted-server.ts';

const [HEAD, BODY] = [
  '<!DOCTYPE html><html><head><script>1</script></head>',
  '<body>ö<script>2</script></body></html>',
];
const MISSING_HEAD = HEAD.replace('</head>', `${MISSING_MARK}</head>`);

const server = new ScriptedServer();
before(() => server.listen());
after(() => server.close());

/** The ways in which an answer can be given. */
const WAYS: Readonly<
  Record<string, (response: ServerResponse, pieces: readonly (string | Buffer)[]) => void>
> = {
  'in one piece': (response, pieces) => response.end(joined(pieces).toString()),
  'in one piece of bytes': (response, pieces) => response.end(joined(pieces)),
  'in one typed array': (response, pieces) => response.end(new Uint8Array(joined(pieces))),
  'in pieces': (response, pieces) => {
    for (const piece of pieces) response.write(piece);
    response.end();
  },
  'in pieces of bytes, cut within a letter': (response, pieces) => {
    for (const byte of joined(pieces)) response.write(Uint8Array.of(byte));
    response.end();
  },
  'in pieces at a time': (response, pieces) => {
    const [first = '', ...rest] = pieces;
    response.write(first, () => setImmediate(() => response.end(joined(rest))));
  },
  'with headers before': (response, pieces) => {
    response.writeHead(response.statusCode, { 'X-Before': '1' });
    response.end(joined(pieces));
  },
  'with headers sent before': (response, pieces) => {
    response.flushHeaders();
    setImmediate(() => response.end(joined(pieces)));
  },
  'in another encoding': (response, pieces) => response.end(joined(pieces).toString('base64'), 'base64'),
};
const joined = (pieces: readonly (string | Buffer)[]): Buffer =>
  Buffer.concat(pieces.map((piece) => Buffer.from(piece)));

describe('a page has the policy and the status of the whole of it', () => {
  for (const [way, send] of Object.entries(WAYS))
    for (const encoding of ['', 'Accept-Encoding: br\r\n']) {
      test(`${way}, ${encoding.trim() || 'as it is'}`, async () => {
        const policy = contentSecurityPolicy(HEAD + BODY, undefined);
        assert.equal(policy.match(/'sha256-/g)?.length, 2);
        for (const [status, head, expected] of [
          [200, HEAD, 200],
          [200, MISSING_HEAD, 404],
          [404, HEAD, 404],
          [500, HEAD, 500],
        ] as const) {
          server.answer = (response) => {
            response.statusCode = status;
            response.setHeader('Content-Type', 'text/html; charset=utf-8');
            send(response, [head, BODY]);
          };
          const found = await server.get('/p/A', 'GET', encoding);
          assert.equal(found.status, expected);
          assert.equal(found.headers.get('content-security-policy'), policy);
          assert.equal(found.headers.get('x-before'), way === 'with headers before' ? '1' : null);
        }
      });
    }

  test('the mark of a missing page counts in its head alone', async () => {
    for (const [way, send] of Object.entries(WAYS)) {
      server.answer = (response) => {
        response.setHeader('Content-Type', 'text/html');
        send(response, [HEAD, `<body>${MISSING_MARK}</body></html>`]);
      };
      assert.equal((await server.get('/')).status, 200, way);
    }
  });

  test('all of it arrives', async () => {
    for (const [way, send] of Object.entries(WAYS)) {
      server.answer = (response) => {
        response.setHeader('Content-Type', 'text/html');
        response.setHeader('Content-Length', Buffer.byteLength(HEAD + BODY));
        send(response, [HEAD, BODY]);
      };
      const { body } = await server.get('/');
      assert.equal(Buffer.from(body, 'latin1').toString(), HEAD + BODY, way);
    }
  });
});

test('a document that is no page of ours runs nothing; who has a page already keeps its policy', async () => {
  for (const [headers, hasPolicy] of [
    [{}, true],
    [{ 'Content-Type': 'text/html', 'Content-Encoding': 'gzip' }, true],
    [{ 'Content-Type': 'image/svg+xml' }, true],
    [{ 'Content-Type': 'application/json' }, false],
  ] as const) {
    server.answer = (response) => response.writeHead(200, headers).end('x');
    const { headers: found } = await server.get('/');
    assert.equal(/default-src 'none'/.test(found.get('content-security-policy') ?? ''), hasPolicy);
  }
  server.answer = (response) => response.writeHead(304, { 'Content-Type': 'text/html', ETag: '"a"' }).end();
  const known = await server.get('/');
  assert.deepEqual([known.status, known.headers.get('content-security-policy')], [304, null]);
});

describe('whoever makes an answer cannot leave out what every answer has', () => {
  afterEach(() => delete databaseHealth().unreachableSince);
  const clears = (response: ServerResponse): void => {
    for (const name of response.getHeaderNames()) response.removeHeader(name);
    response.setHeader('X-Frame-Options', 'ALLOWALL');
  };
  for (const [what, send] of [
    ['a redirect', (response: ServerResponse) => response.writeHead(308, { Location: '/x' }).end()],
    [
      'an error',
      (response: ServerResponse) => response.writeHead(500, { 'Content-Type': 'text/plain' }).end('x'),
    ],
    [
      'headers as a list',
      (response: ServerResponse) => response.writeHead(200, ['Content-Type', 'text/plain']).end(),
    ],
    ['no body', (response: ServerResponse) => response.writeHead(204).end()],
  ] as const)
    test(what, async () => {
      for (const method of ['GET', 'HEAD']) {
        server.answer = (response) => {
          clears(response);
          send(response);
        };
        await server.get('/', method);
      }
    });

  test('the database is away', async () => {
    databaseHealth().unreachableSince = 1;
    server.answer = (response) => response.writeHead(500, { 'Content-Type': 'text/html' }).end(HEAD + BODY);
    for (const path of ['/', '/api/parts/A']) {
      const found = await server.get(path);
      assert.equal(found.status, 503);
      assert.ok(found.headers.has('retry-after'));
    }
  });
});

test('an answer that breaks off says so', async () => {
  server.answer = (response) => {
    response.setHeader('Content-Type', 'text/html');
    response.write(HEAD);
    setImmediate(() => response.destroy());
  };
  await assert.rejects(server.get('/'), /closed with “” for an answer/);
});
