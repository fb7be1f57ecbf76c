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
  ['9e999', 'number', '9e999'],
  ['20kg', 'unit', 'kg'],
  ['1,000', 'ambiguous', '1,000'],
  ['50..20', 'order', '50..20'],
  ["'; drop table x; --", 'number', "'; drop table x; --"],
  ['🔩', 'number', '🔩'],
  ['\0', 'number', '\0'],
];
for (const [typed, problem, about] of PROBLEMS) {
  test(`${JSON.stringify(typed)} is refused: ${problem}`, () =>
    assert.deepEqual(quantityRange(typed, 'mm'), { kind: 'problem', problem, about }));
}

test('what is too long is refused at once', () => {
  for (const typed of ['1'.repeat(5000), '1-'.repeat(5000), `${'1.'.repeat(39)}x`, '1'.repeat(79)]) {
    const started = performance.now();
    quantityRange(typed, 'mm');
    assert.ok(performance.now() - started < 1000, 'a regular expression ran away');
  }
});
