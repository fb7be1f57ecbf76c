import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  assertLoadable,
  assertRows,
  familyOf,
  itemOf,
  numberOf,
  steelGrams,
} from '../nuts/family-contract.ts';
import { PIN_ATTRIBUTES } from './attributes.ts';
import { PIN_FAMILIES, PIN_STANDARDS } from './pin-families.ts';
import { BORE_RINGS, SHAFT_RINGS } from './retaining-ring-table.ts';

const GROUP = { families: PIN_FAMILIES, standards: PIN_STANDARDS, attributes: PIN_ATTRIBUTES };

const family = (slug: string) => familyOf(GROUP, slug);

/** Shortest and longest length of the items for which `key` is `value`. */
function lengthRange(slug: string, key: string, value: number): [number, number] {
  const lengths = family(slug)
    .items()
    .filter((item) => numberOf(item, key) === value)
    .map((item) => numberOf(item, 'length') ?? 0);
  return [Math.min(...lengths), Math.max(...lengths)];
}

test('dowel pins have the lengths and chamfers of ISO 2338 and ISO 8734', () => {
  const unhardened = 'dowel-pins-iso-2338';
  assert.deepEqual(lengthRange(unhardened, 'diameter', 0.6), [2, 6]);
  assert.deepEqual(lengthRange(unhardened, 'diameter', 2.5), [6, 24]);
  assert.deepEqual(lengthRange(unhardened, 'diameter', 6), [12, 60]);
  assert.deepEqual(lengthRange(unhardened, 'diameter', 10), [18, 95]);
  assert.deepEqual(lengthRange(unhardened, 'diameter', 12), [22, 140]);
  assert.deepEqual(lengthRange(unhardened, 'diameter', 50), [95, 200]);
  const hardened = 'dowel-pins-hardened-iso-8734';
  assert.deepEqual(lengthRange(hardened, 'diameter', 1), [3, 10]);
  assert.deepEqual(lengthRange(hardened, 'diameter', 4), [10, 40]);
  assert.deepEqual(lengthRange(hardened, 'diameter', 8), [18, 80]);
  assert.deepEqual(lengthRange(hardened, 'diameter', 12), [26, 100]);
  assert.deepEqual(lengthRange(hardened, 'diameter', 20), [50, 100]);
  assertRows(family(unhardened), ['diameter', 'pin-chamfer'], {
    '1.2 × 8': [1.2, 0.25],
    '4 × 20': [4, 0.63],
    '6 × 30': [6, 1.2],
    '16 × 80': [16, 3],
    '40 × 100': [40, 6.3],
  });
});

test('clevis pins have the heads, holes and lengths of ISO 2341', () => {
  const keys = ['head-diameter', 'head-height', 'split-pin-hole', 'split-pin-hole-distance'];
  assertRows(family('clevis-pins-iso-2341'), keys, {
    'B 3 × 20': [5, 1, 0.8, 1.6],
    'B 6 × 40': [10, 2, 1.6, 3.2],
    'B 10 × 50': [18, 4, 3.2, 4.5],
    'B 16 × 80': [25, 4.5, 4, 6],
    'B 20 × 100': [30, 5, 5, 8],
    'B 50 × 160': [66, 9, 10, 12],
    'B 100 × 200': [120, 13, 13, 16],
  });
  assert.deepEqual(lengthRange('clevis-pins-iso-2341', 'diameter', 3), [6, 30]);
  assert.deepEqual(lengthRange('clevis-pins-iso-2341', 'diameter', 10), [20, 100]);
  assert.deepEqual(lengthRange('clevis-pins-headless-iso-2340', 'diameter', 18), [35, 180]);
  assert.equal(numberOf(itemOf(family('clevis-pins-iso-2341'), 'A 10 × 50'), 'split-pin-hole'), undefined);
});

test('keys have the sections, keyways and shafts of DIN 6885-1', () => {
  const keys = ['key-shaft-over', 'key-shaft-to', 'keyway-shaft-depth', 'keyway-hub-depth'];
  assertRows(family('parallel-keys-din-6885'), keys, {
    'A 2 × 2 × 6': [6, 8, 1.2, 1],
    'A 5 × 5 × 20': [12, 17, 3, 2.3],
    'B 8 × 7 × 40': [22, 30, 4, 3.3],
    'A 12 × 8 × 56': [38, 44, 5, 3.3],
    'AB 14 × 9 × 63': [44, 50, 5.5, 3.8],
    'A 18 × 11 × 100': [58, 65, 7, 4.4],
    'A 25 × 14 × 140': [85, 95, 9, 5.4],
    'B 45 × 25 × 400': [170, 200, 15, 10.4],
  });
  assert.deepEqual(lengthRange('parallel-keys-din-6885', 'width', 6), [14, 70]);
  assert.deepEqual(lengthRange('parallel-keys-din-6885', 'width', 8), [18, 90]);
  assert.deepEqual(lengthRange('parallel-keys-din-6885', 'width', 20), [56, 220]);
  // Depths leave the clearance over the key that the hub needs: t1 + t2 > h.
  for (const item of family('parallel-keys-din-6885').items()) {
    const clearance =
      (numberOf(item, 'keyway-shaft-depth') ?? 0) +
      (numberOf(item, 'keyway-hub-depth') ?? 0) -
      (numberOf(item, 'height') ?? 0);
    assert.ok(clearance > 0.15 && clearance < 0.45, `${item.size}: ${clearance}`);
  }
});

test('rings have the dimensions of DIN 471 and DIN 472', () => {
  const keys = [
    'ring-thickness',
    'ring-free-diameter',
    'ring-groove-diameter',
    'ring-groove-width',
    'ring-groove-shoulder',
  ];
  assertRows(family('retaining-rings-shaft-din-471'), keys, {
    '3 × 0.4': [0.4, 2.7, 2.8, 0.5, 0.3],
    '10 × 1': [1, 9.3, 9.6, 1.1, 0.6],
    '25 × 1.2': [1.2, 23.2, 23.9, 1.3, 1.7],
    '48 × 1.75': [1.75, 44.5, 45.5, 1.85, 3.8],
    '52 × 2': [2, 47.8, 49, 2.15, 4.5],
    '100 × 3': [3, 94.5, 96.5, 3.15, 5.3],
    '200 × 4': [4, 190.5, 195, 4.15, 7.5],
  });
  assertRows(family('retaining-rings-bore-din-472'), keys, {
    '8 × 0.8': [0.8, 8.7, 8.4, 0.9, 0.6],
    '22 × 1': [1, 23.5, 23, 1.1, 1.5],
    '35 × 1.5': [1.5, 37.8, 37, 1.6, 3],
    '72 × 2.5': [2.5, 76.5, 75, 2.65, 4.5],
    '82 × 2.5': [2.5, 87.5, 85.5, 2.65, 5.3],
    '90 × 3': [3, 95.5, 93.5, 3.15, 5.3],
    '200 × 4': [4, 209.5, 205, 4.15, 7.5],
  });
});

test('grooves follow from ring and diameter, and tables grow from row to row', () => {
  for (const [rings, side] of [
    [SHAFT_RINGS, 1],
    [BORE_RINGS, -1],
  ] as const) {
    rings.forEach((ring, index) => {
      const depth = (side * (ring.d1 - ring.d2)) / 2;
      const play = ring.m - ring.s;
      assert.ok(Math.abs(play - (ring.s < 2 ? 0.1 : 0.15)) < 1e-9, `${ring.d1}: m - s = ${play}`);
      assert.ok(ring.n / depth > 2.95 && ring.n / depth < 3.4, `${ring.d1}: n / t = ${ring.n / depth}`);
      // Before fitting, the ring is tighter than the bottom of its groove.
      assert.ok(side * (ring.d2 - ring.d3) > 0, `${ring.d1}`);
      const before = rings[index - 1];
      if (!before) return;
      for (const key of ['d1', 's', 'd3', 'a', 'b', 'd2', 'm', 'n', 'massG'] as const) {
        assert.ok(ring[key] >= before[key], `${ring.d1} ${key}`);
      }
    });
  }
});

test('materials, tolerances and finishes exist', () => {
  for (const of of PIN_FAMILIES) {
    for (const variant of of.items().flatMap((item) => of.variants(item))) {
      const material = variant.values.material?.text ?? '';
      const finish = variant.values.finish?.text ?? '';
      if (material.startsWith('Stainless')) assert.match(finish, /^(Plain|Passivated)$/, of.standard);
      if (/hardened|Spring/i.test(material))
        assert.doesNotMatch(finish, /^Zinc(-nickel)? plated/, of.standard);
      if (of.standard === 'ISO 8734') assert.equal(variant.values['tolerance-class']?.text, 'm6');
    }
  }
});

test('masses are near the published ones', () => {
  // 7.85 g/cm³ times the plain cylinder or bar, less what chamfers and round ends take.
  assert.ok(Math.abs(steelGrams(family('dowel-pins-iso-2338'), '6 × 30') / 6.6 - 1) < 0.05);
  assert.ok(Math.abs(steelGrams(family('dowel-pins-hardened-iso-8734'), '10 × 50') / 30.6 - 1) < 0.05);
  assert.ok(Math.abs(steelGrams(family('parallel-keys-din-6885'), 'A 8 × 7 × 40') / 16.8 - 1) < 0.05);
  assert.ok(Math.abs(steelGrams(family('retaining-rings-shaft-din-471'), '20 × 1.2') / 1.3 - 1) < 0.01);
  assert.ok(Math.abs(steelGrams(family('retaining-rings-bore-din-472'), '50 × 2') / 7.3 - 1) < 0.01);
});

test('the loader can take the families', () => {
  assertLoadable(GROUP);
});
