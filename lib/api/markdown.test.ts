import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markdownLink, markdownTable, markdownText } from './markdown.ts';

const CASES: [text: string, markdown: string][] = [
  ['Hex bolt M8 × 40, 8.8', 'Hex bolt M8 × 40, 8.8'],
  ['26.75', '26.75'],
  ['a|b', 'a\\|b'],
  ['*bold* _it_ `code`', '\\*bold\\* \\_it\\_ \\`code\\`'],
  ['<script>alert(1)</script>', '\\<script\\>alert(1)\\</script\\>'],
  ['[x](javascript:alert(1))', '\\[x\\](javascript:alert(1))'],
  ['# heading', '\\# heading'],
  ['- item', '\\- item'],
  ['1. item', '1\\. item'],
  ['two\n\nlines', 'two lines'],
  ['a\\', 'a\\\\'],
  ['&lt;', '\\&lt;'],
  ['مسمار', 'مسمار'],
];

for (const [text, markdown] of CASES) {
  test(`${JSON.stringify(text)} is ${markdown}`, () => assert.equal(markdownText(text), markdown));
}

test('a link’s address cannot end early', () => {
  assert.equal(markdownLink('A]', '/p/a)b'), '[A\\]](/p/a%29b)');
});

test('a table has a row of dashes under its heading', () => {
  assert.equal(markdownTable(['A', 'B'], [['1', '2']]), '| A | B |\n| --- | --- |\n| 1 | 2 |');
});
