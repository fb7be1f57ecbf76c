import assert from 'node:assert/strict';
import { test } from 'node:test';
import { grown, growthText } from './growth.ts';

const BEFORE = {
  'package swr': 11_329,
  'components/behaviour/behaviour.tsx': 2_056,
  'lib/pricing/money.ts': 460,
};

test('what grew is named, the most first, with what is new', () => {
  const now = {
    ...BEFORE,
    'components/behaviour/behaviour.tsx': 2_100,
    'package zod': 60_000,
    'lib/pricing/money.ts': 400,
  };
  assert.deepEqual(grown(BEFORE, now), [
    { module: 'package zod', bytes: 60_000, isNew: true },
    { module: 'components/behaviour/behaviour.tsx', bytes: 44, isNew: false },
  ]);
  assert.equal(
    growthText(BEFORE, now),
    'Grew, minified bytes: package zod +60,000 (new), components/behaviour/behaviour.tsx +44.',
  );
});

test('what is beyond the first five is added up', () => {
  const now = Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((size) => [`module-${size}.ts`, size]));
  assert.match(growthText({}, now), /module-3\.ts \+3 \(new\), 2 more \+3\.$/);
});

test('where nothing grew, the largest of the site’s own are named', () => {
  const text = growthText(
    { ...BEFORE, 'package next': 220_000 },
    { 'package swr': 11_000, 'package next': 220_000 },
  );
  assert.match(text, /^Nothing grew .* are package swr 11,000\.$/);
});
