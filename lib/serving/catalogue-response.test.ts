import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, test } from 'node:test';
import { inRenderContext, missesDatabase } from '../cache-policy/render-context.ts';
import { databaseHealth } from '../db/health.ts';
import { MISSING_MARK } from '../missing.ts';

const SECRET = 'secret-of-this-test-0123456789abcdef';
process.env.MILLRACE_EDGE_SECRET = SECRET;
// Reads its settings when it is first asked.
const { CatalogueResponse } = await import('./catalogue-response.ts');

const SENTENCE = /database cannot be reached/;

/** Asks a server whose handler is `listener`. */
async function ask(listener: RequestListener, path = '/p/1', init?: RequestInit): Promise<Response> {
  const server = createServer({ ServerResponse: CatalogueResponse }, listener as never);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, init);
    // Read before the server closes; some statuses may have no body at all.
    const body = (await answer.text()) || null;
    return new Response(body, { status: answer.status, headers: answer.headers });
  } finally {
    server.close();
  }
}

/** The ways in which Next and Node send an error. */
const FAILURES: Record<string, RequestListener> = {
  'implicit headers, end': (_, response) => {
    response.statusCode = 500;
    response.setHeader('X-From', 'next');
    response.end('Internal Server Error');
  },
  'implicit headers, writes': (_, response) => {
    response.statusCode = 500;
    response.setHeader('Content-Length', '9');
    response.write('Inte');
    response.write('rnal');
    response.end('.', () => {});
  },
  'explicit headers': (_, response) => {
    response.writeHead(500, { 'Content-Type': 'text/plain' });
    response.end('Internal Server Error');
  },
  'flushed headers': (_, response) => {
    response.statusCode = 500;
    response.flushHeaders();
    response.write('Internal');
    response.end();
  },
};

function databaseReached(): void {
  delete databaseHealth().unreachableSince;
}

function databaseUnreachable(): void {
  databaseHealth().unreachableSince = Date.now();
}

describe('while the database cannot be reached', () => {
  afterEach(databaseReached);

  for (const [name, listener] of Object.entries(FAILURES)) {
    test(`a 500 becomes a 503 page (${name})`, async () => {
      databaseUnreachable();
      const answer = await ask(listener);
      assert.equal(answer.status, 503);
      assert.equal(answer.headers.get('retry-after'), '5');
      assert.equal(answer.headers.get('cache-control'), 'no-store');
      assert.equal(answer.headers.get('x-from'), null);
      const page = await answer.text();
      assert.match(page, SENTENCE);
      assert.doesNotMatch(page, /Internal/);
    });
  }

  test('an interface answers with a problem document', async () => {
    databaseUnreachable();
    const answer = await ask(FAILURES['explicit headers'] as RequestListener, '/api/availability');
    assert.equal(answer.status, 503);
    assert.equal(answer.headers.get('content-type'), 'application/problem+json');
    const problem = (await answer.json()) as { status: number; detail: string };
    assert.equal(problem.status, 503);
    assert.match(problem.detail, SENTENCE);
  });

  test('HEAD has no body', async () => {
    databaseUnreachable();
    const answer = await ask(FAILURES['implicit headers, end'] as RequestListener, '/', { method: 'HEAD' });
    assert.equal(answer.status, 503);
    assert.equal(await answer.text(), '');
  });

  test('what succeeds or is not found is left alone', async () => {
    databaseUnreachable();
    for (const status of [200, 304, 404]) {
      const answer = await ask((_, response) => {
        response.writeHead(status);
        response.end();
      });
      assert.equal(answer.status, status);
    }
  });
});

test('while it can be reached, a 500 is a 500', async () => {
  for (const listener of Object.values(FAILURES)) assert.equal((await ask(listener)).status, 500);
});

describe('a page that says in its head that it has nothing to show', () => {
  const html: RequestListener = (_, response) =>
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
  const head = `<!DOCTYPE html><html><head>${MISSING_MARK}</head>`;

  for (const [name, send] of Object.entries<RequestListener>({
    'in one piece': (_, response) => response.end(`${head}<body>Nothing</body></html>`),
    'as bytes': (_, response) => response.end(Buffer.from(`${head}<body>Nothing</body></html>`)),
    'in pieces': (_, response) => {
      response.write(head);
      response.end('<body>Nothing</body></html>');
    },
  })) {
    test(`is a 404 with its own words (${name})`, async () => {
      const answer = await ask((request, response) => {
        html(request, response);
        send(request, response);
      });
      assert.equal(answer.status, 404);
      assert.match(await answer.text(), /<body>Nothing/);
    });
  }

  test('the mark counts nowhere else', async () => {
    const others: RequestListener[] = [
      (_, response) => response.setHeader('Content-Type', 'text/plain').end(head),
      (_, response) => response.setHeader('Content-Type', 'application/json').end(JSON.stringify({ head })),
      (request, response) => {
        html(request, response);
        response.write('<!DOCTYPE html><html><head></head>');
        response.end(`<body>${MISSING_MARK}</body></html>`);
      },
      (request, response) => {
        html(request, response);
        response.end(`<html><head></head><body>${MISSING_MARK.replace('<', '&lt;')}</body></html>`);
      },
    ];
    for (const listener of others) assert.equal((await ask(listener)).status, 200);
  });
});

test('a 500 is a 503 where the request itself missed the database, although others reach it', async () => {
  const statuses: number[] = [];
  for (const misses of [true, false]) {
    const listener: RequestListener = (_, response) =>
      void inRenderContext(async () => {
        if (misses) missesDatabase('unreachable');
        databaseReached();
        await Promise.resolve();
        response.statusCode = 500;
        response.end('Internal Server Error');
      });
    statuses.push((await ask(listener)).status);
  }
  assert.deepEqual(statuses, [503, 500]);
});

test('a busy database is not said to be away', async () => {
  const listener: RequestListener = (_, response) =>
    void inRenderContext(async () => {
      missesDatabase('busy');
      response.statusCode = 500;
      response.end('Internal Server Error');
    });
  for (const path of ['/p/1', '/api/availability']) {
    const answer = await ask(listener, path);
    assert.equal(answer.status, 503);
    assert.equal(answer.headers.get('retry-after'), '2');
    assert.equal(answer.headers.get('cache-control'), 'no-store');
    const text = await answer.text();
    assert.match(text, /is busy at the moment/);
    assert.doesNotMatch(text, SENTENCE);
  }
});

test('an error has the id of its request, of our own making, and nothing else has', async () => {
  const ids = new Set<string | null>();
  const init = { headers: { 'X-Request-Id': 'x'.repeat(32) } };
  for (const status of [500, 503, 500])
    ids.add(
      (await ask((_, response) => response.writeHead(status).end(), '/', init)).headers.get('x-request-id'),
    );
  assert.equal(ids.size, 3);
  for (const id of ids) assert.match(id ?? '', /^[0-9a-f]{32}$/);
  const fine = await ask((_, response) => response.writeHead(200).end(), '/', init);
  assert.equal(fine.headers.get('x-request-id'), null);
});

test('a redirect has one target, although Next names that of a fresh one twice', async () => {
  const answer = await ask(
    (_, response) => {
      response.statusCode = 308;
      response.setHeader('location', '/p/A');
      response.appendHeader('Location', '/p/A');
      response.appendHeader('Vary', 'rsc');
      response.appendHeader('Vary', 'accept');
      response.end();
    },
    '/p/a',
    { redirect: 'manual' },
  );
  assert.equal(answer.headers.get('location'), '/p/A');
  assert.equal(answer.headers.get('vary'), 'rsc, accept');
});

test('a part’s page varies by Accept, other pages and other representations do not by this', async () => {
  const answering =
    (type: string): RequestListener =>
    (_, response) => {
      response.setHeader('Vary', 'rsc');
      response.setHeader('Content-Type', type);
      response.end('…');
    };
  const varyOf = async (type: string, path: string) => (await ask(answering(type), path)).headers.get('vary');
  assert.equal(await varyOf('text/html; charset=utf-8', '/p/A'), 'rsc, Accept, Accept-Encoding');
  assert.equal(await varyOf('text/html; charset=utf-8', '/c/a'), 'rsc, Accept-Encoding');
  assert.equal(await varyOf('text/x-component', '/p/A'), 'rsc, Accept-Encoding');
});

test('an answer with a cookie is kept by nobody, whatever else was said', async () => {
  for (const end of [
    (response: ServerResponse) => response.end('…'),
    (response: ServerResponse) => response.writeHead(200).end('…'),
    (response: ServerResponse) => response.writeHead(200, { 'Cache-Control': 'public' }).end('…'),
    (response: ServerResponse) => {
      response.flushHeaders();
      response.end('…');
    },
    (response: ServerResponse) => {
      response.write('…');
      response.end();
    },
  ]) {
    const answer = await ask((_, response) => {
      response.setHeader('Cache-Control', 's-maxage=3600');
      response.setHeader('CDN-Cache-Control', 'max-age=3600');
      response.setHeader('X-Accel-Expires', '60');
      response.appendHeader('Set-Cookie', 'session=1');
      end(response);
    });
    assert.equal(answer.headers.get('cache-control'), 'private, no-store');
    for (const name of ['cdn-cache-control', 'x-accel-expires']) assert.equal(answer.headers.get(name), null);
    assert.equal(answer.headers.get('content-encoding'), null);
  }
});

test('only an edge that has the secret hears what it may keep, and of its own release', async () => {
  const page: RequestListener = (_, response) => {
    response.setHeader('Cache-Control', 's-maxage=3600');
    response.end('…');
  };
  const heard = async (headers: Record<string, string>) =>
    (await ask(page, '/p/A', { headers })).headers.get('x-accel-expires');
  const seen = { 'x-millrace-seen': '1' };
  const own = { ...seen, 'x-millrace-edge': SECRET };
  assert.match((await heard(own)) ?? '', /^[1-9]\d*$/);
  for (const headers of [
    {},
    seen,
    { 'x-millrace-edge': SECRET },
    { ...seen, 'x-millrace-edge': 'x'.repeat(SECRET.length) },
    { ...seen, 'x-millrace-edge': '' },
    { ...own, 'x-millrace-release': 'another' },
  ] as Record<string, string>[])
    assert.equal(await heard(headers), null, JSON.stringify(headers));
});

test('the policy of a page is that of its own scripts, whatever tag it has in common with another', async () => {
  for (const script of ['let first', 'let other', 'let first']) {
    const answer = await ask((_, response) => {
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.setHeader('ETag', '"the-same-for-all"');
      response.end(`<html><script>${script}</script></html>`);
    });
    const hash = createHash('sha256').update(script).digest('base64');
    assert.ok(answer.headers.get('content-security-policy')?.includes(`'self' 'sha256-${hash}';`), script);
  }
});

test('what the client takes and has counts as it was asked, although Next is given other headers', async () => {
  const text = 'x'.repeat(5_000);
  const listener: RequestListener = (request, response) => {
    request.headers = {};
    response.setHeader('Content-Type', 'text/plain');
    response.setHeader('Cache-Control', 'public');
    response.end(text);
  };
  const first = await ask(listener, '/', { headers: { 'accept-encoding': 'br' } });
  assert.equal(first.headers.get('content-encoding'), 'br');
  const tag = first.headers.get('etag') ?? '';
  const again = await ask(listener, '/', { headers: { 'accept-encoding': 'br', 'if-none-match': tag } });
  assert.equal(again.status, 304);
});
