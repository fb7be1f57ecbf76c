import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import {
  createServer,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type RequestListener,
  request,
  type Server,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, beforeEach, describe, test } from 'node:test';
import { setTimeout as sleep, setImmediate as turn } from 'node:timers/promises';
import { brotliDecompressSync, createBrotliDecompress, gunzipSync } from 'node:zlib';
import { CompressedResponse } from './compressed-response.ts';

const BODY = JSON.stringify(
  Array.from({ length: 400 }, (_, index) => ({ part: `M${index}`, name: 'Größe ½″' })),
);
const JSON_TYPE = { 'Content-Type': 'application/json', 'Cache-Control': 'public, max-age=60' };
const LIMIT_MS = 30_000;

let server: Server;
let listener: RequestListener;
before(async () => {
  server = createServer({ ServerResponse: CompressedResponse }, ((one: IncomingMessage, other: never) =>
    listener(one, other)) as never);
  await once(server.listen(0, '127.0.0.1'), 'listening');
});
after(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  listener = (_, response) => response.writeHead(200, JSON_TYPE).end(BODY);
});

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

function open(headers: OutgoingHttpHeaders = {}, method = 'GET'): Promise<IncomingMessage> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) =>
    request({ host: '127.0.0.1', port, method, headers, agent: false }, resolve).on('error', reject).end(),
  );
}

async function ask(
  headers: OutgoingHttpHeaders = { 'accept-encoding': 'br' },
  method = 'GET',
): Promise<Answer> {
  const answer = await open(headers, method);
  const pieces: Buffer[] = [];
  for await (const piece of answer) pieces.push(piece);
  return { status: answer.statusCode, headers: answer.headers, body: Buffer.concat(pieces) };
}

/** The ways in which Next and Node send one piece. */
const WHOLE: Record<string, RequestListener> = {
  'headers, end': (_, response) => {
    for (const [name, value] of Object.entries(JSON_TYPE)) response.setHeader(name, value);
    response.setHeader('Content-Length', Buffer.byteLength(BODY));
    response.end(BODY);
  },
  'explicit headers, end of bytes': (_, response) =>
    response.writeHead(200, JSON_TYPE).end(Buffer.from(BODY)),
  'explicit headers as a list': (_, response) =>
    response.writeHead(200, 'OK', Object.entries(JSON_TYPE).flat()).end(BODY),
  'flushed headers, one write, end': async (_, response) => {
    for (const [name, value] of Object.entries(JSON_TYPE)) response.setHeader(name, value);
    response.flushHeaders();
    response.write(new TextEncoder().encode(BODY));
    await Promise.resolve();
    response.end();
  },
  'write and end with a piece each': (_, response) => {
    response.writeHead(200, JSON_TYPE).write(BODY.slice(0, 100));
    response.end(BODY.slice(100));
  },
};

describe('an answer in one piece', () => {
  for (const [name, send] of Object.entries(WHOLE)) {
    test(`arrives encoded as the client wants it (${name})`, async () => {
      listener = send;
      const [br, gzip, plain] = await Promise.all([
        ask(),
        ask({ 'accept-encoding': 'gzip, br;q=0.1' }),
        ask({ 'accept-encoding': 'br;q=0, nonsense;q=x' }),
      ]);
      assert.equal(br.headers['content-encoding'], 'br');
      assert.equal(brotliDecompressSync(br.body).toString(), BODY);
      assert.equal(gzip.headers['content-encoding'], 'gzip');
      assert.equal(gunzipSync(gzip.body).toString(), BODY);
      assert.equal(plain.headers['content-encoding'], undefined);
      assert.equal(plain.body.toString(), BODY);
      for (const { headers, body } of [br, gzip]) {
        assert.equal(headers.vary, 'Accept-Encoding');
        assert.equal(headers['content-length'], String(body.byteLength));
        assert.match(headers.etag ?? '', /^W\/"/);
      }
      assert.equal(plain.headers.vary, 'Accept-Encoding');
      const again = await ask();
      // The date is new, and the encoding may be a better one by now.
      const changed = { date: again.headers.date, 'content-length': String(again.body.byteLength) };
      assert.deepEqual(again.headers, { ...br.headers, ...changed });
      assert.equal(brotliDecompressSync(again.body).toString(), BODY);
    });
  }

  test('HEAD says what GET says', async () => {
    listener = (_, response) => response.writeHead(200, JSON_TYPE).end(`${BODY} of HEAD`);
    const [head, get] = [await ask({ 'accept-encoding': 'br' }, 'HEAD'), await ask()];
    assert.equal(head.body.byteLength, 0);
    assert.deepEqual({ ...head.headers, date: '' }, { ...get.headers, date: '' });
  });

  test('Vary is added to, once', async () => {
    for (const [vary, expected] of [
      [['rsc', 'Accept'], 'rsc, Accept, Accept-Encoding'],
      ['accept-encoding', 'accept-encoding'],
      ['*', '*'],
    ] as const) {
      listener = (_, response) => response.setHeader('Vary', vary).writeHead(200, JSON_TYPE).end(BODY);
      assert.equal((await ask()).headers.vary, expected);
    }
  });

  test('the tag of an encoded answer is weak, and confirmed as such', async () => {
    listener = (asked, response) => {
      response.setHeader('ETag', '"x1"');
      if (asked.headers['if-none-match']) response.writeHead(304).end();
      else response.writeHead(200, JSON_TYPE).end(BODY);
    };
    const { etag } = (await ask()).headers;
    assert.equal(etag, 'W/"x1"');
    const again = await ask({ 'accept-encoding': 'br', 'if-none-match': etag });
    assert.deepEqual([again.status, again.body.byteLength, again.headers.etag], [304, 0, etag]);
    assert.equal(again.headers.vary, 'Accept-Encoding');
    const plain = await ask({ 'if-none-match': '"x1"' });
    assert.deepEqual([plain.status, plain.headers.etag], [304, '"x1"']);
  });

  test('without a tag it gets one of its content, and a 304 by it', async () => {
    const { etag } = (await ask()).headers;
    const again = await ask({ 'accept-encoding': 'br', 'if-none-match': `"a", ${etag}` });
    assert.deepEqual([again.status, again.body.byteLength, again.headers.etag], [304, 0, etag]);
    assert.equal(again.headers['content-encoding'], undefined);
  });

  test('two bodies under one tag are not mistaken for one another', async () => {
    for (const body of [BODY, BODY.replaceAll('M', 'N')]) {
      listener = (_, response) => response.setHeader('ETag', '"same"').writeHead(200, JSON_TYPE).end(body);
      assert.equal(brotliDecompressSync((await ask()).body).toString(), body);
    }
  });

  test('asked for again it becomes smaller in the background, under the same tag', async () => {
    const text = BODY.repeat(3);
    listener = (_, response) => response.writeHead(200, JSON_TYPE).end(text);
    const first = await ask();
    let later = await ask();
    for (let waited = 0; waited < LIMIT_MS && later.body.byteLength === first.body.byteLength; waited += 20) {
      // Between two questions.
      await sleep(20);
      later = await ask();
    }
    assert.ok(later.body.byteLength < first.body.byteLength);
    assert.equal(later.headers['content-length'], String(later.body.byteLength));
    assert.equal(later.headers.etag, first.headers.etag);
    assert.equal(brotliDecompressSync(later.body).toString(), text);
  });

  test('what is new each time has no tag', async () => {
    listener = (_, response) =>
      response.writeHead(200, { ...JSON_TYPE, 'Cache-Control': 'public, no-cache' }).end(BODY);
    const { headers, body } = await ask();
    assert.deepEqual([headers['content-encoding'], headers.etag], ['br', undefined]);
    assert.equal(brotliDecompressSync(body).toString(), BODY);
  });

  test('who writes it hears when it has been sent, and sees it as sent before', async () => {
    const seen: unknown[] = [];
    listener = async (_, response) => {
      response.writeHead(200, JSON_TYPE);
      seen.push(response.headersSent);
      // As Next's own does (server/lib/patch-set-header.js).
      response.setHeader = () => response;
      await new Promise<void>((resolve) => response.end(BODY, () => resolve()));
      seen.push(response.writableFinished);
    };
    assert.equal((await ask()).headers['content-encoding'], 'br');
    await turn();
    assert.deepEqual(seen, [true, true]);
  });
});

describe('is sent as it is', () => {
  const cases: Record<string, OutgoingHttpHeaders> = {
    'what a client has to itself': { 'Cache-Control': 'private, max-age=60' },
    'what must not be kept': { 'Cache-Control': 'no-store' },
    'what must not be changed': { 'Cache-Control': 'public, no-transform' },
    'what sets a cookie': { 'Set-Cookie': 'a=b' },
    'a picture': { 'Content-Type': 'image/avif' },
    'a stream of events': { 'Content-Type': 'text/event-stream' },
    'what is encoded': { 'Content-Encoding': 'zstd' },
    'a part of a body': { 'Content-Range': 'bytes 0-1/2' },
  };
  for (const [name, headers] of Object.entries(cases)) {
    test(name, async () => {
      listener = (_, response) => response.writeHead(200, { ...JSON_TYPE, ...headers }).end(BODY);
      const answer = await ask();
      assert.equal(answer.headers['content-encoding'], headers['Content-Encoding']);
      assert.equal(answer.body.toString(), BODY);
    });
  }

  test('what is short', async () => {
    listener = (_, response) => response.writeHead(200, JSON_TYPE).end('{}');
    const { headers, body } = await ask();
    assert.deepEqual([headers['content-encoding'], body.toString()], [undefined, '{}']);
  });

  test('what has no body', async () => {
    for (const status of [204, 304]) {
      listener = (_, response) => response.writeHead(status, JSON_TYPE).end();
      const { headers, body } = await ask();
      assert.deepEqual(
        [headers['content-encoding'], headers.vary, body.byteLength],
        [undefined, undefined, 0],
      );
    }
  });
});

describe('an answer in several pieces', () => {
  const CSV = { 'Content-Type': 'text/csv' };

  test('is encoded while it comes, piece by piece', async () => {
    let next = (): void => {};
    listener = async (_, response) => {
      response.setHeader('ETag', '"x2"').writeHead(200, { ...CSV, 'Content-Length': 12 });
      for (const piece of ['one\n', 'two\n', 'end\n']) {
        response.write(piece);
        (response as CompressedResponse).flush();
        await new Promise<void>((resolve) => {
          next = resolve;
        });
      }
      response.end();
    };
    const answer = await open({ 'accept-encoding': 'br' });
    assert.deepEqual(
      [answer.headers['content-encoding'], answer.headers['content-length'], answer.headers.etag],
      ['br', undefined, 'W/"x2"'],
    );
    const text: string[] = [];
    for await (const piece of answer.pipe(createBrotliDecompress()).setEncoding('utf8')) {
      text.push(piece);
      next();
    }
    assert.deepEqual(text, ['one\n', 'two\n', 'end\n']);
  });

  /** Writes for as long as somebody reads. */
  function endless(): { written: () => number; ended: Promise<unknown> } {
    let bytes = 0;
    const ended = new Promise((resolve) => {
      listener = async (_, response) => {
        response.writeHead(200, CSV);
        response.once('close', resolve);
        while (!response.destroyed) {
          // Not to be compressed, so that what is written has to go somewhere.
          const piece = randomBytes(64_000);
          bytes += piece.byteLength;
          if (!response.write(piece)) await Promise.race([once(response, 'drain'), once(response, 'close')]);
        }
      };
    });
    return { written: () => bytes, ended };
  }

  test('waits for a client that does not read', { timeout: LIMIT_MS }, async () => {
    const { written, ended } = endless();
    const answer = await open({ 'accept-encoding': 'br' });
    answer.pause();
    let before = -1;
    while (written() !== before) {
      before = written();
      // Nothing says that no more comes, but that none has come for a while.
      await sleep(300);
    }
    const MOST_BUFFERED = 30_000_000;
    assert.ok(before < MOST_BUFFERED, `${before} bytes`);
    answer.resume();
    // Between two looks.
    while (written() < before + MOST_BUFFERED) await sleep(10);
    answer.destroy();
    await ended;
  });

  test('is not asked for more when only the connection has room', { timeout: LIMIT_MS }, async () => {
    const asked = new Promise<[before: number, after: number]>((resolve) => {
      listener = async (_, response) => {
        let drains = 0;
        response.writeHead(200, CSV).on('drain', () => (drains += 1));
        while (response.write(randomBytes(1_000_000))) await turn();
        const before = drains;
        // As the connection does whenever a slow client has taken some.
        response.emit('drain');
        resolve([before, drains]);
      };
    });
    const answer = await open({ 'accept-encoding': 'br' });
    answer.pause();
    const [before, after] = await asked;
    assert.equal(after, before);
    answer.destroy();
  });

  test('ends when the client goes away in its midst', { timeout: LIMIT_MS }, async () => {
    const { written, ended } = endless();
    const answer = await open({ 'accept-encoding': 'br' });
    await once(answer, 'data');
    answer.destroy();
    await ended;
    const before = written();
    // That nothing more is written can only be watched for a while.
    await sleep(100);
    assert.ok(written() - before <= 64_000);
  });

  test('HEAD has the headers and no body', async () => {
    listener = async (_, response) => {
      response.writeHead(200, CSV);
      for (const piece of ['one', 'two']) {
        response.write(piece);
        await turn();
        await turn();
      }
      response.end();
    };
    const { headers, body } = await ask({ 'accept-encoding': 'br' }, 'HEAD');
    assert.deepEqual([headers['content-encoding'], body.byteLength], ['br', 0]);
  });
});

test('a client that goes away while its answer is compressed harms nobody', async () => {
  for (let index = 0; index < 20; index += 1) {
    const { port } = server.address() as AddressInfo;
    listener = (_, response) => response.writeHead(200, JSON_TYPE).end(`${BODY}${index}`.repeat(20));
    const asked = request({ host: '127.0.0.1', port, agent: false, headers: { 'accept-encoding': 'br' } });
    asked.on('error', () => {}).end();
    await once(server, 'request');
    asked.destroy();
  }
  assert.equal((await ask()).status, 200);
});
