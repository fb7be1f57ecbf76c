import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { SHARED_ATTRIBUTES } from '../attributes.ts';
import type { Family, Item } from '../model.ts';
import { TREE } from '../tree.ts';
import { MACHINE_SCREW_ATTRIBUTES } from './machine-attributes.ts';
import { COUNTERSUNK_RECESSED_HEADS, RAISED_RECESSED_HEADS } from './machine-recessed-table.ts';
import { MACHINE_SCREW_FAMILIES } from './machine-screws.ts';
import { COUNTERSUNK_SLOTTED_HEADS } from './machine-slotted-table.ts';
import { MACHINE_SCREW_STANDARDS } from './machine-standards.ts';

const STEEL_G_PER_MM3 = 7.85e-3;

function family(standard: string): Family {
  const found = MACHINE_SCREW_FAMILIES.find((one) => one.standard === standard);
  assert.ok(found, standard);
  return found;
}

function item(standard: string, code: string): Item {
  const found = family(standard)
    .items()
    .find((one) => one.code === code);
  assert.ok(found, `${standard} ${code}`);
  return found;
}

const texts = (values: Item['values'], ...keys: string[]): (string | undefined)[] =>
  keys.map((key) => values[key]?.text);

describe('slotted heads', () => {
  test('state dk, k, n and t of their standard', () => {
    const of = (standard: string, code: string) =>
      texts(item(standard, code).values, 'head-diameter', 'head-height', 'slot-width', 'drive-depth');
    assert.deepEqual(of('ISO 1207', 'M1.6X4'), ['3', '1.1', '0.4', '0.45']);
    assert.deepEqual(of('ISO 1207', 'M3X10'), ['5.5', '2', '0.8', '0.85']);
    assert.deepEqual(of('ISO 1207', 'M5X20'), ['8.5', '3.3', '1.2', '1.3']);
    assert.deepEqual(of('ISO 1207', 'M6X20'), ['10', '3.9', '1.6', '1.6']);
    assert.deepEqual(of('ISO 1207', 'M8X20'), ['13', '5', '2', '2']);
    assert.deepEqual(of('ISO 1207', 'M10X20'), ['16', '6', '2.5', '2.4']);
    assert.deepEqual(of('ISO 1580', 'M2X6'), ['4', '1.3', '0.5', '0.5']);
    assert.deepEqual(of('ISO 1580', 'M2.5X6'), ['5', '1.5', '0.6', '0.6']);
    assert.deepEqual(of('ISO 1580', 'M3X6'), ['5.6', '1.8', '0.8', '0.7']);
    assert.deepEqual(of('ISO 1580', 'M4X10'), ['8', '2.4', '1.2', '1']);
    assert.deepEqual(of('ISO 1580', 'M5X10'), ['9.5', '3', '1.2', '1.2']);
    assert.deepEqual(of('ISO 1580', 'M10X20'), ['20', '6', '2.5', '2.4']);
    assert.deepEqual(of('ISO 2009', 'M2X5'), ['3.8', '1.2', '0.5', '0.4']);
    assert.deepEqual(of('ISO 2009', 'M3X10'), ['5.5', '1.65', '0.8', '0.6']);
    assert.deepEqual(of('ISO 2009', 'M4X10'), ['8.4', '2.7', '1.2', '1']);
    assert.deepEqual(of('ISO 2009', 'M5X10'), ['9.3', '2.7', '1.2', '1.1']);
    assert.deepEqual(of('ISO 2009', 'M8X20'), ['15.8', '4.65', '2', '1.8']);
    assert.deepEqual(of('ISO 2009', 'M10X20'), ['18.3', '5', '2.5', '2']);
  });
});

describe('cross-recessed heads', () => {
  test('state dk and k of their standard', () => {
    const of = (standard: string, code: string) =>
      texts(item(standard, code).values, 'head-diameter', 'head-height');
    assert.deepEqual(of('ISO 7045', 'M1.6X4'), ['3.2', '1.3']);
    assert.deepEqual(of('ISO 7045', 'M2.5X6'), ['5', '2.1']);
    assert.deepEqual(of('ISO 7045', 'M3X6'), ['5.6', '2.4']);
    assert.deepEqual(of('ISO 7045', 'M4X10'), ['8', '3.1']);
    assert.deepEqual(of('ISO 7045', 'M5X10'), ['9.5', '3.7']);
    assert.deepEqual(of('ISO 7045', 'M6X10'), ['12', '4.6']);
    assert.deepEqual(of('ISO 7045', 'M10X20'), ['20', '7.5']);
    assert.deepEqual(of('ISO 7046', 'M3.5X10'), ['7.3', '2.35']);
    assert.deepEqual(of('ISO 7046', 'M6X10'), ['11.3', '3.3']);
    assert.deepEqual(texts(item('ISO 7047', 'M5X20').values, 'head-diameter-theoretical', 'raised-height'), [
      '10.4',
      '1.2',
    ]);
  });

  test('state recess number, width and depth for each drive', () => {
    const of = (standard: string, code: string, start: string) => {
      const variant = family(standard)
        .variants(item(standard, code))
        .find((one) => one.code.startsWith(start));
      assert.ok(variant, start);
      return texts(variant.values, 'recess-number', 'recess-width', 'drive-depth');
    };
    assert.deepEqual(of('ISO 7045', 'M2X6', 'H-4.8-'), ['PH0', '1.9', '0.9']);
    assert.deepEqual(of('ISO 7045', 'M3X6', 'H-4.8-'), ['PH1', '3', '1.4']);
    assert.deepEqual(of('ISO 7045', 'M4X10', 'Z-A2-70-'), ['PZ2', '4.3', '1.89']);
    assert.deepEqual(of('ISO 7045', 'M6X10', 'Z-4.8-'), ['PZ3', '6.7', '3.03']);
    assert.deepEqual(of('ISO 7045', 'M10X20', 'H-4.8-'), ['PH4', '10.1', '5.2']);
    assert.deepEqual(of('ISO 7046', 'M3X6', 'H-4.8-'), ['PH1', '3.2', '1.7']);
    assert.deepEqual(of('ISO 7046', 'M5X10', 'Z-4.8-'), ['PZ2', '4.9', '2.6']);
    assert.deepEqual(of('ISO 7046', 'M10X20', 'Z-4.8-'), ['PZ4', '9.8', '5.19']);
    assert.deepEqual(of('ISO 7047', 'M3.5X10', 'H-4.8-'), ['PH2', '4.8', '2.25']);
    assert.deepEqual(of('ISO 7047', 'M4X10', 'Z-4.8-'), ['PZ2', '5', '2.65']);
    assert.deepEqual(of('ISO 7047', 'M8X20', 'H-4.8-'), ['PH4', '9.6', '4.75']);
  });

  test('ISO 7046 part 2 leaves the recess depth open, so it is not stated', () => {
    for (const variant of family('ISO 7046').variants(item('ISO 7046', 'M4X10'))) {
      assert.equal('drive-depth' in variant.values, variant.values.class?.text === '4.8', variant.code);
    }
  });
});

test('the three countersunk standards share the head of ISO 7721', () => {
  const head = ({ d, dk, k }: { d: number; dk: number; k: number }) => [d, dk, k];
  assert.deepEqual(COUNTERSUNK_RECESSED_HEADS.map(head), COUNTERSUNK_SLOTTED_HEADS.map(head));
  assert.deepEqual(RAISED_RECESSED_HEADS.map(head), COUNTERSUNK_SLOTTED_HEADS.map(head));
});

test('a 90° head is as high as its theoretical diameter is wider than the thread, halved', () => {
  for (const one of family('ISO 2009').items()) {
    const d = Number(one.values['nominal-size']?.text.slice(1));
    const [sharp, k] = texts(one.values, 'head-diameter-theoretical', 'head-height').map(Number);
    assert.ok(Math.abs(((sharp ?? 0) - d) / 2 - (k ?? 0)) <= 0.05, one.code);
  }
});

test('dimensions grow with the thread', () => {
  for (const one of MACHINE_SCREW_FAMILIES) {
    let last: Item | undefined;
    for (const next of one.items()) {
      for (const key of ['head-diameter', 'head-height', 'slot-width', 'drive-depth', 'raised-height']) {
        const [before, after] = [last?.values[key]?.text, next.values[key]?.text];
        assert.ok(Number(after ?? 0) >= Number(before ?? 0), `${one.standard} ${next.code} ${key}`);
      }
      last = next;
    }
  }
});

test('lengths stay within the standard', () => {
  const range = (standard: string, size: string) => {
    const lengths = family(standard)
      .items()
      .filter((one) => one.values.thread?.text === size)
      .map((one) => Number(one.values.length?.text));
    return [Math.min(...lengths), Math.max(...lengths)];
  };
  assert.deepEqual(range('ISO 1207', 'M3'), [4, 30]);
  assert.deepEqual(range('ISO 1207', 'M10'), [12, 80]);
  assert.deepEqual(range('ISO 1580', 'M2'), [2.5, 20]);
  assert.deepEqual(range('ISO 2009', 'M5'), [8, 50]);
  assert.deepEqual(range('ISO 7045', 'M5'), [6, 45]);
  assert.deepEqual(range('ISO 7046', 'M10'), [12, 60]);
  assert.deepEqual(range('ISO 7047', 'M1.6'), [3, 16]);
});

test('masses of ISO 7047 agree with those printed in the standard within 5 %', () => {
  const printed = { M2X20: 0.436, 'M2.5X20': 0.723, M3X20: 1.06, 'M3.5X25': 1.87, M4X20: 2.17, M5X20: 3.17 };
  const larger = {
    M5X40: 5.57,
    M6X20: 4.89,
    M6X45: 9.27,
    M8X20: 10.1,
    M8X40: 16.5,
    M10X20: 15.5,
    M10X40: 25.6,
  };
  for (const [code, kgPerThousand] of Object.entries({ ...printed, ...larger })) {
    const grams = item('ISO 7047', code).volumeMm3 * STEEL_G_PER_MM3;
    assert.ok(Math.abs(grams / kgPerThousand - 1) < 0.05, `${code} ${grams}`);
  }
});

test('only classes and finishes that exist', () => {
  for (const one of MACHINE_SCREW_FAMILIES) {
    const slotted = ['ISO 1207', 'ISO 1580', 'ISO 2009'].includes(one.standard);
    for (const geometry of one.items()) {
      const d = Number(geometry.values['nominal-size']?.text.slice(1));
      for (const { code, values } of one.variants(geometry)) {
        const where = `${one.standard} ${geometry.code} ${code}`;
        const [material, grade, finish] = texts(values, 'material', 'class', 'finish');
        assert.notEqual(finish, 'Hot dip galvanised', where);
        if (material !== 'Steel') assert.doesNotMatch(finish ?? '', /zinc/i, where);
        if (grade === '5.8' || grade === 'Polyamide') assert.ok(slotted, where);
        if (grade === 'Polyamide') assert.ok(d >= 3 && finish === 'Plain', where);
        if (grade === '8.8') assert.equal(one.standard, 'ISO 7046', where);
        if (one.standard === 'ISO 7046' && d < 2) assert.equal(grade, '4.8', where);
      }
    }
  }
});

test('replacements are sold', () => {
  for (const one of MACHINE_SCREW_FAMILIES) {
    for (const geometry of one.items()) {
      const codes = new Set(one.variants(geometry).map((variant) => variant.code));
      for (const { successorCode } of one.variants(geometry)) {
        if (successorCode) assert.ok(codes.has(successorCode), successorCode);
      }
    }
  }
});

test('every value is in the layout and every attribute is defined', () => {
  const defined = [...SHARED_ATTRIBUTES, ...MACHINE_SCREW_ATTRIBUTES].map((attribute) => attribute.key);
  assert.equal(new Set(defined).size, defined.length);
  for (const one of MACHINE_SCREW_FAMILIES) {
    const layout = one.layout.map((entry) => entry.attribute);
    const stated = new Set<string>(['standard']);
    for (const geometry of one.items()) {
      for (const key of Object.keys(geometry.values)) stated.add(key);
      for (const key of Object.keys(one.variants(geometry)[0]?.values ?? {})) stated.add(key);
    }
    assert.deepEqual([...stated].sort(), [...layout].sort(), one.standard);
    for (const key of layout) assert.ok(defined.includes(key), key);
  }
});

test('part numbers stay unique without punctuation, and items share their variants', () => {
  const seen = new Set<string>();
  for (const one of MACHINE_SCREW_FAMILIES) {
    for (const geometry of one.items()) {
      assert.equal(one.variants(geometry), one.variants(geometry));
      assert.match(geometry.code, /^[A-Z0-9.-]+$/);
      for (const { code } of one.variants(geometry)) {
        const bare = `${one.prefix}${geometry.code}${code}`.replace(/[^A-Z0-9]/g, '');
        assert.ok(!seen.has(bare), `${one.prefix}-${geometry.code}-${code}`);
        seen.add(bare);
      }
    }
  }
  assert.ok(seen.size > 1_000_000, String(seen.size));
});

test('each family has its standard and a branch of the tree', () => {
  const branches = TREE.flatMap((branch) => branch.children ?? []).map((branch) => branch.slug);
  for (const { standard, category } of MACHINE_SCREW_FAMILIES) {
    assert.ok(
      MACHINE_SCREW_STANDARDS.some((one) => one.code === standard),
      standard,
    );
    assert.ok(branches.includes(category.parent), category.parent);
  }
});
