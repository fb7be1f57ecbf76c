import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Availability } from '../catalog/availability.ts';
import type { Part } from '../catalog/part.ts';
import { breadcrumbData } from './breadcrumbs.ts';
import { productData } from './product.ts';
import { scriptText } from './script-text.ts';

const ORIGIN = 'https://parts.example.com';
const HOSTILE = '</script><script>alert(1)</script><!-- \u2028';

const part = {
  partNumber: 'A/1-40',
  name: 'Screw',
  status: 'active',
  successorNumber: null,
  massG: 19.9,
  packSize: 100,
  origin: 'DE',
  customsCode: null,
  categorySlug: 'screws',
  drawing: null,
  pictures: [],
  specification: [
    { key: 'length', name: 'Length', symbol: 'l', text: '40', unit: 'mm' },
    { key: 'resistance', name: 'Resistance', symbol: null, text: '4.7 kΩ', unit: 'Ω' },
    { key: 'brand', name: 'Brand', symbol: null, text: 'Aldermill', unit: '' },
  ].map((line) => ({ ...line, explanation: '', sort: 0, kind: 'number', canonicalUnit: '' }) as const),
} as const satisfies Part;

const category = {
  name: 'Screws',
  ancestors: [{ slug: 'fasteners', name: 'Fasteners', description: '', partCount: 1 }],
};

const availability: Availability = {
  partNumber: 'A/1-40',
  currency: 'EUR',
  per: 1000,
  packSize: 100,
  breaks: [
    { quantity: 100, amount: 310 },
    { quantity: 500, amount: 290 },
  ],
  stock: [{ warehouse: 'H', name: 'Hamburg', country: 'DE', quantity: 7, leadDays: null }],
};

// biome-ignore lint/suspicious/noExplicitAny: what JSON gives
const offerOf = (asked: Parameters<typeof productData>[0]): any => productData(asked).offers;

describe('productData', () => {
  test('has the identity, the brand, the weight and every line of the specification', () => {
    const data = productData({ part, category, origin: ORIGIN });
    assert.equal(data.url, `${ORIGIN}/p/A%2F1-40`);
    assert.equal(data.sku, 'A/1-40');
    assert.equal(data.category, 'Fasteners > Screws');
    assert.deepEqual(data.brand, { '@type': 'Brand', name: 'Aldermill' });
    assert.deepEqual(data.weight, { '@type': 'QuantitativeValue', value: 19.9, unitCode: 'GRM' });
    assert.deepEqual(
      (data.additionalProperty as { value: string; unitText?: string }[]).map(({ value, unitText }) => [
        value,
        unitText,
      ]),
      [
        ['40', 'mm'],
        ['4.7 kΩ', undefined],
        ['Aldermill', undefined],
      ],
    );
    assert.ok(!('offers' in data), 'no offer without a price');
  });

  test('is in the language of its page', () => {
    assert.equal(
      productData({ part, category, origin: ORIGIN, locale: 'de' }).url,
      `${ORIGIN}/de/p/A%2F1-40`,
    );
  });

  test('offers one piece at the first break, below a cent exactly', () => {
    const offer = offerOf({ part, category, availability, origin: ORIGIN });
    assert.equal(offer.price, '0.0031');
    assert.equal(offer.priceCurrency, 'EUR');
    assert.equal(offer.priceSpecification.eligibleQuantity.minValue, 100);
    assert.equal(offer.availability, 'https://schema.org/InStock');
  });

  test('a part without stock is out of stock, an obsolete one discontinued', () => {
    const nothing = { ...availability, stock: [] };
    const gone = { ...part, status: 'obsolete' } as const;
    const state = (asked: Part): string =>
      offerOf({ part: asked, category, availability: nothing, origin: ORIGIN }).availability;
    assert.equal(state(part), 'https://schema.org/OutOfStock');
    assert.equal(state(gone), 'https://schema.org/Discontinued');
  });

  test('a part without a price has no offer, one without mass, origin and brand none of these', () => {
    const bare = { ...part, massG: null, origin: null, specification: [] };
    const unpriced = { ...availability, currency: null, per: null, breaks: [] };
    const data = productData({ part: bare, category, availability: unpriced, origin: ORIGIN });
    for (const key of ['offers', 'weight', 'countryOfOrigin', 'brand']) assert.ok(!(key in data), key);
  });
});

test('breadcrumbs are numbered from the start page on', () => {
  const { itemListElement } = breadcrumbData(
    [
      { name: 'Catalogue', address: '/' },
      { name: 'Screws', address: '/c/screws' },
    ],
    ORIGIN,
  );
  assert.deepEqual(itemListElement, [
    { '@type': 'ListItem', position: 1, name: 'Catalogue', item: `${ORIGIN}/` },
    { '@type': 'ListItem', position: 2, name: 'Screws', item: `${ORIGIN}/c/screws` },
  ]);
});

test('a hostile name can neither end the script nor change the data', () => {
  const data = productData({ part: { ...part, name: HOSTILE }, category, origin: ORIGIN });
  const text = scriptText(data);
  assert.doesNotMatch(text, /[<>\u2028]/);
  assert.deepEqual(JSON.parse(text), JSON.parse(JSON.stringify(data)));
});
