import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SHARED_ATTRIBUTES } from '../attributes.ts';
import type { Family, Item, Stated, Variant } from '../model.ts';
import { ELECTRONICS_ATTRIBUTES } from './attributes.ts';
import { CERAMIC_CAPACITORS } from './ceramic-capacitors.ts';
import { CHIP_RESISTORS } from './chip-resistors.ts';
import { E3, E6, E12, E24, E96, E192, preferredValues } from './e-series.ts';
import { ELECTRONICS_FAMILIES } from './electronics.ts';
import { faradText, ohmCode, ohmPartCode, ohmText, picofaradCode } from './value-text.ts';

const numberOf = (stated: Stated | undefined): number => {
  assert.ok(stated && 'number' in stated);
  return stated.number;
};

const itemOf = (family: Family, code: string): Item => {
  const item = family.items().find((candidate) => candidate.code === code);
  assert.ok(item, `${family.prefix} has ${code}`);
  return item;
};

const variantOf = (family: Family, item: Item, start: string): Variant => {
  const variant = family.variants(item).find((candidate) => candidate.code.startsWith(start));
  assert.ok(variant, `${item.code} has ${start}`);
  return variant;
};

test('IEC 60063: the series as printed', () => {
  assert.deepEqual(E3, [100, 220, 470]);
  assert.deepEqual(E6, [100, 150, 220, 330, 470, 680]);
  assert.deepEqual(E12, [100, 120, 150, 180, 220, 270, 330, 390, 470, 560, 680, 820]);
  assert.deepEqual(
    E24.map((digits) => digits / 10).join(' '),
    '10 11 12 13 15 16 18 20 22 24 27 30 33 36 39 43 47 51 56 62 68 75 82 91',
  );
  assert.equal(
    E96.join(' '),
    '100 102 105 107 110 113 115 118 121 124 127 130 133 137 140 143 147 150 154 158 162 165 169 174 178 182 187 ' +
      '191 196 200 205 210 215 221 226 232 237 243 249 255 261 267 274 280 287 294 301 309 316 324 332 340 348 357 ' +
      '365 374 383 392 402 412 422 432 442 453 464 475 487 499 511 523 536 549 562 576 590 604 619 634 649 665 681 ' +
      '698 715 732 750 768 787 806 825 845 866 887 909 931 953 976',
  );
  assert.equal(E192.length, 192);
  assert.deepEqual(E192.slice(-12), [866, 876, 887, 898, 909, 920, 931, 942, 953, 965, 976, 988]);
  assert.deepEqual(E192.slice(0, 13), [100, 101, 102, 104, 105, 106, 107, 109, 110, 111, 113, 114, 115]);
  assert.ok(!E192.includes(919));
});

test('values: text and IEC 60062 codes', () => {
  const cases: readonly (readonly [number, number, string, string, string])[] = [
    [100, -2, '1 Ω', '1R00', '1R0'],
    [470, -2, '4.7 Ω', '4R70', '4R7'],
    [100, -1, '10 Ω', '10R0', '10R'],
    [100, 0, '100 Ω', '100R', '100R'],
    [470, 1, '4.7 kΩ', '4K70', '4K7'],
    [475, 1, '4.75 kΩ', '4K75', '4K75'],
    [102, 2, '10.2 kΩ', '10K2', '10K2'],
    [100, 2, '10 kΩ', '10K0', '10K'],
    [910, 3, '910 kΩ', '910K', '910K'],
    [100, 4, '1 MΩ', '1M00', '1M0'],
    [100, 5, '10 MΩ', '10M0', '10M'],
  ];
  for (const [digits, exponent, text, part, printed] of cases) {
    const value = { digits, exponent };
    assert.deepEqual([ohmText(value), ohmPartCode(value), ohmCode(value)], [text, part, printed]);
  }
  assert.equal(faradText({ digits: 470, exponent: 4 }), '4.7 µF');
  assert.equal(faradText({ digits: 100, exponent: 3 }), '100 nF');
  assert.equal(faradText({ digits: 100, exponent: -1 }), '10 pF');
  assert.equal(picofaradCode({ digits: 100, exponent: 3 }), '104');
  assert.equal(picofaradCode({ digits: 100, exponent: -1 }), '100');
  assert.equal(picofaradCode({ digits: 470, exponent: -2 }), '4R7');
  assert.equal(picofaradCode({ digits: 220, exponent: 5 }), '226');
  assert.equal(preferredValues(E24, 1, 10e6).length, 7 * 24 + 1);
});

/** Reads `4K7` back to ohms, independently of how it was written. */
function ohmsOf(code: string): number {
  const letter = code.replace(/\d/g, '');
  return Number(code.replace(letter, '.')) * ({ R: 1, K: 1e3, M: 1e6 }[letter] ?? Number.NaN);
}

test('resistors: part number, printed code, text and number are one value', () => {
  for (const item of CHIP_RESISTORS.items()) {
    const ohms = numberOf(item.values.resistance);
    const [eia, code = ''] = item.code.split('-');
    const close = (other: number) => Math.abs(other - ohms) <= 1e-9 * ohms;
    assert.ok(close(ohmsOf(code)), item.code);
    const printed = item.values['resistance-code']?.text ?? '';
    assert.ok(close(ohmsOf(printed)), printed);
    const [, figure, prefix = ''] = /^([\d.]+) ([kM]?)Ω$/.exec(item.values.resistance?.text ?? '') ?? [];
    assert.ok(close(Number(figure) * ({ k: 1e3, M: 1e6 }[prefix] ?? 1)), item.values.resistance?.text);
    assert.equal(item.size, `${item.values.resistance?.text} ${eia}`);
    assert.equal(item.values['case-size']?.text, eia);
  }
});

test('resistors: bodies and ratings of known cases', () => {
  const known: readonly (readonly [string, string, number, number, number, number, number])[] = [
    // case, metric, L, W, thick W, thin W, V
    ['0402', '1005M', 1, 0.5, 0.063, 0.063, 50],
    ['0603', '1608M', 1.6, 0.8, 0.1, 0.1, 75],
    ['0805', '2012M', 2, 1.25, 0.125, 0.125, 150],
    ['1206', '3216M', 3.2, 1.6, 0.25, 0.25, 200],
    ['2010', '5025M', 5, 2.5, 0.75, 0.5, 200],
    ['2512', '6332M', 6.3, 3.2, 1, 0.75, 200],
  ];
  for (const [eia, metric, length, width, thick, thin, voltage] of known) {
    const item = itemOf(CHIP_RESISTORS, `${eia}-1K00`);
    assert.equal(item.values['metric-case-size']?.text, metric);
    assert.deepEqual(
      [numberOf(item.values['chip-length']), numberOf(item.values['chip-width'])],
      [length, width],
    );
    const printed = variantOf(CHIP_RESISTORS, item, 'F100-').values;
    const sputtered = variantOf(CHIP_RESISTORS, item, 'B25-').values;
    assert.deepEqual([numberOf(printed['rated-power']), numberOf(sputtered['rated-power'])], [thick, thin]);
    assert.equal(numberOf(printed['working-voltage']), voltage);
  }
});

test('resistors: an accuracy exists only for its series, range and technology', () => {
  const e24 = new Set(E24);
  const e96 = new Set([...E24, ...E96]);
  const seen = new Set<readonly Variant[]>();
  for (const item of CHIP_RESISTORS.items()) {
    const ohms = numberOf(item.values.resistance);
    const digits = Number((item.code.split('-')[1] ?? '').replace(/\D/g, ''));
    const variants = CHIP_RESISTORS.variants(item);
    assert.equal(variants, CHIP_RESISTORS.variants(item));
    const codes = new Set(variants.map((variant) => variant.code.split('-')[0] ?? ''));
    if (ohms === 0) {
      assert.deepEqual([...codes], ['Z']);
      continue;
    }
    assert.ok(ohms >= 1 && ohms <= 10e6);
    if (codes.has('J200')) assert.ok(e24.has(digits), item.code);
    for (const code of ['F200', 'F100', 'F50', 'D100'])
      if (codes.has(code)) assert.ok(e96.has(digits), item.code);
    if (codes.has('F100')) assert.ok(ohms > 10 && !codes.has('F200'), item.code);
    if (!e96.has(digits))
      assert.ok(
        [...codes].every((code) => /^[DCB](25|10)$/.test(code)),
        item.code,
      );
    if (/^(0201|0402)/.test(item.code) && ohms > 100e3)
      assert.ok(
        [...codes].every((code) => !/(50|25|10)$/.test(code)),
        item.code,
      );
    if (seen.has(variants)) continue;
    seen.add(variants);
    for (const variant of variants) {
      const coefficient = numberOf(variant.values['temperature-coefficient']);
      assert.equal(
        variant.values['resistor-technology']?.text,
        coefficient < 100 ? 'Thin film' : 'Thick film',
      );
    }
  }
  assert.ok(!CHIP_RESISTORS.items().some((item) => item.code === '0402-9K19'));
  assert.ok(CHIP_RESISTORS.items().some((item) => item.code === '0402-9K20'));
});

test('resistors and capacitors: tin-lead ends are obsolete and name a lead-free successor that exists', () => {
  for (const family of ELECTRONICS_FAMILIES) {
    for (const variants of new Set(family.items().map((item) => family.variants(item)))) {
      const codes = new Set(variants.map((variant) => variant.code));
      for (const { code, successorCode, values } of variants) {
        assert.equal(values.termination?.text.startsWith('Tin-lead'), successorCode !== undefined, code);
        if (successorCode) assert.ok(codes.has(successorCode), `${code} to ${successorCode}`);
      }
    }
  }
});

test('masses in mg are near the published ones', () => {
  const known: readonly (readonly [Family, string, string, number, number])[] = [
    [CHIP_RESISTORS, '0402-10K0', 'F100-', 0.55, 0.68],
    [CHIP_RESISTORS, '0603-10K0', 'F100-', 1.9, 2.1],
    [CHIP_RESISTORS, '0805-10K0', 'F100-', 4.5, 5.5],
    [CHIP_RESISTORS, '1206-10K0', 'F100-', 9, 10],
    [CHIP_RESISTORS, '2512-10K0', 'F100-', 38, 41],
    [CERAMIC_CAPACITORS, '0402-X7R-100N-16V', 'K-', 1.2, 1.6],
    [CERAMIC_CAPACITORS, '0603-X7R-100N-50V', 'K-', 5, 6.5],
    [CERAMIC_CAPACITORS, '0805-X5R-10U0-25V', 'K-', 15, 20],
  ];
  for (const [family, code, start, from, to] of known) {
    const item = itemOf(family, code);
    const mg = item.volumeMm3 * variantOf(family, item, start).density;
    assert.ok(mg >= from && mg <= to, `${code}: ${mg} mg`);
  }
});

test('capacitors: only dielectrics, values and tolerances that exist', () => {
  for (const item of CERAMIC_CAPACITORS.items()) {
    const [, dielectric] = item.code.split('-');
    const pf = Math.round(numberOf(item.values.capacitance) * 1e13) / 10;
    const texts = new Set(
      CERAMIC_CAPACITORS.variants(item).map((variant) => variant.values['capacitance-tolerance']?.text ?? ''),
    );
    if (dielectric === 'C0G') {
      assert.ok(pf >= 1 && pf <= 100e3, item.code);
      assert.ok(
        [...texts].every((text) => (pf < 10 ? /pF$/ : /^±[125] %$/).test(text)),
        item.code,
      );
    } else {
      assert.ok(pf >= 100 && pf <= 100e6, item.code);
      assert.ok(
        [...texts].every((text) => /^±(5|10|20) %$/.test(text)),
        item.code,
      );
    }
    if (dielectric === 'X5R')
      assert.ok(
        CERAMIC_CAPACITORS.variants(item).every((variant) => !variant.name.includes('AEC')),
        item.code,
      );
  }
  const codes = new Set(CERAMIC_CAPACITORS.items().map((item) => item.code));
  for (const code of ['0402-C0G-10P0-50V', '0603-X7R-100N-50V', '0805-X7R-10U0-10V', '1210-X5R-100U-6V3'])
    assert.ok(codes.has(code), code);
  for (const code of ['0402-C0G-100N-50V', '0402-X7R-10U0-6V3', '0201-X7R-100N-50V', '0603-X5R-100U-6V3'])
    assert.ok(!codes.has(code), code);
  const value = itemOf(CERAMIC_CAPACITORS, '0603-X7R-100N-50V').values;
  assert.deepEqual(value.capacitance, { text: '100 nF', unit: 'F', number: 1e-7 });
  assert.equal(value['capacitance-code']?.text, '104');
});

test('capacitors: a case of the same dielectric holds no more at a higher voltage', () => {
  const largest = new Map<string, Map<number, number>>();
  for (const item of CERAMIC_CAPACITORS.items()) {
    const key = item.code.slice(0, 8);
    const byVoltage = largest.get(key) ?? largest.set(key, new Map()).get(key);
    const voltage = numberOf(item.values['rated-voltage']);
    byVoltage?.set(voltage, Math.max(byVoltage.get(voltage) ?? 0, numberOf(item.values.capacitance)));
  }
  assert.equal(largest.size, 18);
  for (const [key, byVoltage] of largest) {
    const falling = [...byVoltage].sort(([a], [b]) => a - b).map(([, capacitance]) => capacitance);
    assert.deepEqual(
      falling,
      falling.toSorted((a, b) => b - a),
      key,
    );
  }
});

/**
 * Millions of part numbers: no bare item code begins another, and variants of an item differ, so all differ.
 */
test('part numbers stay unique without punctuation', () => {
  for (const family of ELECTRONICS_FAMILIES) {
    const bare = (code: string): string => code.replace(/[^A-Z0-9]/g, '');
    const items = family
      .items()
      .map((item) => bare(item.code))
      .sort();
    for (const [index, code] of items.entries()) assert.ok(!items[index + 1]?.startsWith(code), code);
    for (const variants of new Set(family.items().map((item) => family.variants(item)))) {
      for (const variant of variants) assert.match(variant.code, /^[A-Z][A-Z0-9-]+$/);
      assert.equal(new Set(variants.map((variant) => bare(variant.code))).size, variants.length);
    }
  }
});

test('layouts hold exactly what items and variants state; terms keep their order', () => {
  const attributes = new Set(
    [...SHARED_ATTRIBUTES, ...ELECTRONICS_ATTRIBUTES].map((attribute) => attribute.key),
  );
  const orders = new Map<string, number>();
  const check = (values: Readonly<Record<string, Stated>>, used: Set<string>) => {
    for (const [key, stated] of Object.entries(values)) {
      used.add(key);
      if (!('order' in stated)) continue;
      const known = orders.get(`${key}|${stated.text}`) ?? stated.order;
      assert.equal(stated.order, known, `${key} ${stated.text}`);
      orders.set(`${key}|${stated.text}`, known);
    }
  };
  for (const family of ELECTRONICS_FAMILIES) {
    const used = new Set(['standard']);
    for (const item of family.items()) check(item.values, used);
    for (const variants of new Set(family.items().map((item) => family.variants(item))))
      for (const variant of variants) check(variant.values, used);
    const layout = family.layout.map((entry) => entry.attribute);
    for (const key of layout) assert.ok(attributes.has(key), key);
    assert.deepEqual([...used].sort(), [...layout].sort(), family.prefix);
  }
});

test('the resistors are 2.5 to 3.5 million combinations', () => {
  const count = CHIP_RESISTORS.items().reduce((sum, item) => sum + CHIP_RESISTORS.variants(item).length, 0);
  assert.ok(count >= 2_500_000 && count <= 3_500_000, `${count}`);
});
