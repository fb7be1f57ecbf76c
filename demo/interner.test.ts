import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Interner } from './interner.ts';
import type { Attribute } from './model.ts';
import { inch, mm, quantity, term } from './stated.ts';

const ATTRIBUTES: readonly Attribute[] = [
  { key: 'length', name: 'Length', kind: 'number', unit: 'mm', explanation: '' },
  { key: 'diameter', name: 'Diameter', kind: 'number', unit: 'mm', explanation: '' },
  { key: 'class', name: 'Class', kind: 'term', unit: '', explanation: '' },
];

test('every distinct value of an attribute gets one id, from 1', () => {
  const interner = new Interner(ATTRIBUTES);
  assert.deepEqual(
    [
      interner.id('length', mm(40)),
      interner.id('diameter', mm(40)),
      interner.id('length', mm(40)),
      interner.id('class', term('8.8', 88)),
      interner.id('class', term('8.8', 88)),
    ],
    [1, 2, 1, 3, 3],
  );
  assert.deepEqual(interner.values.at(-1), { id: 3, attribute: 'class', text: '8.8', unit: '', sort: 88 });
});

test('inches stand among millimetres: 9.5 mm before 3/8 in before 10 mm', () => {
  const interner = new Interner(ATTRIBUTES);
  for (const stated of [mm(10), inch(0.375, '3/8'), mm(9.5), mm(9.525)]) interner.id('length', stated);
  const sorted = interner.values
    .toSorted((a, b) => a.sort - b.sort)
    .map(({ text, unit }) => `${text} ${unit}`);
  assert.deepEqual(sorted, ['9.5 mm', '3/8 in', '9.525 mm', '10 mm']);
});

test('what does not fit its attribute is an error that names both', () => {
  const interner = new Interner(ATTRIBUTES);
  interner.id('class', term('8.8', 88));
  interner.id('length', inch(0.25, '1/4'));
  const refused: [string, ReturnType<typeof mm>, RegExp][] = [
    ['width', mm(1), /No attribute “width”/],
    ['length', term('long', 1), /length is a number, not the term “long”/],
    ['class', mm(8), /class is a term, not the number 8/],
    ['length', quantity(5, 'g'), /length is in mm, not g/],
    ['class', term('8.8', 89), /class “8\.8” was stated as 88 and as 89/],
    ['length', inch(0.26, '1/4'), /length “1\/4” was stated as 6\.35 and as 6\.604/],
  ];
  for (const [key, stated, message] of refused) {
    assert.throws(() => interner.id(key, stated), { name: 'TypeError', message });
  }
  assert.equal(interner.values.length, 2);
});

test('a quantity is finite', () => {
  assert.throws(() => mm(Number.NaN), RangeError);
  assert.throws(() => quantity(Number.POSITIVE_INFINITY, 'Ω'), RangeError);
});
