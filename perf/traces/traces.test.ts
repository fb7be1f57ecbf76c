import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { isBroken } from '../measure/held.ts';
import { chromiumCounts } from './chromium-counts.ts';
import { heldTraces } from './held-traces.ts';
import { requestsOf } from './playwright-requests.ts';
import type { Recorded } from './record.ts';

const SITE = 'http://localhost:3000';

const entry = (path: string, type: string, bytes?: number): string =>
  JSON.stringify({
    type: 'resource-snapshot',
    snapshot: {
      request: { url: `${SITE}${path}`, method: 'GET' },
      response: { status: 200, _transferSize: bytes },
      _resourceType: type,
    },
  });

test('requests, their types and bytes are read out of a trace of Playwright', () => {
  const lines = [entry('/', 'document', 900), entry('/a.js', 'script', 300), entry('/kept.js', 'script', -1)];
  const zip = zipSync({
    'trace.trace': strToU8('{}\n'),
    'trace.network': strToU8(`${lines.join('\n')}\n`),
  });
  assert.deepEqual(requestsOf(zip), [
    { url: `${SITE}/`, type: 'document', bytes: 900 },
    { url: `${SITE}/a.js`, type: 'script', bytes: 300 },
    { url: `${SITE}/kept.js`, type: 'script', bytes: 0 },
  ]);
});

test('a trace without network records is an error: nothing would be counted', () => {
  const zip = zipSync({ 'trace.trace': strToU8('{}\n') });
  assert.throws(() => requestsOf(zip), /no network records/);
});

test('scripts and forced layouts of the page are counted, and nothing that is Playwright’s or Chromium’s', () => {
  const at = (url: string, functionName = '') => ({ url, functionName, lineNumber: 1, columnNumber: 8 });
  const events = [
    { name: 'EvaluateScript', args: { data: at(`${SITE}/_next/a.js`) } },
    { name: 'EvaluateScript', args: { data: at('') } },
    { name: 'EvaluateScript', args: {} },
    { name: 'Layout', args: { beginData: {} } },
    { name: 'Layout', args: { beginData: { stackTrace: [at(`${SITE}/_next/a.js`, 'measure')] } } },
    { name: 'Layout', args: { beginData: { stackTrace: [at('', 'expectHitTarget')] } } },
    { name: 'EvaluateScript', args: { data: at('chrome://new-tab-page/composebox_input.js') } },
    { name: 'Layout', args: { beginData: { stackTrace: [at('chrome://a/b.js', 'updateCaret_')] } } },
    { name: 'RunTask' },
  ];
  assert.deepEqual(chromiumCounts(Buffer.from(JSON.stringify({ traceEvents: events }))), {
    scripts: ['a.js:1:8'],
    forcedLayouts: ['a.js:1:8 measure'],
  });
});

test('each count is held by itself, and a type of request without a limit may have no bytes', () => {
  const recorded: Recorded = {
    requests: [
      { url: `${SITE}/a.js`, type: 'script', bytes: 300 },
      { url: `${SITE}/film.mp4`, type: 'media', bytes: 9_000 },
    ],
    scripts: ['a.js:1:1'],
    forcedLayouts: ['a.js:1:8 measure'],
    nodes: 100,
    listeners: 10,
    chromiumTrace: Buffer.alloc(0),
  };
  const limits = {
    requests: 2,
    bytes: { script: 300 },
    scripts: 1,
    forcedLayouts: 0,
    nodes: 100,
    listeners: 9,
  };
  const held = heldTraces('list', recorded, limits);
  assert.deepEqual(
    held.map(({ name, value, limit }) => [name, value, limit]),
    [
      ['list: requests', 2, 2],
      ['list: bytes of script', 300, 300],
      ['list: bytes of media', 9_000, 0],
      ['list: scripts evaluated', 1, 1],
      ['list: forced layouts', 1, 0],
      ['list: nodes', 100, 100],
      ['list: listeners', 10, 9],
    ],
  );
  assert.deepEqual(
    held.filter(isBroken).map(({ name, culprit }) => [name, culprit]),
    [
      ['list: bytes of media', '/film.mp4 9,000 bytes'],
      ['list: forced layouts', 'a.js:1:8 measure'],
      ['list: listeners', 'Compare two heap snapshots.'],
    ],
  );
});
