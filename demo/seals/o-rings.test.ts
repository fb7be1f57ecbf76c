import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AS568_SIZES, CS_TOLERANCE } from './as568-table.ts';
import { sealVariants } from './materials.ts';
import { csTolerance, idTolerance, METRIC_SIZES } from './metric-sizes.ts';
import { AS568_FAMILY, thouToMm } from './o-rings-as568.ts';
import { METRIC_FAMILY } from './o-rings-metric.ts';

test('AS568 sizes are those printed in the standard, in inches and as the millimetre columns round them', () => {
  // biome-ignore format: a table
  const known = [
    // dash, inside diameter, cross-section, tolerance in thousandths; inside diameter, cross-section in mm
    [1, 29, 40, 4, 0.74, 1.02], [4, 70, 70, 5, 1.78, 1.78], [6, 114, 70, 5, 2.9, 1.78], [8, 176, 70, 5, 4.47, 1.78],
    [10, 239, 70, 5, 6.07, 1.78], [12, 364, 70, 5, 9.25, 1.78], [16, 614, 70, 9, 15.6, 1.78],
    [28, 1364, 70, 13, 34.65, 1.78], [50, 5239, 70, 37, 133.07, 1.78], [110, 362, 103, 5, 9.19, 2.62],
    [112, 487, 103, 5, 12.37, 2.62], [151, 2987, 103, 24, 75.87, 2.62], [178, 9737, 103, 55, 247.32, 2.62],
    [210, 734, 139, 10, 18.64, 3.53], [214, 984, 139, 10, 24.99, 3.53], [222, 1484, 139, 15, 37.69, 3.53],
    [240, 3734, 139, 28, 94.84, 3.53], [281, 14984, 139, 65, 380.59, 3.53], [284, 17955, 139, 85, 456.06, 3.53],
    [310, 475, 210, 5, 12.07, 5.33], [325, 1475, 210, 15, 37.47, 5.33], [349, 4475, 210, 30, 113.67, 5.33],
    [395, 25940, 210, 120, 658.88, 5.33], [425, 4475, 275, 33, 113.67, 6.99], [438, 6225, 275, 40, 158.12, 6.99],
    [475, 25940, 275, 120, 658.88, 6.99],
  ] as const;
  for (const [dash, id, cs, tolerance, idMm, csMm] of known) {
    const row = AS568_SIZES.find((size) => size.dash === dash);
    assert.deepEqual(row, { dash, id, cs, idTolerance: tolerance });
    assert.deepEqual([thouToMm(id), thouToMm(cs)], [idMm, csMm], `-${dash}`);
  }
});

test('AS568 series: consecutive dash numbers, one cross-section each, rising diameters and tolerances', () => {
  assert.equal(AS568_SIZES.length, 349);
  const series = [
    { from: 4, to: 50, cs: 70 },
    { from: 102, to: 178, cs: 103 },
    { from: 201, to: 284, cs: 139 },
    { from: 309, to: 395, cs: 210 },
    { from: 425, to: 475, cs: 275 },
  ];
  for (const { from, to, cs } of series) {
    const rows = AS568_SIZES.filter(({ dash }) => dash >= from && dash <= to);
    assert.equal(rows.length, to - from + 1);
    for (const [index, row] of rows.entries()) {
      assert.equal(row.cs, cs);
      const before = rows[index - 1];
      if (before) assert.ok(row.id > before.id && row.idTolerance >= before.idTolerance, `-${row.dash}`);
    }
  }
});

test('2xx from 210 to 281: the inside diameter lies 0.016 in below a sixteenth of an inch', () => {
  for (const { dash, id } of AS568_SIZES) {
    if (dash < 210 || dash > 281) continue;
    const sixteenth = (id + 16) / 62.5;
    assert.ok(Math.abs(sixteenth - Math.round(sixteenth)) * 62.5 <= 0.51, `-${dash}`);
  }
});

test('AS568 values are stated in inches to three decimals', () => {
  const item = AS568_FAMILY.items().find(({ code }) => code === '214');
  assert.equal(item?.size, '214 (24.99 × 3.53 mm)');
  assert.deepEqual(item?.values['inside-diameter'], { text: '0.984', unit: 'in', number: 0.984 });
  assert.deepEqual(item?.values['cross-section'], { text: '0.139', unit: 'in', number: 0.139 });
  assert.deepEqual(item?.values['cross-section-tolerance'], { text: '0.004', unit: 'in', number: 0.004 });
  assert.equal(Object.keys(CS_TOLERANCE).length, 8);
});

test('ISO 3601-1 class B tolerances for sizes outside its table', () => {
  // biome-ignore format: a table
  const known = [[5, 0.15], [10, 0.19], [20, 0.26], [40, 0.41], [80, 0.69], [160, 1.23], [320, 2.27]] as const;
  for (const [id, tolerance] of known) assert.equal(idTolerance(id), tolerance);
  assert.deepEqual(
    [1, 2, 2.5, 3, 3.5, 4, 5, 6, 7, 8].map(csTolerance),
    [0.08, 0.08, 0.09, 0.09, 0.1, 0.1, 0.13, 0.13, 0.15, 0.15],
  );
  assert.throws(() => csTolerance(10), RangeError);
});

test('metric sizes: no cord wider than the hole, ordered, with the sizes every distributor has', () => {
  for (const { id, cs } of METRIC_SIZES) assert.ok(id >= cs);
  const has = (id: number, cs: number) => METRIC_SIZES.some((size) => size.id === id && size.cs === cs);
  for (const [id, cs] of [
    [50, 3],
    [3, 1],
    [10, 2],
    [85, 3],
    [95, 2.5],
    [100, 5],
    [400, 5],
  ] as const)
    assert.ok(has(id, cs), `${id} × ${cs}`);
  const item = METRIC_FAMILY.items().find(({ size }) => size === '50 × 3');
  assert.equal(item?.code, '50X3');
  assert.equal(item?.tier, 0);
});

test('mass of an O-ring: 50 × 3 in NBR 70 weighs about 1.46 g', () => {
  const item = METRIC_FAMILY.items().find(({ size }) => size === '50 × 3');
  assert.ok(item);
  const grams = (item.volumeMm3 * 1.24) / 1000;
  assert.ok(Math.abs(grams - 1.46) < 0.03, String(grams));
});

test('compounds: curing for EPDM only, no silicone oil on silicone, FKM bears 200 °C', () => {
  for (const variant of sealVariants(50)) {
    const text = (key: string) => variant.values[key]?.text;
    assert.equal(text('curing') !== undefined, text('material') === 'EPDM');
    assert.ok(!(text('material') === 'VMQ' && text('seal-treatment') === 'Silicone oiled'));
    if (text('material') === 'FKM') {
      assert.equal(text('seal-temperature-max'), '200');
      assert.match(text('elastomer') ?? '', /Viton/);
      assert.ok(variant.density > 1.8);
    }
  }
});

test('sizes packed alike share one array of variants', () => {
  assert.equal(sealVariants(30), sealVariants(100));
  assert.notEqual(sealVariants(25), sealVariants(26));
});
