import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Item } from '../model.ts';
import { boundaries } from './boundary-dimensions.ts';
import { BEARING_FAMILIES } from './families.ts';
import { type TaperedSeries, taperedBoundaries } from './tapered-table.ts';

const ITEMS = new Map(BEARING_FAMILIES.flatMap((family) => family.items().map((item) => [item.size, item])));

function numbers(item: Item | undefined, keys: readonly string[]): (number | undefined)[] {
  return keys.map((key) => {
    const value = item?.values[key];
    return value && 'number' in value ? value.number : undefined;
  });
}

test('boundary dimensions d, D, B and r min of ISO 15', () => {
  // biome-ignore format: a table
  const known = [
    ['618/8', 8, 16, 4, 0.2], ['61800', 10, 19, 5, 0.3], ['61804', 20, 32, 7, 0.3], ['61805-2RS', 25, 37, 7, 0.3],
    ['61810', 50, 65, 7, 0.3], ['61820', 100, 125, 13, 1], ['61830', 150, 190, 20, 1.1],
    ['619/8', 8, 19, 6, 0.3], ['61902', 15, 28, 7, 0.3], ['61904', 20, 37, 9, 0.3], ['61908', 40, 62, 12, 0.6],
    ['61914', 70, 100, 16, 1], ['61930', 150, 210, 28, 2],
    ['608-2Z', 8, 22, 7, 0.3], ['6000', 10, 26, 8, 0.3], ['6004', 20, 42, 12, 0.6], ['6006', 30, 55, 13, 1],
    ['6012', 60, 95, 18, 1.1], ['6020', 100, 150, 24, 1.5], ['6030', 150, 225, 35, 2.1],
    ['625', 5, 16, 5, 0.3], ['6201', 12, 32, 10, 0.6], ['6204-2RS', 20, 47, 14, 1], ['62/22', 22, 50, 14, 1],
    ['6207', 35, 72, 17, 1.1], ['6213', 65, 120, 23, 1.5], ['6220', 100, 180, 34, 2.1], ['6230', 150, 270, 45, 3],
    ['6300', 10, 35, 11, 0.6], ['6305', 25, 62, 17, 1.1], ['6308', 40, 90, 23, 1.5], ['6316', 80, 170, 39, 2.1],
    ['6324', 120, 260, 55, 3], ['6330', 150, 320, 65, 4],
    ['6403', 17, 62, 17, 1.1], ['6405', 25, 80, 21, 1.5], ['6410', 50, 130, 31, 2.1], ['6412', 60, 150, 35, 2.1],
    ['6414', 70, 180, 42, 3], ['6418', 90, 225, 54, 4],
    ['7204B', 20, 47, 14, 1], ['7208B', 40, 80, 18, 1.1], ['7310B', 50, 110, 27, 2], ['7322B', 110, 240, 50, 3],
    ['NU 205', 25, 52, 15, 1], ['NJ 210', 50, 90, 20, 1.1], ['N 308', 40, 90, 23, 1.5], ['NU 320', 100, 215, 47, 3],
  ] as const;
  for (const [size, ...expected] of known) {
    const keys = ['inside-diameter', 'outside-diameter', 'width', 'bearing-chamfer'];
    assert.deepEqual(numbers(ITEMS.get(size), keys), expected, size);
  }
});

test('boundary dimensions d, D, T, B and C of ISO 355', () => {
  // biome-ignore format: a table
  const known = [
    ['30203', 17, 40, 13.25, 12, 11], ['30206', 30, 62, 17.25, 16, 14], ['30210', 50, 90, 21.75, 20, 17],
    ['30220', 100, 180, 37, 34, 29], ['30228', 140, 250, 45.75, 42, 36],
    ['30302', 15, 42, 14.25, 13, 11], ['30306', 30, 72, 20.75, 19, 16], ['30310', 50, 110, 29.25, 27, 23],
    ['30320', 100, 215, 51.5, 47, 39],
    ['32004X', 20, 42, 15, 15, 12], ['32008X', 40, 68, 19, 19, 14.5], ['32010X', 50, 80, 20, 20, 15.5],
    ['32020X', 100, 150, 32, 32, 24], ['32030X', 150, 225, 48, 48, 36],
    ['32206', 30, 62, 21.25, 20, 17], ['32208', 40, 80, 24.75, 23, 19], ['32215', 75, 130, 33.25, 31, 27],
    ['32220', 100, 180, 49, 46, 39], ['32228', 140, 250, 71.75, 68, 58],
  ] as const;
  for (const [size, ...expected] of known) {
    const keys = ['inside-diameter', 'outside-diameter', 'bearing-total-width', 'cone-width', 'cup-width'];
    assert.deepEqual(numbers(ITEMS.get(size), keys), expected, size);
  }
});

test('within a series every dimension rises with the bore', () => {
  for (const series of ['18', '19', '10', '02', '03', '04'] as const) {
    const rows = boundaries(series);
    for (const [index, row] of rows.entries()) {
      const before = rows[index - 1];
      assert.ok(row.r < (row.D - row.d) / 4, `${series} ${row.d}`);
      if (before)
        assert.ok(row.d > before.d && row.D > before.D && row.B >= before.B && row.r >= before.r, `${row.d}`);
    }
  }
});

test('tapered series share bore and outside diameter with the ball bearing series of their diameter series', () => {
  const mates = { '302': '02', '303': '03', '320': '10', '322': '02' } as const;
  for (const series of Object.keys(mates) as TaperedSeries[]) {
    const outside = new Map(boundaries(mates[series]).map(({ d, D }) => [d, D]));
    for (const { d, D, T, B, C } of taperedBoundaries(series)) {
      assert.equal(D, outside.get(d), `${series} ${d}`);
      assert.ok(C < B && B <= T, `${series} ${d}`);
      assert.equal(B === T, series === '320', `${series} ${d}`);
    }
  }
});

test('masses lie within 10 % of those in catalogues', () => {
  // biome-ignore format: a table
  const kilograms = {
    608: 0.012, 6000: 0.019, 6004: 0.069, 6010: 0.26, 6020: 1.25, 625: 0.005, 6200: 0.032, 6204: 0.106, 6208: 0.37,
    6220: 3.15, 6300: 0.053, 6305: 0.23, 6308: 0.63, 6316: 3.65, 6405: 0.54, 6410: 1.9, 61804: 0.018, 61810: 0.052,
    61904: 0.038, '6204-2RS': 0.11, '7204B': 0.11, '7208B': 0.37, '7310B': 1.1, 'NU 208': 0.37, 'NU 310': 1.15,
    'NJ 205': 0.14, 30205: 0.15, 30306: 0.38, 30220: 3.7, '32008X': 0.27, 32210: 0.61,
    61820: 0.31, 61924: 1.2, 6322: 9.55, 6230: 9.4, '7218B': 2.3, 'NU 220': 3.45, 30312: 1.95, '32016X': 1.28,
  };
  for (const [size, expected] of Object.entries(kilograms)) {
    const mass = ((ITEMS.get(size)?.volumeMm3 ?? 0) * 7.85) / 1e6;
    assert.ok(Math.abs(mass / expected - 1) <= 0.1, `${size}: ${mass} kg, catalogue ${expected} kg`);
  }
});

test('designations: bore code, bores below 10 mm and bores behind a slash', () => {
  const of = (slug: string, size: string) =>
    BEARING_FAMILIES.find((family) => family.category.slug === slug)
      ?.items()
      .find((item) => item.size === size)?.code;
  assert.equal(of('deep-groove-ball-bearings-sealed', '6204-2RS'), '6204-2RS');
  assert.equal(of('deep-groove-ball-bearings-shielded', '608-2Z'), '608-2Z');
  assert.equal(of('deep-groove-ball-bearings-open', '62/22'), '62S22');
  // A closed 618/8 of the open width does not exist; neither does a shielded 64.
  assert.equal(of('deep-groove-ball-bearings-sealed', '618/8-2RS'), undefined);
  assert.equal(of('deep-groove-ball-bearings-shielded', '6405-2Z'), undefined);
});

test('variants that do not exist are left out', () => {
  for (const family of BEARING_FAMILIES) {
    for (const item of family.items()) {
      for (const variant of family.variants(item)) {
        const text = (key: string) => variant.values[key]?.text ?? '';
        if (family.category.slug.includes('sealed') || family.category.slug.includes('shielded'))
          assert.notEqual(text('cage-material'), 'Brass');
        if (text('material').startsWith('Stainless')) assert.equal(text('cage-material'), 'Steel');
        if (text('bearing-precision').startsWith('P6'))
          assert.equal(text('bearing-precision'), family.prefix === 'TRB' ? 'P6X' : 'P6');
        if (text('bearing-precision') === 'P5') assert.doesNotMatch(text('bearing-clearance'), /C[245]/);
        if (text('seal-material') === 'FKM') assert.notEqual(text('bearing-grease'), 'Low temperature');
      }
    }
  }
});
