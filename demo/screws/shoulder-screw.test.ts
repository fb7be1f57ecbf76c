import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SHOULDER_FAMILIES } from './shoulder-screw.ts';
import { SHOULDERS } from './shoulder-table.ts';

const [family] = SHOULDER_FAMILIES;
assert.ok(family);

test('ISO 7379: thread, head, key and thread length by shoulder diameter', () => {
  const row = (ds: number) => {
    const shoulder = SHOULDERS.find((candidate) => candidate.ds === ds);
    assert.ok(shoulder);
    return [shoulder.d, shoulder.dk, shoulder.k, shoulder.s, shoulder.t, shoulder.b];
  };
  assert.deepEqual(row(6.5), [5, 10, 4.5, 3, 2.4, 9.5]);
  assert.deepEqual(row(8), [6, 13, 5.5, 4, 3.3, 11]);
  assert.deepEqual(row(10), [8, 16, 7, 5, 4.2, 13]);
  assert.deepEqual(row(13), [10, 18, 9, 6, 4.9, 16]);
  assert.deepEqual(row(16), [12, 24, 11, 8, 6.6, 18]);
  assert.deepEqual(row(25), [20, 36, 16, 12, 10, 27]);
});

test('the thread is smaller than the shoulder, the shoulder than the head, and all grow', () => {
  for (const [index, shoulder] of SHOULDERS.entries()) {
    assert.ok(shoulder.d < shoulder.ds && shoulder.ds < shoulder.dk && shoulder.t < shoulder.k);
    const next = SHOULDERS[index + 1];
    if (next)
      assert.ok(next.d > shoulder.d && next.dk > shoulder.dk && next.k > shoulder.k && next.b > shoulder.b);
  }
});

test('ordered by the shoulder; 12.9, not electroplated, f9', () => {
  const item = family.items().find((candidate) => candidate.size === '10 × 40 M8');
  assert.ok(item);
  assert.equal(item.values['shoulder-diameter']?.text, '10');
  assert.equal(item.values.length?.text, '40');
  assert.equal(item.values['tolerance-class']?.text, 'f9');
  for (const variant of family.variants(item)) {
    assert.equal(variant.values.class?.text, '12.9');
    assert.doesNotMatch(variant.values.finish?.text ?? '', /zinc|nickel/i);
  }
  const lengths = family.items().map((candidate) => Number(candidate.values.length?.text));
  assert.ok(Math.min(...lengths) === 10 && Math.max(...lengths) === 100);
});
