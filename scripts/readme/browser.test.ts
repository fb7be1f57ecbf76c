import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Held, HeldRun } from '#perf/measure/held.ts';
import { browserTables } from './browser.ts';

const run = (suite: string, held: HeldRun['held'] = []): HeldRun => ({
  ...{ at: '2026-12-01T00:00:00.000Z', commit: 'abc', suite, held },
});

test('a click is told as milliseconds, as a ratio and with what is held; tasks and paints have no line', () => {
  const click: Held = {
    name: 'list to part, at once',
    value: 0.512,
    unit: 'ratio',
    limit: 1.6,
    side: 'at most',
    times: { ratio: 0.48, p75Ms: 45.2, referenceP75Ms: 96 },
  };
  const tables = browserTables({
    bundle: run('bundle'),
    pages: run('pages'),
    lighthouse: run('lighthouse'),
    interactions: run('interactions', [
      click,
      { ...click, name: 'list to part, at once: longest task' },
      { name: 'list, phone, first view: layout shift', value: 0, unit: 'score', limit: 0, side: 'at most' },
    ]),
  });
  const lines = tables
    .split('\n')
    .slice(tables.split('\n').findIndex((line) => line.includes('click to paint')));
  assert.deepEqual(lines.slice(2), ['| list to part, at once | 45 ms | 96 ms | 0.48 | 0.512 | 1.6 |']);
});
