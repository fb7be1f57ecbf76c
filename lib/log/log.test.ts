import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, mock, test } from 'node:test';
import { inRenderContext } from '../cache-policy/render-context.ts';
import type { Level, Line } from './line-writer.ts';
import { createLog, type Log } from './log.ts';

const MINUTE_MS = 60_000;
const UNSAFE = /[\p{C}\p{Zl}\p{Zp}]/u;

let lines: (Line & { level: Level })[];
let log: Log;

beforeEach(() => {
  mock.timers.enable({ apis: ['setTimeout'] });
  lines = [];
  log = createLog((level, line) => lines.push({ ...line, level }));
});
afterEach(() => mock.timers.reset());

class LostError extends Error {
  readonly code = 'ECONNREFUSED';
}

describe('errors of one kind', () => {
  test('are a line at once and one a minute with their number', () => {
    for (let count = 0; count < 2_445; count += 1)
      log.error({ event: 'request.failed', err: new LostError(`for ${count}`) });
    assert.equal(lines.length, 1);
    mock.timers.tick(MINUTE_MS);
    assert.deepEqual(
      lines.map(({ repeated, err }) => [repeated, err?.message]),
      [
        [undefined, 'for 0'],
        [2_444, 'for 2444'],
      ],
    );
    for (let count = 0; count < 100; count += 1)
      log.error({ event: 'request.failed', err: new LostError('') });
    mock.timers.tick(MINUTE_MS);
    assert.equal(lines.at(-1)?.repeated, 100);
    assert.equal(lines.length, 3);
  });

  test('are forgotten after a quiet minute', () => {
    log.warn({ event: 'cache.full' });
    mock.timers.tick(2 * MINUTE_MS);
    log.warn({ event: 'cache.full' });
    assert.deepEqual(
      lines.map(({ repeated }) => repeated),
      [undefined, undefined],
    );
  });

  test('are told apart by event, level, class and code', () => {
    for (let round = 0; round < 3; round += 1) {
      log.error({ event: 'a', err: new LostError('x') });
      log.error({ event: 'a', err: new TypeError('x') });
      log.error({ event: 'b', err: new LostError('x') });
      log.warn({ event: 'b', err: new LostError('x') });
      log.error({ event: 'b', kind: 'of its own', err: new LostError('x') });
    }
    assert.equal(lines.length, 5);
  });

  test('are few whatever the kinds', () => {
    for (let kind = 0; kind < 10_000; kind += 1) log.error({ event: 'console', kind: String(kind) });
    assert.ok(lines.length <= 101, `${lines.length} lines`);
    mock.timers.tick(MINUTE_MS);
    assert.ok(lines.length <= 102, `${lines.length} lines`);
    const counted = lines.reduce((sum, { repeated = 1 }) => sum + repeated, 0);
    assert.equal(counted, 10_000);
  });

  test('that were counted are written when the process ends', () => {
    for (let count = 0; count < 5; count += 1) log.error({ event: 'x' });
    log.flush();
    assert.deepEqual(
      lines.map(({ repeated }) => repeated),
      [undefined, 4],
    );
    mock.timers.tick(MINUTE_MS);
    assert.equal(lines.length, 2);
  });
});

test('what ends the process is always said', () => {
  for (let count = 0; count < 5; count += 1) log.fatal({ event: 'server.cannot-listen' });
  assert.equal(lines.length, 5);
});

test('a line says which request it is of, by an id of ours', async () => {
  const request = { method: 'GET', url: '/p/\u202e1\u001b[2J' };
  await inRenderContext(async () => {
    log.error({ event: 'a' });
    log.error({ event: 'b' });
  }, request);
  log.error({ event: 'c', request });
  log.error({ event: 'd' });
  const [first, ...others] = lines.map(({ requestId }) => requestId);
  assert.match(first ?? '', /^[0-9a-f]{32}$/);
  assert.deepEqual(others, [first, first, undefined]);
  assert.equal(lines[0]?.target, '/p/\\u{202e}1\\u{1b}[2J');
});

test('no byte of anything foreign is written raw, also once a line is read as JSON', () => {
  const foreign = Array.from({ length: 0x10_000 }, (_, unit) => String.fromCharCode(unit));
  for (let from = 0; from < foreign.length; from += 1_000) {
    const text = foreign.slice(from, from + 1_000).join('x');
    log.fatal({
      event: 'x',
      message: text,
      field: text,
      err: new Error(text, { cause: new TypeError(text) }),
    });
  }
  for (const tag of ['\u{e0041}', '\u{1bca0}', '\u{f0000}']) log.fatal({ event: 'x', message: tag });
  for (const line of lines) {
    const { stack: _, cause, ...err } = line.err ?? { cause: undefined };
    const { stack: _frames, ...inner } = cause ?? {};
    for (const text of Object.values({ ...line, ...err, ...inner }).map(String))
      assert.doesNotMatch(text, UNSAFE);
    assert.doesNotMatch((line.err?.stack ?? '').replaceAll('\n', ''), UNSAFE);
  }
});

test('a long text is cut', () => {
  log.error({ event: 'x', message: 'm'.repeat(1e6), err: new Error('long '.repeat(1e6)) });
  assert.ok(JSON.stringify(lines).length < 12_000);
});

test('whatever is thrown can be logged', () => {
  const circular: { self?: unknown } = {};
  circular.self = circular;
  for (const thrown of [
    null,
    1n,
    Symbol('s'),
    'text',
    { a: 1 },
    circular,
    new AggregateError([new LostError('inner')]),
  ])
    log.fatal({ event: 'x', err: thrown });
  assert.equal(lines.length, 7);
  assert.equal(lines.at(-1)?.err?.cause?.message, 'inner');
});
