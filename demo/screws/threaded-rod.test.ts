import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ROD_FAMILIES } from './threaded-rod.ts';

const [family] = ROD_FAMILIES;
assert.ok(family);
const item = (size: string) => {
  const found = family.items().find((candidate) => candidate.size === size);
  assert.ok(found, size);
  return found;
};
const classes = (size: string) => [
  ...new Set(family.variants(item(size)).map((variant) => variant.values.class?.text)),
];

test('a metre weighs what the tables say, within 5 %', () => {
  for (const [size, grams] of [
    ['M6 × 1000', 177],
    ['M8 × 1000', 319],
    ['M10 × 1000', 500],
    ['M12 × 1000', 725],
    ['M16 × 1000', 1330],
    ['M20 × 1000', 2080],
  ] as const) {
    const mass = (item(size).volumeMm3 * 7.85) / 1000;
    assert.ok(Math.abs(mass / grams - 1) < 0.05, `${size}: ${mass}`);
  }
});

test('bars of 1 m in all sizes, of 2 and 3 m from M6; stud bolts from the shortest length of DIN 976-1', () => {
  const of = (thread: string) =>
    family
      .items()
      .filter((candidate) => candidate.values.thread?.text === thread)
      .map((candidate) => Number(candidate.values.length?.text));
  assert.deepEqual(
    of('M5').filter((l) => l >= 1000),
    [1000],
  );
  assert.deepEqual(
    of('M6').filter((l) => l >= 1000),
    [1000, 2000, 3000],
  );
  for (const [thread, from] of [
    ['M10', 25],
    ['M16', 30],
    ['M20', 40],
    ['M24', 50],
    ['M30', 60],
    ['M42', 90],
  ] as const)
    assert.equal(Math.min(...of(thread)), from, thread);
  for (const candidate of family.items()) {
    const { thread, length } = candidate.values;
    assert.ok(Number(length?.text) >= 1.8 * Number(thread?.text.slice(1)), candidate.size);
  }
});

test('classes by size', () => {
  assert.deepEqual(classes('M5 × 1000'), ['4.8', '5.8', '8.8', 'A2-70', 'A4-70', 'Brass']);
  assert.deepEqual(classes('M24 × 1000'), ['4.8', '5.8', '8.8', '10.9', 'A2-70', 'A4-70', 'Brass']);
  assert.deepEqual(classes('M30 × 1000'), ['4.8', '5.8', '8.8', '10.9', 'A2-50', 'A4-50']);
  assert.deepEqual(classes('M48 × 1000'), ['4.8', '8.8']);
});

test('finishes: no hot dip below M8, no zinc on stainless or brass; heavy bars in small bundles', () => {
  for (const candidate of family.items()) {
    const d = Number(candidate.values.thread?.text.slice(1));
    const bar = Number(candidate.values.length?.text) >= 1000;
    for (const variant of family.variants(candidate)) {
      const finish = variant.values.finish?.text ?? '';
      if (d < 8) assert.notEqual(finish, 'Hot dip galvanised');
      if (variant.values.material?.text !== 'Steel') assert.match(finish, /Plain|Passivated/);
      if (bar) assert.ok(variant.packSize <= (d < 20 ? 50 : 10));
    }
  }
  assert.ok(
    family.variants(item('M10 × 1000')) === family.variants(item('M12 × 2000')),
    'one array for items that share it',
  );
});
