import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SHARED_ATTRIBUTES } from '../attributes.ts';
import type { Family, Item } from '../model.ts';
import { CUTTING_TOOL_ATTRIBUTES } from './attributes.ts';
import { CUTTING_TOOL_FAMILIES } from './cutting-tools.ts';
import { DIN_371_TAPS, DIN_374_TAPS, DIN_376_TAPS } from './machine-tap-table.ts';
import { FINE_MACHINE_TAPS, MACHINE_TAPS } from './machine-taps.ts';
import { DRILL_LENGTHS, drillLengths } from './twist-drill-table.ts';
import { TWIST_DRILLS } from './twist-drills.ts';

const KEYS = new Set([...SHARED_ATTRIBUTES, ...CUTTING_TOOL_ATTRIBUTES].map((attribute) => attribute.key));

const itemOf = (family: Family, size: string): Item => {
  const item = family.items().find((candidate) => candidate.size === size);
  assert.ok(item, `${family.prefix} has ${size}`);
  return item;
};

const numberIn = (item: Item, key: string): number => {
  const stated = item.values[key];
  assert.ok(stated && 'number' in stated, `${item.code} states ${key}`);
  return stated.number;
};

test('DIN 338: lengths of known drills', () => {
  const known: readonly (readonly [number, number, number])[] = [
    [0.2, 19, 2.5],
    [0.3, 19, 3],
    [0.5, 22, 6],
    [1, 34, 12],
    [1.5, 40, 18],
    [2, 49, 24],
    [2.5, 57, 30],
    [3, 61, 33],
    [3.3, 65, 36],
    [4, 75, 43],
    [4.2, 75, 43],
    [5, 86, 52],
    [6, 93, 57],
    [6.8, 109, 69],
    [8, 117, 75],
    [8.5, 117, 75],
    [10, 133, 87],
    [10.2, 133, 87],
    [12, 151, 101],
    [13, 151, 101],
    [14, 160, 108],
    [16, 178, 120],
    [18, 191, 130],
    [20, 205, 140],
  ];
  for (const [d, overall, flute] of known) {
    const row = drillLengths(d);
    assert.deepEqual([row.overall, row.flute], [overall, flute], `${d} mm`);
  }
  assert.throws(() => drillLengths(0.15), RangeError);
  assert.throws(() => drillLengths(20.1), RangeError);
});

test('DIN 338: lengths grow with the diameter, and 6.35 mm (1/4 in) takes the row up to 6.7', () => {
  for (const [index, row] of DRILL_LENGTHS.entries()) {
    const before = DRILL_LENGTHS[index - 1];
    if (!before) continue;
    assert.ok(row.to > before.to && row.overall >= before.overall && row.flute > before.flute, `${row.to}`);
  }
  const quarter = itemOf(TWIST_DRILLS, '1/4 in');
  assert.deepEqual(quarter.values.diameter, { text: '1/4', unit: 'in', number: 0.25 });
  assert.equal(numberIn(quarter, 'tool-overall-length'), 101);
  assert.equal(numberIn(quarter, 'flute-length'), 63);
  assert.equal(TWIST_DRILLS.items().filter((item) => item.size.endsWith(' in')).length, 29);
});

test('DIN 338: a 10 mm HSS-G drill weighs about 60 g', () => {
  const drill = itemOf(TWIST_DRILLS, '10 mm');
  const ground = TWIST_DRILLS.variants(drill).find((variant) => variant.code.startsWith('G-'));
  const massG = (drill.volumeMm3 * (ground?.density ?? 0)) / 1000;
  assert.ok(massG > 54 && massG < 66, `${massG} g`);
});

test('drills: no split point below 2 mm, no coating below 1 mm, no coated or cobalt rolled drill', () => {
  for (const item of TWIST_DRILLS.items()) {
    const diameter = item.values.diameter;
    assert.ok(diameter && 'number' in diameter);
    const d = diameter.unit === 'in' ? diameter.number * 25.4 : diameter.number;
    for (const { code } of TWIST_DRILLS.variants(item)) {
      if (d < 2) assert.ok(!/S-/.test(code), `${item.code} ${code}`);
      if (d < 1) assert.match(code, /^G-118-BR-/);
      if (code.startsWith('R-')) assert.match(code, /^R-118-(BR|ST)-/);
      if (code.startsWith('C')) assert.ok(!code.includes('118'), code);
    }
  }
});

test('taps: known rows of DIN 371, DIN 376 and DIN 374', () => {
  const known: readonly (readonly [string, number, number, number, number])[] = [
    ['M2', 45, 2.8, 2.1, 1.6],
    ['M3', 56, 3.5, 2.7, 2.5],
    ['M4', 63, 4.5, 3.4, 3.3],
    ['M5', 70, 6, 4.9, 4.2],
    ['M6', 80, 6, 4.9, 5],
    ['M8', 90, 8, 6.2, 6.8],
    ['M10', 100, 10, 8, 8.5],
    ['M12', 110, 9, 7, 10.2],
    ['M16', 110, 12, 9, 14],
    ['M20', 140, 16, 12, 17.5],
    ['M24', 160, 18, 14.5, 21],
    ['M30', 180, 22, 18, 26.5],
    ['M36', 200, 28, 22, 32],
    ['M8 × 1', 90, 6, 4.9, 7],
    ['M10 × 1', 90, 7, 5.5, 9],
    ['M10 × 1.25', 100, 7, 5.5, 8.8],
    ['M12 × 1.5', 100, 9, 7, 10.5],
    ['M16 × 1.5', 100, 12, 9, 14.5],
    ['M24 × 2', 140, 18, 14.5, 22],
  ];
  for (const [size, length, shank, square, drill] of known) {
    const item = itemOf(size.includes('×') ? FINE_MACHINE_TAPS : MACHINE_TAPS, size);
    const stated = ['tool-overall-length', 'tool-shank-diameter', 'shank-square', 'tap-drill-diameter'];
    assert.deepEqual(
      stated.map((key) => numberIn(item, key)),
      [length, shank, square, drill],
      size,
    );
  }
});

test('taps: the core hole is the diameter less the pitch; reduced shanks pass through it; squares follow DIN 10', () => {
  // DIN 10: shank diameter to square.
  const squares = new Map([
    ...([
      [2.5, 2.1],
      [2.8, 2.1],
      [3.5, 2.7],
      [4, 3],
      [4.5, 3.4],
      [6, 4.9],
      [7, 5.5],
      [8, 6.2],
      [9, 7],
      [10, 8],
    ] as const),
    ...([
      [11, 9],
      [12, 9],
      [14, 11],
      [16, 12],
      [18, 14.5],
      [20, 16],
      [22, 18],
      [25, 20],
      [28, 22],
    ] as const),
  ] as readonly (readonly [number, number])[]);
  for (const tap of [...DIN_371_TAPS, ...DIN_376_TAPS, ...DIN_374_TAPS]) {
    const ideal = tap.thread.d - tap.thread.pitch;
    assert.ok(Math.abs(tap.drill - ideal) <= 0.0501, `${tap.thread.name}: ${tap.drill} for ${ideal}`);
    assert.equal(tap.square, squares.get(tap.shank), tap.thread.name);
  }
  for (const tap of [...DIN_376_TAPS, ...DIN_374_TAPS]) assert.ok(tap.shank < tap.drill, tap.thread.name);
  for (const tap of DIN_371_TAPS) assert.ok(tap.shank >= tap.thread.d, tap.thread.name);
});

test('every core hole up to 20 mm has its drill in DIN 338', () => {
  const drills = new Set(TWIST_DRILLS.items().map((item) => item.values['drill-size']?.text));
  for (const family of [MACHINE_TAPS, FINE_MACHINE_TAPS]) {
    for (const item of family.items()) {
      if (numberIn(item, 'tap-drill-diameter') > 20) continue;
      assert.ok(drills.has(item.values['drill-size']?.text), item.size);
    }
  }
});

test('part numbers stay unique without punctuation', () => {
  const seen = new Set<string>();
  for (const family of CUTTING_TOOL_FAMILIES) {
    for (const item of family.items()) {
      for (const variant of family.variants(item)) {
        const full = `${family.prefix}-${item.code}-${variant.code}`;
        assert.match(full, /^[A-Z0-9.-]+$/);
        const bare = full.replace(/[^A-Z0-9]/g, '');
        assert.ok(!seen.has(bare), full);
        seen.add(bare);
      }
    }
  }
  assert.ok(seen.size > 50_000, `${seen.size}`);
});

test('layouts hold exactly what items and variants state', () => {
  for (const family of CUTTING_TOOL_FAMILIES) {
    const layout = new Set(family.layout.map((entry) => entry.attribute));
    for (const key of layout) assert.ok(KEYS.has(key), `${key} is an attribute`);
    const used = new Set(['standard']);
    for (const item of family.items()) {
      for (const key of Object.keys(item.values)) used.add(key);
      for (const variant of family.variants(item))
        for (const key of Object.keys(variant.values)) used.add(key);
    }
    assert.deepEqual([...used].sort(), [...layout].sort(), family.prefix);
  }
});
