import assert from 'node:assert/strict';
import { test } from 'node:test';
import { numberInUnit, withoutNoise } from './stated-number.ts';

test('plain decimals stay as the standard prints them', () => {
  assert.equal(numberInUnit({ text: '0.060', unit: 'in', sort: 1.524 }, 'mm'), '0.060');
});

test('fractions become decimals of their unit', () => {
  assert.equal(numberInUnit({ text: '3-1/4', unit: 'in', sort: 82.55 }, 'mm'), '3.25');
  assert.equal(numberInUnit({ text: '7/16', unit: 'in', sort: 11.1125 }, 'mm'), '0.4375');
});

test('a prefixed value becomes a number of the canonical unit', () => {
  assert.equal(numberInUnit({ text: '164 kΩ', unit: 'Ω', sort: 164_000 }, 'Ω'), '164000');
  assert.equal(numberInUnit({ text: '820 nF', unit: 'F', sort: 8.2e-7 }, 'F'), '8.2e-7');
});

test('what is no number of its unit has none', () => {
  assert.equal(numberInUnit({ text: 'M8', unit: '', sort: 3 }, ''), undefined);
  assert.equal(numberInUnit({ text: '#10', unit: 'in', sort: 4.826 }, 'mm'), undefined);
});

test('noise of binary fractions goes', () => {
  assert.equal(withoutNoise(1.5239999999999998), 1.524);
});
