import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parse } from 'csv-parse/sync';
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

describe('however a spreadsheet separates cells, none begins a formula', () => {
  const hostile = [
    ...['=1+1', '+cmd|calc', '-2+3', '@SUM(A1)', '\t=1', '\r=1', '\n=1', ' =1', '"=1', '＝1+1', '－1'],
    ...[';=1+1', 'M8;=1+1', 'M8; =1+1', 'M8;"=1+1"', 'M8;"";=1', 'M8;;@SUM(A1)', ';-2+3;+cmd|calc;'],
    ...[
      'M8\n=1+1',
      'M8\r\n@SUM(A1)',
      'M8\r=1',
      'M8\t=1+1',
      'M8\t "+1"',
      'M8;\t\n=1',
      'M8;\u00a0=1',
      'M8;＋1',
    ],
    ...['";=1', '";"=1', 'a";\n"=1', '"";=cmd|\' /c calc\'!A0', 'M8,=1;=1'],
  ];
  for (const delimiter of [',', ';', '\t']) {
    test(`by ${JSON.stringify(delimiter)}`, () => {
      for (const text of hostile)
        for (const fields of [[text], [text, 'b', 1], ['a', text, 1], ['a', 'b;', text], [text, text]]) {
          // As forgiving as a spreadsheet: whatever a quotation mark in the midst of a cell means, it is no error.
          const options = { delimiter, relax_quotes: true, relax_column_count: true, skip_empty_lines: true };
          const cells = parse(csvLine(fields), options).flat();
          for (const cell of cells)
            assert.doesNotMatch(cell, /^[\s"]*[=+\-@＝＋－＠]/, JSON.stringify([fields, cell]));
        }
    });
  }

  test('a program reads what there was, but for apostrophes', () => {
    for (const text of hostile) {
      const [[read] = []] = parse(csvLine([text, 'b']), { relax_quotes: false });
      assert.equal(read?.replaceAll("'", ''), text.replaceAll("'", ''));
    }
  });

  test('what only looks a little like one is left alone', () => {
    for (const text of ['M8; 40 mm', 'DIN 933; ISO 4017', '-40', '+5', 'a-b', 'a;b', '5 = 5', 'a@b'])
      assert.equal(csvLine([text]), `${text}\r\n`);
  });
});
