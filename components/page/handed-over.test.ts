import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import { handOver, takeOver } from './handed-over.ts';

beforeEach(() => globalThis.millraceHandedOver?.clear());

test('what was handed over is taken, also by a render that starts again', () => {
  handOver('a', '<p>A</p>');
  assert.equal(takeOver('a'), '<p>A</p>');
  assert.equal(takeOver('a'), '<p>A</p>');
});

test('what nobody handed over is named', () => {
  assert.throws(() => takeOver('b'), /content b of a page was not handed over/);
});

test('however many renders are under way, none loses its content', () => {
  for (let one = 0; one < 1_000; one += 1) handOver(String(one), `<p>${one}</p>`);
  for (let one = 0; one < 1_000; one += 1) assert.equal(takeOver(String(one)), `<p>${one}</p>`);
});

test('two renders of one content both get it, whatever comes between them', () => {
  handOver('twice', 'T');
  handOver('twice', 'T');
  takeOver('twice');
  for (let one = 0; one < 100; one += 1) {
    handOver(String(one), 'x');
    takeOver(String(one));
  }
  assert.equal(takeOver('twice'), 'T');
});

test('what was taken does not pile up', () => {
  for (let one = 0; one < 1_000; one += 1) {
    handOver(String(one), 'x');
    takeOver(String(one));
  }
  assert.ok((globalThis.millraceHandedOver?.size ?? 0) <= 33);
});

test('what nobody comes for does not pile up', () => {
  mock.timers.enable({ apis: ['Date'] });
  for (let one = 0; one < 1_000; one += 1) {
    handOver(String(one), 'x');
    mock.timers.tick(1_000);
  }
  mock.timers.reset();
  assert.ok((globalThis.millraceHandedOver?.size ?? 0) <= 62);
});
