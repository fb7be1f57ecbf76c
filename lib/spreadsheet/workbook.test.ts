import assert from 'node:assert/strict';
import { buffer } from 'node:stream/consumers';
import { describe, test } from 'node:test';
import { crc32, inflateRawSync } from 'node:zlib';
import { readXlsx } from 'hucre/xlsx';
import type { SheetCell } from './sheet-xml.ts';
import { columnName, rowXml, textXml } from './sheet-xml.ts';
import { workbook } from './workbook.ts';
import { zipArchive } from './zip-archive.ts';

type Rows = readonly (readonly SheetCell[])[];

async function written(pages: readonly Rows[], maxSheetRows?: number): Promise<Buffer> {
  async function* read(): AsyncGenerator<Rows> {
    yield* pages;
  }
  const table = {
    name: 'Parts',
    heading: ['Number', 'Size', 'Length [mm]'],
    widths: [20, 10, 10],
    pages: read(),
  };
  return buffer(workbook(table, maxSheetRows === undefined ? {} : { maxSheetRows }));
}

/** The rows of each sheet as a program reads them that is not ours. */
async function readBack(file: Buffer): Promise<unknown[][][]> {
  const { sheets } = await readXlsx(file);
  return sheets.map(({ rows }) => rows);
}

test('texts are texts and numbers numbers, whatever they look like', async () => {
  const rows: Rows = [
    ['0402', '10.9', { decimal: '0.060' }],
    ['1/4', '3-4', -40],
    ['1E5', '2026-12-01', { decimal: '1234.5' }],
    ['TRUE', null, null],
  ];
  const [sheet = []] = await readBack(await written([rows]));
  assert.deepEqual(sheet.slice(0, 4), [
    ['Number', 'Size', 'Length [mm]'],
    ['0402', '10.9', 0.06],
    ['1/4', '3-4', -40],
    ['1E5', '2026-12-01', 1234.5],
  ]);
  assert.deepEqual(sheet[4]?.[0], 'TRUE');
});

describe('a hostile text', () => {
  const LONG = 'x'.repeat(40_000);
  const cases: readonly (readonly [name: string, text: string, read: string])[] = [
    ...["=cmd|'/c calc'!A0", '+1', '-1', '@SUM(A1)', '\t=1', ';=1+1', '=HYPERLINK("http://x","y")'].map(
      (text) => [text, text, text] as const,
    ),
    [
      'markup',
      '</t></is></c><c><f>1+1</f></c>&amp;<![CDATA[x]]>',
      '</t></is></c><c><f>1+1</f></c>&amp;<![CDATA[x]]>',
    ],
    ['quotes', `"it's" 1/4″`, `"it's" 1/4″`],
    ['line breaks', 'a\r\nb\rc\nd', 'a\nb\nc\nd'],
    ['blanks around it', '  a  ', '  a  '],
    ['control characters', 'a\u0000\u0007\u001b[31m\u001fb', 'a\ufffd\ufffd\ufffd[31m\ufffdb'],
    ['characters that XML has not', 'a\ufffe\uffffb', 'a\ufffd\ufffdb'],
    ['half a character', 'a\ud83db\udc00', 'a\ufffdb\ufffd'],
    ['a character of two halves', '🔩', '🔩'],
    ['40,000 characters', LONG, `${LONG.slice(0, 32_766)}…`],
    ['40,000 characters, cut between two halves', `x${'🔩'.repeat(20_000)}`, `x${'🔩'.repeat(16_382)}…`],
  ];
  for (const [name, text, read] of cases) {
    test(`stays text, and is no formula: ${name}`, async () => {
      const file = await written([[[text, 'next', 1]]]);
      assert.deepEqual((await readBack(file))[0]?.[1], [read, 'next', 1]);
      const xml = sheetXml(file);
      assert.doesNotMatch(xml, /<f[ >]/);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
      assert.doesNotMatch(xml, /[\u0000-\u0008\u000b-\u001f]/);
    });
  }

  test('that looks like Excel’s own code for a character is written so that it is none', () => {
    assert.equal(textXml('_x0041_ _x41_ _X0041_'), '_x005F_x0041_ _x41_ _x005F_X0041_');
  });

  test('as a number is a text', () => {
    assert.match(rowXml(1, [{ decimal: '=1+1' }, Number.NaN]), /<t[^>]*>=1\+1<.*<t[^>]*>NaN</);
  });
});

/** The XML of the first sheet, inflated here. */
function sheetXml(file: Buffer): string {
  const name = 'xl/worksheets/sheet1.xml';
  const data = file.indexOf(name) + name.length;
  return inflateRawSync(file.subarray(data)).toString();
}

test('rows beyond those of a sheet are on the next, each once and under the heading', async () => {
  const rows = Array.from({ length: 25 }, (_, index) => [`P${index}`, 'M8', index]);
  const sheets = await readBack(await written([rows.slice(0, 3), [], rows.slice(3)], 10));
  assert.deepEqual(
    sheets.map(({ length }) => length),
    [10, 10, 8],
  );
  assert.ok(sheets.every(([heading]) => heading?.[0] === 'Number'));
  assert.deepEqual(
    sheets.flatMap((sheet) => sheet.slice(1).map(([number]) => number)),
    rows.map(([number]) => number),
  );
});

test('a full last sheet is not followed by an empty one, and no rows are a sheet with its heading', async () => {
  const rows = Array.from({ length: 18 }, (_, index) => [`P${index}`, 'M8', index]);
  assert.deepEqual(
    (await readBack(await written([rows], 10))).map(({ length }) => length),
    [10, 10],
  );
  assert.deepEqual(await readBack(await written([])), [[['Number', 'Size', 'Length [mm]']]]);
});

test('columns are named as Excel names them', () => {
  assert.deepEqual([0, 25, 26, 51, 52, 701, 702].map(columnName), ['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
});

test('the same rows make the same bytes', async () => {
  const rows: Rows = [['A', 'M8', 1]];
  assert.deepEqual(await written([rows]), await written([rows]));
});

describe('an archive', () => {
  test('has of each file its checksum and its sizes, in the middle and at the end', async () => {
    const pieces = ['one ', 'Ω two ', 'three'.repeat(10_000)];
    const file = await buffer(
      zipArchive([
        { path: 'a.xml', pieces },
        { path: 'ä.xml', pieces: [] },
      ]),
    );
    const content = Buffer.from(pieces.join(''));
    const central = file.readUInt32LE(file.byteLength - 6);
    assert.equal(file.readUInt32LE(central), 0x02014b50);
    assert.equal(file.readUInt32LE(central + 16), crc32(content));
    assert.equal(file.readUInt32LE(central + 24), content.byteLength);
    const compressed = file.readUInt32LE(central + 20);
    const data = 30 + 'a.xml'.length;
    assert.deepEqual(inflateRawSync(file.subarray(data, data + compressed)), content);
    assert.equal(file.readUInt32LE(data + compressed), 0x08074b50);
  });

  test('reads no more of its source than is asked for, and ends it', async () => {
    const seen = { made: 0, ended: false };
    async function* pieces(): AsyncGenerator<string> {
      try {
        for (;;) {
          seen.made += 1;
          yield 'x'.repeat(1000);
        }
      } finally {
        seen.ended = true;
      }
    }
    const archive = zipArchive([{ path: 'a', pieces: pieces() }]);
    for (let index = 0; index < 4; index += 1) await archive.next();
    assert.equal(seen.made, 3);
    await archive.return(undefined);
    assert.deepEqual(seen, { made: 3, ended: true });
  });
});
