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

test('what Lighthouse CI found is held, with slack on the side where it belongs', () => {
  const slack = { 'largest-contentful-paint': 400, 'categories:performance': 0.1 };
  const results = [LCP, { ...SCORE, actual: 0.93, expected: 1 }];
  const options = { pageTypes: [HOME], reports: [blocked(0)] };
  const strict = assertedFigures(results, { ...options, slack: {} });
  const lenient = assertedFigures(results, { ...options, slack });
  assert.deepEqual(strict.map(isBroken), [true, true]);
  assert.deepEqual(lenient.map(isBroken), [false, false]);
  assert.deepEqual(
    lenient.map(({ name, limit, side }) => [name, limit, side]),
    [
      ['home: LCP', 1600, 'at most'],
      ['home: performance', 0.9, 'at least'],
    ],
  );
});

test('a figure that Lighthouse could not tell is broken', () => {
  const results = [{ ...LCP, actual: null, message: 'No value.' }];
  const [figure] = assertedFigures(results, { pageTypes: [HOME], reports: [blocked(0)], slack: {} });
  assert.ok(figure && isBroken(figure));
  assert.equal(figure.culprit, 'No value.');
});

test('a page type of which nothing was asserted is an error', () => {
  const options = { pageTypes: [HOME], reports: [blocked(0)], slack: {} };
  assert.throws(() => assertedFigures([], options), /asserted nothing of home/);
});

test('blocking time is held by how much its median exceeds that of the empty page', () => {
  const options = { pageTypes: [HOME], slack: {}, floor: [90, 100, 400].map((ms) => blocked(ms, '/?floor')) };
  const reports = [120, 900, 150].map((ms) => blocked(ms));
  const [kept] = figuresAboveFloor('total-blocking-time', { ...options, reports, limit: 50 });
  const [broken] = figuresAboveFloor('total-blocking-time', { ...options, reports, limit: 49 });
  assert.deepEqual([kept?.value, kept && isBroken(kept), broken && isBroken(broken)], [50, false, true]);
  const [lenient] = figuresAboveFloor('total-blocking-time', {
    ...options,
    reports,
    limit: 10,
    timesFloor: 1.5,
  });
  assert.equal(lenient?.limit, 160);
});
