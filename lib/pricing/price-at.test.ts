import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatMoney, formatUnitPrice } from './money.ts';
import { orderable, priceAt } from './price-at.ts';

const screws = {
  per: 100,
  packSize: 50,
  breaks: [
    { quantity: 50, amount: 1917 },
    { quantity: 500, amount: 1783 },
  ],
};

describe('priceAt', () => {
  it('rounds up to whole packs and names the next step', () => {
    const price = priceAt(51, screws);
    assert.equal(price?.quantity, 100);
    assert.equal(price?.total, 1917);
    assert.deepEqual(price?.next, { quantity: 500, amount: 1783 });
  });

  it('takes the best step that the rounded quantity reaches', () => {
    const price = priceAt(451, screws);
    assert.equal(price?.quantity, 500);
    assert.equal(price?.total, 8915);
    assert.equal(price?.next, undefined);
  });

  it('treats zero, negative and endless quantities as the nearest that can be ordered', () => {
    assert.equal(priceAt(0, screws)?.quantity, 50);
    assert.equal(priceAt(-7, screws)?.quantity, 50);
    assert.equal(priceAt(Number.POSITIVE_INFINITY, screws)?.quantity, 10_000_000);
  });

  it('has no answer for a part without a price', () => {
    assert.equal(priceAt(1, { per: 1, packSize: 1, breaks: [] }), undefined);
  });
});

describe('formatted prices', () => {
  it('keep the precision of cheap pieces and group dear ones', () => {
    assert.equal(formatUnitPrice(310, 1000, 'EUR', 'en'), '€0.0031');
    assert.equal(formatUnitPrice(1917, 100, 'EUR', 'en'), '€0.1917');
    assert.equal(formatUnitPrice(12_500_000, 1, 'EUR', 'en'), '€125,000.00');
    assert.equal(formatUnitPrice(12_500_000, 1, 'EUR', 'de'), '125.000,00\u00a0€');
    assert.equal(formatUnitPrice(500, 1, 'JPY', 'en'), '¥500');
    assert.equal(formatMoney(1917, 'EUR', 'en'), '€19.17');
  });
});

describe('orderable', () => {
  it('is whole packs, one at least and no more than can be ordered', () => {
    assert.deepEqual(
      [0, -7, 1, 50, 51, Number.POSITIVE_INFINITY].map((asked) => orderable(asked, 50)),
      [50, 50, 50, 50, 100, 10_000_000],
    );
  });
});
