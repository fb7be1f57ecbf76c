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
import { WASHER_ATTRIBUTES } from './attributes.ts';
import { WASHER_FAMILIES, WASHER_STANDARDS } from './washer-families.ts';

const GROUP = { families: WASHER_FAMILIES, standards: WASHER_STANDARDS, attributes: WASHER_ATTRIBUTES };

const family = (slug: string) => familyOf(GROUP, slug);

test('holes, diameters and nominal thicknesses are those of the standards', () => {
  const keys = ['inside-diameter', 'outside-diameter', 'thickness'];
  assertRows(family('plain-washers-iso-7089'), keys, {
    'M1.6': [1.7, 4, 0.3],
    M3: [3.2, 7, 0.5],
    M6: [6.4, 12, 1.6],
    M10: [10.5, 20, 2],
    M20: [21, 37, 3],
    M39: [42, 72, 6],
    M42: [45, 78, 8],
    M64: [70, 115, 10],
  });
  assertRows(family('plain-washers-chamfered-iso-7090'), keys, {
    M5: [5.3, 10, 1],
    M8: [8.4, 16, 1.6],
    M12: [13, 24, 2.5],
    M24: [25, 44, 4],
    M36: [37, 66, 5],
    M48: [52, 92, 8],
  });
  assertRows(family('plain-washers-iso-7091'), keys, {
    M2: [2.4, 5, 0.3],
    M6: [6.6, 12, 1.6],
    M8: [9, 16, 1.6],
    M16: [17.5, 30, 3],
    M30: [33, 56, 4],
    M56: [62, 105, 10],
  });
  assertRows(family('large-washers-iso-7093'), keys, {
    M3: [3.2, 9, 0.8],
    M5: [5.3, 15, 1],
    M8: [8.4, 24, 2],
    M12: [13, 37, 3],
    M20: [21, 60, 4],
    M24: [25, 72, 5],
    M36: [39, 110, 8],
  });
  assertRows(family('extra-large-washers-iso-7094'), keys, {
    M5: [5.5, 18, 2],
    M8: [9, 28, 3],
    M12: [13.5, 44, 4],
    M16: [17.5, 56, 5],
    M24: [26, 85, 6],
    M36: [39, 125, 8],
  });
  assertRows(family('tooth-lock-washers-din-6797'), [...keys, 'washer-tooth-count'], {
    'A M2.5': [2.7, 5.5, 0.4, 6],
    'J M3': [3.2, 6, 0.4, 6],
    'A M5': [5.3, 10, 0.6, 8],
    'A M8': [8.4, 15, 0.8, 8],
    'J M12': [13, 20.5, 1, 10],
    'A M20': [21, 33, 1.4, 12],
    'A M30': [31, 48, 1.6, 14],
  });
});

test('tables grow from row to row and the hole clears the screw', () => {
  for (const of of WASHER_FAMILIES) {
    of.items().forEach((item, index) => {
      const before = of.items()[index - 1];
      for (const key of ['inside-diameter', 'outside-diameter', 'thickness']) {
        const value = numberOf(item, key) ?? 0;
        assert.ok(!before || value >= (numberOf(before, key) ?? 0), `${of.standard} ${item.size} ${key}`);
      }
      const d = Number(item.values['nominal-size']?.text.slice(1));
      const hole = numberOf(item, 'inside-diameter') ?? 0;
      assert.ok(hole > d && hole <= d * 1.21, `${of.standard} ${item.size}`);
    });
  }
});

test('hardness, finish and customs code suit the material', () => {
  for (const of of WASHER_FAMILIES) {
    for (const variant of of.items().flatMap((item) => of.variants(item))) {
      const material = variant.values.material?.text ?? '';
      const finish = variant.values.finish?.text ?? '';
      if (!material.endsWith('teel')) assert.doesNotMatch(finish, /^(Zinc|Hot dip|Phosphated|Black oxide)/);
      if (material === 'Brass' || material === 'Bronze') assert.equal(variant.customsCode, '741521');
      else assert.equal(variant.customsCode, undefined);
    }
  }
  for (const slug of ['plain-washers-iso-7091', 'extra-large-washers-iso-7094']) {
    const of = family(slug);
    const classes = of.items().flatMap((item) => of.variants(item).map(({ values }) => values.class?.text));
    assert.deepEqual([...new Set(classes)], ['100 HV']);
  }
  const normal = family('plain-washers-iso-7089');
  const classes = normal.variants(itemOf(normal, 'M8')).map(({ values }) => values.class?.text);
  assert.deepEqual([...new Set(classes)], ['200 HV', '300 HV', 'A2', 'A4', 'Brass']);
});

test('masses are near the published ones', () => {
  // DIN 125 and DIN 9021, grams a piece.
  for (const [slug, size, published] of [
    ['plain-washers-iso-7089', 'M4', 0.308],
    ['plain-washers-iso-7089', 'M8', 1.83],
    ['plain-washers-iso-7089', 'M10', 3.57],
    ['plain-washers-iso-7089', 'M20', 17.2],
    ['large-washers-iso-7093', 'M8', 6.21],
  ] as const) {
    const ratio = steelGrams(family(slug), size) / published;
    assert.ok(Math.abs(ratio - 1) < 0.05, `${slug} ${size}: ${ratio}`);
  }
});

test('the loader can take the families', () => {
  assertLoadable(GROUP);
});
