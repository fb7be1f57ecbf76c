import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NUT_ATTRIBUTES } from './attributes.ts';
import { assertLoadable, assertRows, familyOf, itemOf, numberOf, steelGrams } from './family-contract.ts';
import { HEX_NUTS } from './hex-nut-table.ts';
import { NUT_FAMILIES, NUT_STANDARDS } from './nut-families.ts';

const GROUP = { families: NUT_FAMILIES, standards: NUT_STANDARDS, attributes: NUT_ATTRIBUTES };

const family = (slug: string) => familyOf(GROUP, slug);

const classes = (slug: string, size: string): string[] => {
  const of = family(slug);
  return [...new Set(of.variants(itemOf(of, size)).map((variant) => variant.values.class?.text ?? ''))];
};

test('heights and widths are those of the standards', () => {
  const keys = ['nut-height', 'width-across-flats', 'width-across-corners'];
  assertRows(family('hex-nuts-iso-4032'), keys, {
    'M1.6': [1.3, 3.2, 3.41],
    M3: [2.4, 5.5, 6.01],
    M5: [4.7, 8, 8.79],
    M8: [6.8, 13, 14.38],
    M12: [10.8, 18, 20.03],
    M22: [19.4, 34, 37.29],
    M36: [31, 55, 60.79],
    M64: [51, 95, 104.86],
  });
  assertRows(family('hex-nuts-high-iso-4033'), keys, {
    M5: [5.1, 8, 8.79],
    M10: [9.3, 16, 17.77],
    M14: [14.1, 21, 23.36],
    M20: [20.3, 30, 32.95],
    M30: [28.6, 46, 50.85],
    M36: [34.7, 55, 60.79],
  });
  // Not the 17, 19, 22 and 32 mm of DIN 439.
  assertRows(family('hex-nuts-thin-iso-4035'), keys, {
    M2: [1.2, 4, 4.32],
    M6: [3.2, 10, 11.05],
    M10: [5, 16, 17.77],
    M12: [6, 18, 20.03],
    M14: [7, 21, 23.36],
    M22: [11, 34, 37.29],
    M48: [24, 75, 82.6],
  });
  assertRows(family('hex-nuts-fine-iso-8673'), keys, {
    'M8 × 1': [6.8, 13, 14.38],
    'M36 × 3': [31, 55, 60.79],
  });
  assertRows(family('hex-nuts-thin-fine-iso-8675'), keys, {
    'M10 × 1': [5, 16, 17.77],
    'M24 × 2': [12, 36, 39.55],
  });
  assertRows(
    family('prevailing-torque-nuts-iso-7040'),
    ['nut-overall-height', 'nut-thread-height', 'width-across-flats'],
    {
      M3: [4.5, 2.15, 5.5],
      M6: [8, 4.9, 10],
      M8: [9.5, 6.44, 13],
      M12: [14.9, 10.37, 18],
      M20: [22.8, 16.9, 30],
      M36: [38.9, 29.4, 55],
    },
  );
  assertRows(family('hex-flange-nuts-iso-4161'), [...keys, 'nut-flange-diameter', 'nut-flange-thickness'], {
    M5: [5, 8, 8.79, 11.8, 1],
    M6: [6, 10, 11.05, 14.2, 1.1],
    M8: [8, 13, 14.38, 17.9, 1.2],
    M10: [10, 15, 16.64, 21.8, 1.5],
    M16: [16, 24, 26.75, 34.5, 2.4],
    M20: [20, 30, 32.95, 42.8, 3],
  });
  assertRows(
    family('domed-cap-nuts-din-1587'),
    ['nut-overall-height', 'width-across-flats', 'nut-cap-diameter', 'nut-thread-depth'],
    {
      M4: [8, 7, 6.5, 5.5],
      M5: [10, 8, 7.5, 7.5],
      M8: [15, 13, 12.5, 11],
      M10: [18, 16, 15, 13],
      M16: [28, 24, 23, 21],
      M24: [42, 36, 34, 31],
    },
  );
  assertRows(family('square-nuts-din-562'), keys, {
    M2: [1.2, 4, 5],
    M3: [1.8, 5.5, 7],
    M4: [2.2, 7, 8.9],
    M5: [2.7, 8, 10.2],
    M6: [3.2, 10, 12.7],
    M8: [4, 13, 16.5],
  });
});

test('tables grow from row to row and hexagons keep e = 1.13 s', () => {
  for (const of of NUT_FAMILIES) {
    of.items().forEach((next, index) => {
      const before = of.items()[index - 1];
      for (const key of Object.keys(next.values)) {
        const value = numberOf(next, key);
        const smaller = before && numberOf(before, key);
        if (value === undefined || smaller === undefined || key === 'pitch') continue;
        assert.ok(value >= smaller, `${of.standard} ${next.size} ${key}`);
      }
    });
  }
  for (const nut of HEX_NUTS) {
    // e is 1.13 times the minimum of s, which is up to 7 % below nominal in the smallest sizes.
    const ratio = nut.e / nut.s;
    assert.ok(ratio > 1.06 && ratio < 1.13, `M${nut.d}: ${ratio}`);
    assert.ok(nut.thin < nut.regular && nut.regular < (nut.high ?? Number.POSITIVE_INFINITY));
  }
});

test('classes stop where the standards stop them', () => {
  assert.deepEqual(classes('hex-nuts-iso-4032', 'M8'), ['6', '8', '10', 'A2-70', 'A4-70', 'A4-80', 'Brass']);
  assert.deepEqual(classes('hex-nuts-iso-4032', 'M30'), ['6', '8', '10', 'A2-50', 'A4-50']);
  assert.deepEqual(classes('hex-nuts-iso-4032', 'M48'), ['8']);
  assert.deepEqual(classes('hex-nuts-fine-iso-8673', 'M16 × 1.5').slice(0, 3), ['6', '8', '10']);
  assert.deepEqual(classes('hex-nuts-fine-iso-8673', 'M20 × 1.5').slice(0, 3), ['6', '8', 'A2-70']);
  assert.deepEqual(classes('hex-nuts-thin-iso-4035', 'M8'), ['04', '05', 'A2-035', 'A4-035']);
  assert.deepEqual(classes('hex-nuts-thin-iso-4035', 'M27'), ['04', '05', 'A2-025', 'A4-025']);
  assert.deepEqual(classes('square-nuts-din-562', 'M5'), ['', 'A2', 'A4']);
  assert.deepEqual(classes('domed-cap-nuts-din-1587', 'M8'), ['6', 'A1-50', 'A2-50', 'A4-50', 'Brass']);
});

test('finishes suit the material', () => {
  for (const of of NUT_FAMILIES) {
    for (const variant of of.items().flatMap((each) => of.variants(each))) {
      const finish = variant.values.finish?.text ?? '';
      const material = variant.values.material?.text ?? '';
      if (material !== 'Steel')
        assert.doesNotMatch(finish, /^(Zinc|Hot dip|Phosphated|Black oxide)/, of.standard);
      if (variant.values.class?.text === '12') assert.doesNotMatch(finish, /plated|Hot dip/);
    }
  }
  for (const slug of [
    'prevailing-torque-nuts-iso-7040',
    'hex-nuts-fine-iso-8673',
    'domed-cap-nuts-din-1587',
  ]) {
    const of = family(slug);
    const finishes = of
      .items()
      .flatMap((each) => of.variants(each).map((variant) => variant.values.finish?.text));
    assert.ok(!finishes.includes('Hot dip galvanised'), slug);
  }
});

test('masses are near the published ones', () => {
  // DIN 934's published masses, scaled to the height of ISO 4032 where the widths agree.
  for (const [size, published] of Object.entries({
    M3: 0.384,
    M4: 0.81,
    M6: (2.5 * 5.2) / 5,
    M8: (5.2 * 6.8) / 6.5,
    M16: (33.3 * 14.8) / 13,
    M20: (64.4 * 18) / 16,
    M30: (223 * 25.6) / 24,
  })) {
    const ratio = steelGrams(family('hex-nuts-iso-4032'), size) / published;
    assert.ok(Math.abs(ratio - 1) < 0.05, `${size}: ${ratio}`);
  }
  assert.ok(Math.abs(steelGrams(family('domed-cap-nuts-din-1587'), 'M20') / 104 - 1) < 0.1);
});

test('the loader can take the families', () => {
  assertLoadable(GROUP);
});
