import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { SHARED_ATTRIBUTES } from '../attributes.ts';
import type { Family, Item } from '../model.ts';
import { fraction } from '../threads.ts';
import { TREE } from '../tree.ts';
import { HEX_CAPS, hexThreadLength } from './hex-cap-table.ts';
import { INCH_SCREW_FAMILIES, INCH_SCREW_STANDARDS } from './inch-screws.ts';
import { SOCKET_CAPS } from './socket-cap-table.ts';

const STEEL_G_PER_MM3 = 7.85e-3;
const G_PER_LB = 453.592;

function family(prefix: string): Family {
  const found = INCH_SCREW_FAMILIES.find((one) => one.prefix === prefix);
  assert.ok(found, prefix);
  return found;
}

function item(prefix: string, size: string): Item {
  const found = family(prefix)
    .items()
    .find((one) => one.size === size);
  assert.ok(found, `${prefix} ${size}`);
  return found;
}

const texts = (values: Item['values'], ...keys: string[]): (string | undefined)[] =>
  keys.map((key) => values[key]?.text);

const inches = (text: string): number => (text.includes('.') ? Number(text) : fraction(text));

describe('hex cap screws, ASME B18.2.1', () => {
  test('state F, H and G', () => {
    const of = (size: string) =>
      texts(item('B18.2.1-UNC', size).values, 'width-across-flats', 'head-height', 'width-across-corners');
    assert.deepEqual(of('1/4-20 × 1'), ['7/16', '5/32', '0.488']);
    assert.deepEqual(of('5/16-18 × 1'), ['1/2', '13/64', '0.557']);
    assert.deepEqual(of('3/8-16 × 1'), ['9/16', '15/64', '0.628']);
    assert.deepEqual(of('1/2-13 × 1'), ['3/4', '5/16', '0.840']);
    assert.deepEqual(of('9/16-12 × 2'), ['13/16', '23/64', '0.910']);
    assert.deepEqual(of('3/4-10 × 2'), ['1-1/8', '15/32', '1.254']);
    assert.deepEqual(of('7/8-9 × 2'), ['1-5/16', '35/64', '1.465']);
    assert.deepEqual(of('1-8 × 3'), ['1-1/2', '39/64', '1.675']);
    assert.deepEqual(of('1-1/2-6 × 6'), ['2-1/4', '15/16', '2.480']);
  });

  test('F is about 1.5 D, exactly from 5/8 in on, and G is 1.14 times the least F', () => {
    for (const cap of HEX_CAPS) {
      const d = fraction(cap.size);
      assert.ok(Math.abs(fraction(cap.f) - 1.5 * d) <= (d < 0.625 ? 1 / 16 : 0.001), cap.size);
      // The least F is 2 to 3.5 % below the basic one.
      const ratio = Number(cap.g) / fraction(cap.f);
      assert.ok(ratio > 1.1 && ratio < 1.125, `${cap.size} ${ratio}`);
      assert.ok(Math.abs(cap.y - 5 / cap.unc) < 0.001, cap.size);
    }
  });

  test('thread lengths are 2D + 1/4 up to 6 in and 2D + 1/2 above', () => {
    assert.equal(hexThreadLength(0.5, 6), 1.25);
    assert.equal(hexThreadLength(0.5, 6.5), 1.5);
    assert.deepEqual(
      ['1-8 × 6', '1-8 × 6-1/2'].map((size) => item('B18.2.1-UNC', size).values['thread-length']?.text),
      ['2.250', '2.500'],
    );
    assert.equal(item('B18.2.1-UNC', '1/4-20 × 1').values['thread-extent']?.text, 'Fully threaded');
    assert.equal(item('B18.2.1-UNC', '1/2-13 × 2').values['thread-extent']?.text, 'Partly threaded');
    assert.equal(item('B18.2.1-UNC', '1/2-13 × 1-3/4').values['thread-extent'], undefined);
  });

  test('Grade 2 ends at 6 in; only coarse threads without a locking coating are galvanised, and not of Grade 8', () => {
    for (const prefix of ['B18.2.1-UNC', 'B18.2.1-UNF']) {
      for (const one of family(prefix).items()) {
        const length = inches(one.values.length?.text ?? '');
        for (const { code, values } of family(prefix).variants(one)) {
          const [material, grade, finish] = texts(values, 'material', 'class', 'finish');
          if (grade === 'Grade 2') assert.ok(length <= 6, `${one.code} ${code}`);
          if (finish === 'Hot dip galvanised') {
            assert.equal(prefix, 'B18.2.1-UNC', code);
            assert.equal(values.locking?.text, 'None', code);
          }
          if (grade === 'Grade 8') assert.notEqual(finish, 'Hot dip galvanised', `${one.code} ${code}`);
          if (material !== 'Steel') assert.doesNotMatch(finish ?? '', /zinc|galvanised/i, code);
        }
      }
    }
    const grades = family('B18.2.1-UNC').variants(item('B18.2.1-UNC', '1/2-13 × 2'));
    assert.deepEqual(
      [...new Set(grades.map((variant) => variant.values.class?.text))],
      ['Grade 2', 'Grade 5', 'Grade 8', '18-8', '316'],
    );
  });
});

describe('socket head cap screws, ASME B18.3', () => {
  test('state A, H, J and T', () => {
    const of = (prefix: string, size: string) =>
      texts(item(prefix, size).values, 'head-diameter', 'head-height', 'drive-size', 'drive-depth');
    assert.deepEqual(of('B18.3-UNF', '#0-80 × 1/4'), ['0.096', '0.060', '0.050', '0.025']);
    assert.deepEqual(of('B18.3-UNC', '#4-40 × 1/2'), ['0.183', '0.112', '3/32', '0.051']);
    assert.deepEqual(of('B18.3-UNC', '#8-32 × 1/2'), ['0.270', '0.164', '9/64', '0.077']);
    assert.deepEqual(of('B18.3-UNF', '#10-32 × 1/2'), ['0.312', '0.190', '5/32', '0.090']);
    assert.deepEqual(of('B18.3-UNC', '1/4-20 × 1'), ['0.375', '0.250', '3/16', '0.120']);
    assert.deepEqual(of('B18.3-UNC', '1/2-13 × 2'), ['0.750', '0.500', '3/8', '0.245']);
    assert.deepEqual(of('B18.3-UNF', '3/4-16 × 2'), ['1.125', '0.750', '5/8', '0.370']);
    assert.deepEqual(of('B18.3-UNC', '1-8 × 4'), ['1.500', '1.000', '3/4', '0.495']);
    assert.deepEqual(of('B18.3-UNC', '1-1/2-6 × 4'), ['2.250', '1.500', '1', '0.745']);
  });

  test('the head is as high as the screw is thick, 1.5 times as wide from 1/4 in on', () => {
    for (const cap of SOCKET_CAPS) {
      const d = cap.size.startsWith('#') ? 0.06 + 0.013 * Number(cap.size.slice(1)) : fraction(cap.size);
      assert.ok(Math.abs(Number(cap.h) - d) <= 0.0006, cap.size);
      if (d >= 0.25) assert.ok(Math.abs(Number(cap.a) - 1.5 * d) <= 0.001, cap.size);
      assert.ok(Number(cap.t) < Number(cap.h) / 2 + 0.001, cap.size);
      assert.ok(inches(cap.j) < Number(cap.a) * 0.6, cap.size);
    }
  });

  test('UNF 1 in is 1-12, and number sizes follow the series', () => {
    const threads = new Set(
      INCH_SCREW_FAMILIES.flatMap((one) => one.items().map((each) => each.values.thread?.text)),
    );
    assert.ok(threads.has('1-12 UNF'));
    assert.ok(![...threads].some((thread) => thread?.startsWith('1-14')));
    assert.ok(threads.has('#10-24 UNC') && threads.has('#10-32 UNF'));
    assert.ok(threads.has('#0-80 UNF') && ![...threads].some((thread) => thread?.startsWith('#0-64')));
  });

  test('alloy screws are not electroplated', () => {
    const variants = family('B18.3-UNC').variants(item('B18.3-UNC', '1/4-20 × 1'));
    const alloy = variants.filter((variant) => variant.values.class?.text === 'ASTM A574');
    assert.ok(alloy.length > 0);
    for (const { values } of alloy) {
      assert.match(values.finish?.text ?? '', /^(Plain|Black oxide|Zinc flake|Phosphated)$/);
    }
  });

  test('bodies start where the standard tabulates them', () => {
    const extent = (size: string) => item('B18.3-UNC', size).values['thread-extent']?.text;
    assert.equal(extent('1/4-20 × 1'), 'Fully threaded');
    assert.equal(extent('1/4-20 × 1-1/2'), 'Partly threaded');
    assert.equal(item('B18.3-UNC', '1/2-13 × 4-1/2').values['thread-length']?.text, '1.50');
    assert.equal(extent('1-1/4-7 × 8'), undefined);
  });
});

test('masses agree with published ones within 5 %', () => {
  const pounds = (prefix: string, size: string) =>
    (item(prefix, size).volumeMm3 * STEEL_G_PER_MM3) / G_PER_LB;
  // A distributor's weight of the alloy screw.
  assert.ok(Math.abs(pounds('B18.3-UNC', '1/2-13 × 4-1/2') / 0.2729 - 1) < 0.05);
});

test('columns grow with the size', () => {
  for (const one of INCH_SCREW_FAMILIES) {
    let last: Item | undefined;
    for (const next of one.items()) {
      for (const key of [
        'head-height',
        'head-diameter',
        'width-across-flats',
        'width-across-corners',
        'drive-size',
      ]) {
        const [before, after] = [last?.values[key]?.text, next.values[key]?.text];
        if (before && after) assert.ok(inches(after) >= inches(before), `${next.code} ${key}`);
      }
      last = next;
    }
  }
});

test('lengths are written in the trade’s way and stay in stocked ranges', () => {
  const range = (prefix: string, thread: string) => {
    const all = family(prefix)
      .items()
      .filter((one) => one.values.thread?.text === thread);
    return [all[0]?.values.length?.text, all.at(-1)?.values.length?.text];
  };
  assert.deepEqual(range('B18.2.1-UNC', '1/4-20 UNC'), ['3/8', '6']);
  assert.deepEqual(range('B18.2.1-UNC', '1/2-13 UNC'), ['3/4', '12']);
  assert.deepEqual(range('B18.3-UNF', '#0-80 UNF'), ['1/8', '3/4']);
  assert.equal(item('B18.2.1-UNC', '1/4-20 × 1-1/4').code, '02500-20X1250');
});

test('every value is in the layout and every attribute is defined', () => {
  const defined = SHARED_ATTRIBUTES.map((attribute) => attribute.key);
  for (const one of INCH_SCREW_FAMILIES) {
    const layout = one.layout.map((entry) => entry.attribute);
    const stated = new Set<string>(['standard']);
    for (const each of one.items()) {
      for (const key of Object.keys(each.values)) stated.add(key);
      for (const key of Object.keys(one.variants(each)[0]?.values ?? {})) stated.add(key);
    }
    assert.deepEqual([...stated].sort(), [...layout].sort(), one.prefix);
    for (const key of layout) assert.ok(defined.includes(key), key);
  }
});

test('part numbers stay unique without punctuation, and replacements are sold', () => {
  const seen = new Set<string>();
  for (const one of INCH_SCREW_FAMILIES) {
    for (const each of one.items()) {
      const variants = one.variants(each);
      assert.equal(variants, one.variants(each));
      assert.match(each.code, /^[A-Z0-9.-]+$/);
      const codes = new Set(variants.map((variant) => variant.code));
      for (const { code, successorCode } of variants) {
        const bare = `${one.prefix}${each.code}${code}`.replace(/[^A-Z0-9]/g, '');
        assert.ok(!seen.has(bare), `${one.prefix}-${each.code}-${code}`);
        seen.add(bare);
        if (successorCode) assert.ok(codes.has(successorCode), successorCode);
      }
    }
  }
  assert.ok(seen.size > 900_000, String(seen.size));
});

test('each family has its standard and a branch of the tree', () => {
  const branches = TREE.flatMap((branch) => branch.children ?? []).map((branch) => branch.slug);
  for (const { standard, category } of INCH_SCREW_FAMILIES) {
    assert.ok(
      INCH_SCREW_STANDARDS.some((one) => one.code === standard),
      standard,
    );
    assert.ok(branches.includes(category.parent), category.parent);
  }
});
