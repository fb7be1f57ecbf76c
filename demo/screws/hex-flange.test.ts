import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FLANGE_SCREW_FAMILIES } from './hex-flange.ts';
import { FLANGE_HEADS } from './hex-flange-table.ts';

const [family] = FLANGE_SCREW_FAMILIES;
assert.ok(family);

test('EN 1665, heavy series: s, k, e, dc and c as the standard prints them', () => {
  const row = (d: number) => {
    const head = FLANGE_HEADS.find((candidate) => candidate.d === d);
    assert.ok(head);
    return [head.s, head.k, head.e, head.dc, head.c];
  };
  assert.deepEqual(row(5), [8, 5.8, 8.71, 11.8, 1]);
  assert.deepEqual(row(6), [10, 6.6, 10.95, 14.2, 1.1]);
  assert.deepEqual(row(8), [13, 8.1, 14.26, 18, 1.2]);
  assert.deepEqual(row(10), [16, 10.4, 17.62, 22.3, 1.5]);
  assert.deepEqual(row(12), [18, 11.8, 19.86, 26.6, 1.8]);
  assert.deepEqual(row(14), [21, 13.7, 23.15, 30.5, 2.1]);
  assert.deepEqual(row(16), [24, 15.4, 26.51, 35, 2.4]);
  assert.deepEqual(row(20), [30, 18.9, 33.23, 43, 3]);
});

test('e is at least 1.12 times the smallest s; columns grow; the flange is wider than the hexagon', () => {
  for (const [index, head] of FLANGE_HEADS.entries()) {
    // Width across flats is h13: 0.22 mm below nominal up to 10 mm, 0.27 up to 18, 0.33 up to 30.
    const smallest = head.s - (head.s <= 10 ? 0.22 : head.s <= 18 ? 0.27 : 0.33);
    assert.ok(Math.abs(head.e - 1.12 * smallest) < 0.02, `M${head.d}`);
    assert.ok(head.dc > 1.15 * head.s);
    const next = FLANGE_HEADS[index + 1];
    if (next) assert.ok(next.s > head.s && next.k > head.k && next.dc > head.dc && next.c > head.c);
  }
});

test('thread length: to the head up to the stepped line, then 2d + 6, 2d + 12 above 125 mm', () => {
  const values = (size: string) => family.items().find((item) => item.size === size)?.values;
  assert.equal(values('M8 × 35')?.['thread-extent']?.text, 'Fully threaded');
  // 38 mm is not a length of the standard, so the stepped line does not settle it.
  assert.equal(values('M8 × 38')?.['thread-extent'], undefined);
  assert.equal(values('M8 × 38')?.['thread-length'], undefined);
  assert.equal(values('M8 × 40')?.['thread-length']?.text, '22');
  assert.equal(values('M20 × 70')?.['thread-length']?.text, '46');
  assert.equal(values('M16 × 130')?.['thread-length']?.text, '44');
  assert.equal(values('M8 × 90'), undefined);
});

test('8.8, 10.9 and A2-70; no zinc on stainless', () => {
  const item = family.items().find((candidate) => candidate.size === 'M10 × 40');
  assert.ok(item);
  const variants = family.variants(item);
  assert.deepEqual(
    [...new Set(variants.map((variant) => variant.values.class?.text))],
    ['8.8', '10.9', 'A2-70'],
  );
  for (const variant of variants)
    if (variant.values.class?.text === 'A2-70')
      assert.doesNotMatch(variant.values.finish?.text ?? '', /zinc/i);
});
