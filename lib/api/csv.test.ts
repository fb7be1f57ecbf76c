import assert from 'node:assert/strict';
import { test } from 'node:test';
import { csvLine } from './csv.ts';

test('fields are separated by commas and lines end with CRLF', () => {
  assert.equal(csvLine(['A-1', 12.5, null, '']), 'A-1,12.5,,\r\n');
});

test('commas, quotes and line breaks are quoted', () => {
  assert.equal(csvLine(['1,5', '1/4" hex', 'two\nlines']), '"1,5","1/4"" hex","two\nlines"\r\n');
});

for (const formula of ['=1+1', '+cmd|calc', '-2+3', '@SUM(A1)', '\t=1', '=HYPERLINK("http://x","y")']) {
  test(`${JSON.stringify(formula)} is no formula any more`, () => {
    assert.match(csvLine([formula]), /^"?'/);
  });
}

test('negative numbers stay numbers', () => {
  assert.equal(csvLine(['-40', '+5', -1.5]), '-40,+5,-1.5\r\n');
});
