import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FAMILIES } from './catalogue.ts';
import { DRAWINGS } from './drawings.ts';

test('every category says what its parts look like, and no other', () => {
  assert.deepEqual(Object.keys(DRAWINGS).sort(), FAMILIES.map(({ category }) => category.slug).sort());
});
