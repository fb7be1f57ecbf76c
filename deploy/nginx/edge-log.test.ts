import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { EdgeProcess } from './edge-process.ts';

const PRINTABLE = /^[ -~\n]*$/;
/** ESC [2J, the one-byte CSI, CSI and a bidi mark in UTF-8, half a character. */
const EVIL = Buffer.concat([
  Buffer.from('\u001b[2J'),
  Buffer.from([0x9b]),
  Buffer.from('\u009b\u202e"\\'),
  Buffer.from([0xc3]),
]);

let edge: EdgeProcess;

before(async () => {
  // Nobody listens there, so that everything is an error.
  edge = await EdgeProcess.start({ instances: ['127.0.0.1:1'] });
});
after(() => edge?.[Symbol.asyncDispose]());

/** The whole answer to one request, sent as it is. */
async function send(...pieces: readonly (string | Buffer)[]): Promise<string> {
  const socket = connect(Number(new URL(edge.address).port), '127.0.0.1');
  socket.write(Buffer.concat(pieces.map((piece) => Buffer.from(piece as string))));
  const chunks = await socket.toArray();
  return Buffer.concat(chunks).toString('latin1');
}

const END = '\r\nConnection: close\r\n\r\n';

test('what a client sends is in no log but in printable ASCII', async () => {
  const high = EVIL.subarray(5);
  const answers = {
    target: await send('GET /p/before', high, ' HTTP/1.1\r\nHost: localhost', END),
    control: await send('GET /p/', EVIL, ' HTTP/1.1\r\nHost: localhost', END),
    host: await send('GET /p/1 HTTP/1.1\r\nHost: localhost', high, END),
    referer: await send('GET /p/2 HTTP/1.1\r\nHost: localhost\r\nReferer: http://a/', EVIL, END),
    agent: await send('GET /p/3 HTTP/1.1\r\nHost: localhost\r\nUser-Agent: mine', EVIL, END),
    long: await send('GET /p/', 'x'.repeat(20_000), ' HTTP/1.1\r\nHost: localhost', END),
    method: await send('GE', EVIL, ' / HTTP/1.1\r\nHost: localhost', END),
    fine: await send(
      'GET /p/4 HTTP/1.1\r\nHost: localhost\r\nReferer: http://a/b\r\nUser-Agent: "mine\\',
      END,
    ),
  };
  assert.deepEqual(
    Object.fromEntries(Object.entries(answers).map(([name, answer]) => [name, answer.split(' ')[1]])),
    {
      target: '400',
      control: '400',
      host: '400',
      referer: '400',
      agent: '503',
      long: '503',
      method: '400',
      fine: '503',
    },
  );
  for (const name of ['target', 'host', 'referer'] as const)
    assert.match(answers[name], /^X-Content-Type-Options: nosniff/im, name);
  await edge.stop();

  const log = readFileSync(join(edge.folder, 'millrace.log'), 'latin1');
  assert.match(log, PRINTABLE);
  const lines = log
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  assert.equal(lines.length, Object.keys(answers).length);
  const of = (target: string) => lines.find((line) => line.target === target);
  assert.equal(of('/p/before')?.status, 400);
  assert.equal(of('/p/3')?.agent, 'mine');
  assert.equal(of('/p/4')?.agent, '"mine\\');
  assert.equal(of('/p/4')?.method, 'GET');
  assert.ok(lines.every(({ target }) => target.length <= 2_000));
  assert.match(edge.log(), PRINTABLE);
  assert.match(edge.log(), /connect\(\) failed/);
});
