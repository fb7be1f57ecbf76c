import assert from 'node:assert/strict';
import { test } from 'node:test';
import { quantityRange } from './quantity-range.ts';

const RANGES: [typed: string, unit: string, min: number | undefined, max: number | undefined][] = [
  ['20mm–2in', 'mm', 20, 50.8],
  ['20..50', 'mm', 20, 50],
  ['20-50mm', 'mm', 20, 50],
  ['>= 10', 'mm', 10, undefined],
  ['≥1/2 in', 'mm', 12.7, undefined],
  ['< 5', 'mm', undefined, 4.99999999999],
  ['4k7..10k', 'Ω', 4700, 10_000],
  ['4R7', 'Ω', 4.7, 4.7],
  ['4-10k', 'Ω', 4000, 10_000],
  ['100nF-1uF', 'F', 1e-7, 1e-6],
  ['10', 'mm', 10, 10],
  ['1/4in..1/2in', 'mm', 6.35, 12.7],
  ['1-1/2in', 'mm', 38.1, 38.1],
  ['1½ in', 'mm', 38.1, 38.1],
  ['0,5 to 2 mm', 'mm', 0.5, 2],
  ['−55 to 85 °C', '°C', -55, 85],
  ['1.000,5 mm', 'mm', 1000.5, 1000.5],
  ['10+', 'mm', 10, undefined],
  ['..5', 'mm', undefined, 5],
  ['±1 %', '%', 1, 1],
  ['+/-1 %', '%', 1, 1],
  ['±1..±5 %', '%', 1, 5],
  ['1/4..3/8', 'mm', 6.35, 9.525],
  ['1/2-1', 'mm', 12.7, 25.4],
  ['1/8-1/4W', 'W', 0.125, 0.25],
  ['2in..', 'mm', 50.8, undefined],
  ['20mm...2in', 'mm', 20, 50.8],
  ['1k..', 'Ω', 1000, undefined],
  ['R47..1', 'Ω', 0.47, 1],
  ['100..1k', 'Ω', 100, 1000],
  ['1..1M', 'Ω', 1, 1_000_000],
  ['50-1kV', 'V', 50, 1000],
  ['5..1m', 'mm', 5, 1000],
  ['10..10mm', 'mm', 10, 10],
  ['70-90 Shore A', 'Shore A', 70, 90],
  ['>= 70A', 'Shore A', 70, undefined],
  ['-40 deg C..+85°C', '°C', -40, 85],
  ['100 pcs', '', 100, 100],
  ['1e3', 'mm', 1000, 1000],
  ['0,5..1,5', 'mm', 0.5, 1.5],
  ['≤5', 'mm', undefined, 5],
  ['<0', 'mm', undefined, -1.00000000001e-30],
];
for (const [typed, unit, min, max] of RANGES) {
  test(`${typed} in ${unit}`, () =>
    assert.deepEqual(quantityRange(typed, unit), { kind: 'range', min, max }));
}

const PROBLEMS: [typed: string, problem: string, about: string][] = [
  ['', 'empty', ''],
  ['abc', 'number', 'abc'],
  ['..', 'number', '..'],
  ['1.2.3', 'number', '1.2.3'],
  ['1/0', 'number', '1/0'],
  ['5±1', 'number', '5±1'],
  ['1/4-20', 'number', '1/4-20'],
  ['1e-400', 'number', '1e-400'],
  ['NaN', 'number', 'NaN'],
  ['M8..M12', 'number', 'M8..M12'],
  ['R10', 'number', 'R10'],
  ['10..2in', 'order', '10..2in'],
  ['10x20', 'number', '10x20'],
  ['9e999', 'number', '9e999'],
  ['20kg', 'unit', 'kg'],
  ['1,000', 'ambiguous', '1,000'],
  ['50..20', 'order', '50..20'],
  ["'; drop table x; --", 'number', "'; drop table x; --"],
  ['🔩', 'number', '🔩'],
  ['\0', 'number', '\0'],
];

const PROBLEMS_ELSEWHERE: [typed: string, unit: string, problem: string][] = [
  ['104', 'F', 'unit'],
  ['1MF', 'F', 'unit'],
  ['1K', 'F', 'unit'],
  ['250 MW', 'W', 'unit'],
  ['-55/125', '°C', 'number'],
  ['1n..1', 'F', 'order'],
  ['10k-1', 'Ω', 'order'],
  ['70 Shore D', 'Shore A', 'number'],
  ['4k7 ±5%', 'Ω', 'number'],
  ['5 V', 'Ω', 'unit'],
  ['185 °F', '°C', 'unit'],
  ['118 C', '°', 'unit'],
];
for (const [typed, unit, expected] of PROBLEMS_ELSEWHERE) {
  test(`${typed} in ${unit} is refused: ${expected}`, () => {
    const range = quantityRange(typed, unit);
    assert.equal(range.kind === 'problem' && range.problem, expected);
  });
}

test('where decimals have a comma, groups of three digits after a point are refused', () => {
  for (const typed of ['1.500', '12.500 mm', '1.000..2.000'])
    assert.equal((quantityRange(typed, 'mm', ',') as { problem?: string }).problem, 'ambiguous', typed);
  for (const typed of ['1,5', '0.125', '1.5', '1.000,5', '1.000.000', '1.2345'])
    assert.equal(quantityRange(typed, 'mm', ',').kind, 'range', typed);
});

for (const [typed, problem, about] of PROBLEMS) {
  test(`${JSON.stringify(typed)} is refused: ${problem}`, () =>
    assert.deepEqual(quantityRange(typed, 'mm'), { kind: 'problem', problem, about }));
}

test('what is too long is refused at once', () => {
  for (const typed of ['1'.repeat(5000), '1-'.repeat(5000), `${'1.'.repeat(39)}x`, '1'.repeat(79)]) {
    // What runs away never ends: only against hanging.
    const started = performance.now();
    quantityRange(typed, 'mm');
    assert.ok(performance.now() - started < 30_000, 'a regular expression ran away');
  }
});
