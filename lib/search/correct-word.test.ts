import assert from 'node:assert/strict';
import { test } from 'node:test';
import { correctWord, typos } from './correct-word.ts';

const WORDS = ['washer', 'bolt', 'stainless', 'nut', 'bearing', 'unterlegscheibe', 'circlip', 'belt'];

test('one typo is forgiven, two in long words', () => {
  assert.equal(correctWord('wahser', WORDS), 'washer');
  assert.equal(correctWord('washr', WORDS), 'washer');
  assert.equal(correctWord('stanles', WORDS), undefined);
  assert.equal(correctWord('stainles', WORDS), 'stainless');
  assert.equal(correctWord('unterlagscheibn', WORDS), 'unterlegscheibe');
  assert.equal(correctWord('bollt', WORDS), 'bolt');
});

test('short words, numbers and sizes are left alone', () => {
  for (const word of ['nit', 'm8', '6204', '4k7', 'a2-70', 'iso4017'])
    assert.equal(correctWord(word, WORDS), undefined);
});

test('swapped neighbours are one typo', () => {
  assert.equal(typos('haed', 'head'), 1);
  assert.equal(typos('', 'abc'), 3);
  assert.equal(typos('kitten', 'sitting'), 3);
});
