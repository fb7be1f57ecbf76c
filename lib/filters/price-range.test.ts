import assert from 'node:assert/strict';
import { test } from 'node:test';
import { priceRange } from './price-range.ts';

const RANGES: [typed: string, currency: string, min: number | undefined, max: number | undefined][] = [
  ['1,50–3 €', 'EUR', 150, 300],
  ['€1.50 - €3', 'EUR', 150, 300],
  ['<= 0.05', 'EUR', undefined, 5],
  ['1.000,50 EUR', 'EUR', 100_050, 100_050],
  ['0.0031..', 'EUR', 0.31, undefined],
  ['1e3', 'EUR', 100_000, 100_000],
  ['from $2', 'USD', 200, undefined],
  ['100..200 ¥', 'JPY', 100, 200],
  ['12 ct', 'EUR', 12, 12],
];
for (const [typed, currency, min, max] of RANGES) {
  test(`${typed} in ${currency}`, () =>
    assert.deepEqual(priceRange(typed, currency), { kind: 'range', min, max }));
}

const PROBLEMS: [typed: string, currency: string, problem: string][] = [
  ['5 $', 'EUR', 'unit'],
  ['5 EUR', 'USD', 'unit'],
  ['5 mm', 'EUR', 'unit'],
  ['1,000', 'EUR', 'ambiguous'],
  ['cheap', 'EUR', 'number'],
  ['3..1', 'EUR', 'order'],
];
for (const [typed, currency, problem] of PROBLEMS) {
  test(`${typed} in ${currency} is refused: ${problem}`, () => {
    const range = priceRange(typed, currency);
    assert.equal(range.kind === 'problem' && range.problem, problem);
  });
}
