import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isBroken } from '#perf/measure/held.ts';
import { assertedFigures, figuresAboveFloor } from './held-figures.ts';
import type { AssertionResult } from './lhci.ts';
import type { Report } from './report.ts';

const HOME = { name: 'home', path: '/', pattern: /^http:\/\/localhost\/$/ };
const LCP: AssertionResult = {
  url: 'http://localhost/',
  auditId: 'largest-contentful-paint',
  actual: 1500,
  expected: 1200,
  operator: '<=',
};
const SCORE: AssertionResult = {
  ...LCP,
  auditId: 'categories',
  auditProperty: 'performance',
  operator: '>=',
};

const blocked = (ms: number, finalUrl = HOME.path): Report => ({
  finalUrl: `http://localhost${finalUrl}`,
  categories: { performance: { score: 0.93, auditRefs: [] } },
  audits: { 'total-blocking-time': { score: 1, numericValue: ms } },
});

test('what Lighthouse CI found is held as it was asserted, on the side where it belongs', () => {
  const results = [LCP, { ...SCORE, actual: 0.93, expected: 1 }];
  const found = assertedFigures(results, { pageTypes: [HOME], reports: [blocked(0)] });
  assert.deepEqual(found.map(isBroken), [true, true]);
  assert.deepEqual(
    found.map(({ name, limit, side }) => [name, limit, side]),
    [
      ['home: LCP', 1200, 'at most'],
      ['home: performance', 1, 'at least'],
    ],
  );
});

test('a figure that Lighthouse could not tell is broken', () => {
  const results = [{ ...LCP, actual: null, message: 'No value.' }];
  const [figure] = assertedFigures(results, { pageTypes: [HOME], reports: [blocked(0)] });
  assert.ok(figure && isBroken(figure));
  assert.equal(figure.culprit, 'No value.');
});

test('a page type of which nothing was asserted is an error', () => {
  const options = { pageTypes: [HOME], reports: [blocked(0)] };
  assert.throws(() => assertedFigures([], options), /asserted nothing of home/);
});

test('blocking time is held by how much its median exceeds that of the empty page', () => {
  const options = { pageTypes: [HOME], floor: [90, 100, 400].map((ms) => blocked(ms, '/?floor')) };
  const reports = [120, 900, 150].map((ms) => blocked(ms));
  const [kept] = figuresAboveFloor('total-blocking-time', { ...options, reports, limit: 50 });
  const [broken] = figuresAboveFloor('total-blocking-time', { ...options, reports, limit: 49 });
  assert.deepEqual([kept?.value, kept && isBroken(kept), broken && isBroken(broken)], [50, false, true]);
});
