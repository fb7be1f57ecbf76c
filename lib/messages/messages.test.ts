import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { IntlMessageFormat } from 'intl-messageformat';
import { DE } from './de.ts';
import { EN, type MessageKey } from './en.ts';
import { fill } from './fill.ts';
import { translator } from './translator.ts';

/** Names of the values that a message asks for. */
function placeholders(message: string, locale: string): string[] {
  const names = new Set<string>();
  for (const element of new IntlMessageFormat(message, locale).getAst()) {
    if (element.type >= 1 && element.type <= 6 && 'value' in element) names.add(String(element.value));
  }
  return [...names].sort();
}

describe('messages', () => {
  it('ask for the same values in both languages', () => {
    for (const key of Object.keys(EN) as MessageKey[]) {
      assert.deepEqual(placeholders(DE[key], 'de'), placeholders(EN[key], 'en'), key);
    }
  });

  it('are written by the rules of their language', () => {
    assert.equal(translator('en')('category.parts', { count: 1234 }), '1,234 parts');
    assert.equal(translator('de')('category.parts', { count: 1234 }), '1.234 Teile');
    assert.equal(translator('de')('category.parts', { count: 1 }), '1 Teil');
  });

  it('keep what a reader typed as it is', () => {
    assert.equal(translator('en')('search.results', { query: '{x} <b>' }), 'Results for “{x} <b>”');
  });
});

describe('fill', () => {
  it('fills in values and leaves unknown names alone', () => {
    assert.equal(fill('{a} of {b, number} {c}', { a: 1, b: 2 }), '1 of 2 {c}');
  });
});
