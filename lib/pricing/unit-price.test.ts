import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unitPriceText } from './unit-price.ts';

const CASES: [amount: number, per: number, currency: string, text: string][] = [
  [310, 100_000, 'EUR', '0.000031'],
  [310, 1000, 'EUR', '0.0031'],
  [445, 100, 'EUR', '0.0445'],
  [500, 100, 'EUR', '0.05'],
  [12_500_000, 1, 'EUR', '125000.00'],
  [1200, 1, 'EUR', '12.00'],
  [0, 1000, 'EUR', '0.00'],
  [150, 1, 'JPY', '150'],
  [150, 100, 'JPY', '1.5'],
  [1, 3, 'USD', '0.003'],
];

for (const [amount, per, currency, text] of CASES) {
  test(`${amount} minor units of ${currency} for ${per} are ${text} each`, () => {
    assert.equal(unitPriceText(amount, per, currency), text);
  });
}
