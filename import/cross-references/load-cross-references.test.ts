import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createWriteStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { after, before, beforeEach, test } from 'node:test';
import { type ThrowawayDatabase, throwawayDatabase } from '../../db/throwaway-database.ts';
import { loadCatalogue } from '../load-catalogue.ts';
import { tinySource } from '../tiny-source.ts';
import { type CrossReferenceOptions, loadCrossReferences } from './load-cross-references.ts';
import type { BadLine } from './read-lines.ts';

let db: ThrowawayDatabase;
let folder: string;
let path: string;
/** Parts that are there. */
let ours: readonly string[];

before(async () => {
  db = await throwawayDatabase();
  await loadCatalogue({ url: db.url, source: tinySource() });
  ours = (
    await db.rows<{ number: string }>('select part_number as number from catalog.part order by 1 limit 3')
  ).map(({ number }) => number);
  folder = mkdtempSync(join(tmpdir(), 'millrace-cross-references-'));
  path = join(folder, 'file.csv');
});
after(async () => {
  rmSync(folder, { recursive: true });
  await db[Symbol.asyncDispose]();
});
beforeEach(() => db.rows('truncate millrace.cross_reference'));

async function take(content: string | Buffer, options: Partial<CrossReferenceOptions> = {}) {
  writeFileSync(path, content);
  const bad: BadLine[] = [];
  const result = await loadCrossReferences({
    url: db.url,
    path,
    replace: false,
    skipBad: false,
    onBad: (line) => bad.push(line),
    ...options,
  });
  return { ...result, lines: bad.map(({ line, reason }) => `${line} ${reason}`) };
}

const stored = async (): Promise<string[]> =>
  (
    await db.rows<{ line: string }>(
      `select concat_ws('|', source, number, part_number, note) as line from millrace.cross_reference
       order by source, number, part_number`,
    )
  ).map(({ line }) => line);

test('takes in what spreadsheets write: BOM, semicolons, tabs, CRLF, CR, quotes, columns in any order', async () => {
  const [one = '', two = ''] = ours;
  const wanted = [`Acme|10-20|${one}|the same, "nearly"`, `McMaster|91290A115|${two}|`];
  const files = [
    `source,number,part_number,note\nAcme,10-20,${one},"the same, ""nearly"""\nMcMaster,91290A115,${two},\n`,
    `\ufeffSource;Number;Part_Number;Note\r\nAcme;10-20;${one};"the same, ""nearly"""\r\n\r\nMcMaster;91290A115;${two};`,
    `note\tpart_number\tnumber\tsource\n"the same, ""nearly"""\t${one}\t10-20\tAcme\r\n\t${two}\t 91290A115 \tMcMaster\n`,
    `source,number,part_number,note\rAcme,10-20,${one},"the same, ""nearly"""\rMcMaster,91290A115,${two},`,
  ];
  for (const file of files) {
    await db.rows('truncate millrace.cross_reference');
    assert.deepEqual((await take(file)).lines, []);
    assert.deepEqual(await stored(), wanted);
  }
});

test('a part is named with or without dashes; one number may be several parts', async () => {
  const [one = '', two = ''] = ours;
  const { written } = await take(
    `source,number,part_number\nAcme,7,${one.toLowerCase().replaceAll('-', '')}\nAcme,7,${two}\n`,
  );
  assert.deepEqual(written, { added: 2, changed: 0, removed: 0 });
  assert.deepEqual(await stored(), [`Acme|7|${one}|`, `Acme|7|${two}|`]);
});

test('every bad line is named with its number and reason, and nothing is taken in', async () => {
  const [one = ''] = ours;
  const content = Buffer.concat([
    Buffer.from(
      [
        'source,number,part_number,note',
        `Acme,1/4" bolt,${one},`,
        `Acme,2,NO-SUCH-PART,`,
        `,3,${one},`,
        `Acme,--,${one},`,
        `Acme,5,${one}`,
        `Acme,6,,`,
        `Acme,7,${one},a\0b`,
        `Acme,${'8'.repeat(101)},${one},`,
        `acme,1/4"BOLT,${one},`,
        `Acme,1/4"-bolt,${one},again`,
        '',
      ].join('\n'),
    ),
    Buffer.from(`Acme,12,${one},gr\xfcn\n`, 'latin1'),
  ]);
  const { lines, good, bad, written } = await take(content);
  assert.deepEqual(lines, [
    '4 does not say in source whose number it is.',
    '5 has no letter or digit in number.',
    '6 has 3 fields; the first line names 4.',
    '7 names no part of ours in part_number.',
    '8 has a control character in note.',
    '9 has 101 characters in number; 100 are possible.',
    '12 is not UTF-8 in note; save the file as “CSV UTF-8”.',
    '3 names NO-SUCH-PART, which is not in the catalogue.',
    '11 says what line 2 says.',
  ]);
  assert.deepEqual([good, bad, written], [2, 9, undefined]);
  assert.deepEqual(await stored(), []);

  const skipping = await take(content, { skipBad: true });
  assert.deepEqual(skipping.written, { added: 2, changed: 0, removed: 0 });
  assert.deepEqual(await stored(), [`acme|1/4"BOLT|${one}|`, `Acme|1/4" bolt|${one}|`].sort(byText));
});

const byText = (a: string, b: string): number => (a.toLowerCase() < b.toLowerCase() ? -1 : 1);

test('a file that is no such file is refused with a sentence, and nothing changes', async () => {
  const refused: [string | Buffer, RegExp][] = [
    ['', /is empty\. The first line names the columns/],
    ['\ufeff', /has no column source, number, part_number/],
    ['number,part_number\n1,2\n', /has no column source/],
    ['source,number,part_number,notes\n', /columns that are not expected: “notes”/],
    ['source,number,part_number,note,note\n', /not expected: “note”/],
    [Buffer.from('\ufeffsource,number\n', 'utf16le'), /is UTF-16/],
    [`source,number,part_number\nAcme,"1,${ours[0]}\nAcme,2,${ours[0]}\n`, /From line 2 on .* a quote/],
    [
      `source,number,part_number\nAcme,1,${ours[0]}\nAcme,"${'x\n'.repeat(20_000)}`,
      /From line 3 on .* a quote/,
    ],
    [Buffer.alloc(100_000), /has no column/],
  ];
  for (const [content, message] of refused) {
    await assert.rejects(take(content, { skipBad: true }), (error: Error) => {
      assert.equal(error.name, 'LoadError');
      assert.match(error.message, message);
      return true;
    });
  }
  await assert.rejects(take('', { path: join(folder, 'no-such.csv') }), /cannot be read: ENOENT/);
  await assert.rejects(take('', { path: folder }), /cannot be read: EISDIR/);
  assert.deepEqual((await take('source,number,part_number\n')).written, undefined);
  assert.deepEqual(await stored(), []);
});

test('a file adds and changes; with replace it is all there is of its sources', async () => {
  const [one = '', two = ''] = ours;
  await take(`source,number,part_number,note\nAcme,1,${one},\nAcme,2,${one},\nOther,1,${one},\n`);
  const adding = await take(`source,number,part_number,note\nAcme,2,${one},new\nAcme,3,${two},\n`);
  assert.deepEqual(adding.written, { added: 1, changed: 1, removed: 0 });
  const replacing = await take(`source,number,part_number\nAcme,3,${two}\nAcme,4,${two}\n`, {
    replace: true,
  });
  assert.deepEqual(replacing.written, { added: 1, changed: 0, removed: 2 });
  assert.deepEqual(await stored(), [`Acme|3|${two}|`, `Acme|4|${two}|`, `Other|1|${one}|`]);
});

test('a load of the catalogue leaves them alone', async () => {
  await take(`source,number,part_number\nAcme,1,${ours[0]}\n`);
  await loadCatalogue({ url: db.url, source: tinySource() });
  assert.deepEqual(await stored(), [`Acme|1|${ours[0]}|`]);
});

test('a file is bigger than the memory that it takes', async () => {
  const LINES = 75_000;
  const HEAP_MB = 32;
  const note = 'n'.repeat(450);
  const big = join(folder, 'big.csv');
  await pipeline(
    Readable.from(
      (function* () {
        yield 'source,number,part_number,note\n';
        for (let line = 0; line < LINES; line += 1) yield `Acme,A-${line},${ours[line % 3]},${note}\n`;
      })(),
    ),
    createWriteStream(big),
  );
  const script = `
    const { loadCrossReferences } = await import(${JSON.stringify(import.meta.resolve('./load-cross-references.ts'))});
    const options = { url: process.argv[1], path: process.argv[2], replace: false, skipBad: false };
    const { good } = await loadCrossReferences({ ...options, onBad: () => {} });
    process.exit(good === ${LINES} ? 0 : 1);`;
  const { status, stderr } = spawnSync(
    process.execPath,
    [`--max-old-space-size=${HEAP_MB}`, '--input-type=module', '-e', script, db.url, big],
    { encoding: 'utf8' },
  );
  assert.equal(status, 0, stderr);
});
