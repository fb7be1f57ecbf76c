import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BudgetError } from './budget-error.ts';
import { failWhereBroken, type Held, isBroken } from './held.ts';

const HTML: Held = { name: 'list: HTML', value: 25_000, unit: 'bytes', limit: 25_000, side: 'at most' };
const SCORE: Held = { name: 'home: performance', value: 1, unit: 'score', limit: 1, side: 'at least' };

test('a figure may reach its limit, from either side', () => {
  assert.equal(isBroken(HTML), false);
  assert.equal(isBroken({ ...HTML, value: 25_001 }), true);
  assert.equal(isBroken(SCORE), false);
  assert.equal(isBroken({ ...SCORE, value: 0.99 }), true);
});

test('a figure that was not measured is broken', () => {
  assert.equal(isBroken({ ...HTML, value: Number.NaN }), true);
  assert.equal(isBroken({ ...SCORE, value: Number.NaN }), true);
});

test('what is broken is named, with by how much and what is to blame', () => {
  failWhereBroken([HTML, SCORE]);
  assert.throws(
    () => failWhereBroken([HTML, { ...HTML, value: 31_000, culprit: 'Largest: the filters.' }]),
    (error) =>
      error instanceof BudgetError &&
      error.message.includes(
        'list: HTML is 31,000 bytes; at most 25,000 bytes is allowed. Largest: the filters.',
      ),
  );
});
