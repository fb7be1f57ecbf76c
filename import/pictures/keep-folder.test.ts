import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, test } from 'node:test';
import { type ThrowawayDatabase, throwawayDatabase } from '#db/throwaway-database.ts';
import { loadCatalogue } from '#import/load-catalogue.ts';
import { tinySource } from '#import/tiny-source.ts';
import { directoryStore } from '#lib/pictures/directory-store.ts';
import { folderReportText } from './folder-report.ts';
import { keepFolder } from './keep-folder.ts';
import { photograph, pngWithHeader, SVG_WITH_SCRIPT } from './test-files.ts';

const root = mkdtempSync(join(tmpdir(), 'millrace-folder-'));
const directory = join(root, 'kept');
const folder = join(root, 'photographs');
let db: ThrowawayDatabase;
let small: Buffer;
let other: Buffer;

before(async () => {
  db = await throwawayDatabase();
  await loadCatalogue({ url: db.url, source: tinySource() });
  small = await photograph({ width: 60, height: 40 }).jpeg().toBuffer();
  other = await photograph({ width: 50, height: 70 }).png().toBuffer();
});
after(async () => {
  await db?.[Symbol.asyncDispose]();
  rmSync(root, { recursive: true });
});
beforeEach(async () => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  await db.rows('delete from millrace.picture_of');
});

function put(name: string, content: Uint8Array | string): void {
  writeFileSync(join(folder, name), content);
}

const keep = (replace = false) =>
  keepFolder({
    ...{ url: db.url, folder, store: directoryStore(directory), replace },
    pool: { env: { MILLRACE_PICTURES_DIR: directory } },
  });

const lines = async (replace = false): Promise<string[]> => folderReportText(await keep(replace)).split('\n');

const shown = () =>
  db.rows<{ subject: string; key: string; position: number; width: number; height: number }>(
    `select subject, key, position, width, height from millrace.picture_of join millrace.picture using (hash)
     order by subject desc, key, position`,
  );

describe('a file becomes the picture', () => {
  test('of the part that it is named after, with or without dashes and case', async () => {
    mkdirSync(join(folder, 'deep'));
    put('BOLTS-0.jpg', small);
    put('deep/bolts1.JPEG', small);
    put('STUDS-3 (2).png', other);
    put('studs-3_2.png', other);
    put('STUDS-3_1.png', small);
    const report = await lines();
    assert.deepEqual(report.slice(0, -1), [
      'added     BOLTS-0.jpg → part BOLTS-0',
      'added     STUDS-3 (2).png → part STUDS-3, picture 2',
      'added     STUDS-3_1.png → part STUDS-3 (is a JPEG in spite of its name)',
      'added     deep/bolts1.JPEG → part BOLTS-1',
      'refused   studs-3_2.png: may be any of STUDS-32, STUDS-3',
    ]);
    assert.match(report.at(-1) ?? '', /^4 added, 0 replaced, 0 unchanged, 1 refused; \d+ kB written$/);
    assert.deepEqual((await shown())[3], {
      subject: 'part',
      key: 'STUDS-3',
      position: 2,
      width: 50,
      height: 70,
    });
  });

  test('of the category that it is named after', async () => {
    put('studs.png', other);
    assert.match((await lines())[0] ?? '', /^added {5}studs.png → category studs$/);
  });

  test('once: the same again is left alone, a changed file replaces it where that is asked for', async () => {
    put('BOLTS-0.jpg', small);
    await keep();
    assert.deepEqual(await lines(), ['0 added, 0 replaced, 1 unchanged, 0 refused; 0 kB written']);
    put('BOLTS-0.jpg', other);
    const earlier = await shown();
    assert.equal(
      (await lines())[0],
      'refused   BOLTS-0.jpg: its place has another picture (of BOLTS-0.jpg), which --replace would remove',
    );
    assert.deepEqual(await shown(), earlier);
    assert.match((await lines(true))[0] ?? '', /^replaced {2}BOLTS-0.jpg → part BOLTS-0/);
    assert.deepEqual(await shown(), [
      { subject: 'part', key: 'BOLTS-0', position: 1, width: 50, height: 70 },
    ]);
    assert.equal((await db.rows('select from millrace.picture')).length, 1);
  });

  test('and stays when the catalogue is loaded again', async () => {
    put('BOLTS-0.jpg', small);
    await keep();
    await loadCatalogue({ url: db.url, source: tinySource() });
    assert.equal((await shown()).length, 1);
    assert.match((await lines())[0] ?? '', /1 unchanged/);
  });

  test('made again where its files are gone', async () => {
    put('BOLTS-0.jpg', small);
    await keep();
    rmSync(directory, { recursive: true });
    assert.match((await lines())[0] ?? '', /^replaced {2}BOLTS-0.jpg/);
    assert.equal(readdirSync(directory).length, 3);
  });

  test('in two runs at once', async () => {
    for (let index = 0; index < 6; index += 1) put(`BOLTS-${index}.jpg`, small);
    await Promise.all([keep(), keep()]);
    assert.equal((await shown()).length, 6);
    assert.equal((await db.rows('select from millrace.picture')).length, 1);
  });
});

describe('the rest goes on when', () => {
  test('files are hostile, broken or of nothing', async () => {
    put('BOLTS-0.jpg', small);
    put('BOLTS-1.png', pngWithHeader(100_000, 100_000));
    put('BOLTS-2.jpg', SVG_WITH_SCRIPT);
    put('BOLTS-3.svg', SVG_WITH_SCRIPT);
    put('BOLTS-4.jpg', '');
    put('BOLTS-5.jpg', small.subarray(0, small.length - 400));
    put('NOBODY-1.jpg', small);
    put('BOLTS-0.png', small);
    put('BOLTS-6_13.jpg', small);
    put('evil\u001b[2J.jpg', small);
    put('evil\nadded BOLTS-9.jpg\u202e', small);
    put('.hidden.jpg', small);
    symlinkSync('/etc/passwd', join(folder, 'BOLTS-7.jpg'));
    put('STUDS-0.jpg', small);
    const report = await lines();
    const reasonOf = (file: string) => report.find((line) => line.includes(` ${file}`)) ?? '';
    assert.match(reasonOf('BOLTS-0.jpg'), /^added/);
    assert.match(reasonOf('STUDS-0.jpg'), /^added/);
    assert.match(reasonOf('BOLTS-1.png'), /^refused .*: has 100000 × 100000 pixels/);
    assert.match(reasonOf('BOLTS-2.jpg'), /^refused .*: is an SVG/);
    assert.match(reasonOf('BOLTS-3.svg'), /^refused .*: is an SVG/);
    assert.match(reasonOf('BOLTS-4.jpg'), /^refused .*: is empty/);
    assert.match(reasonOf('BOLTS-5.jpg'), /^refused .*: is damaged or incomplete/);
    assert.match(reasonOf('NOBODY-1.jpg'), /: no part and no category is called NOBODY-1 or NOBODY$/);
    assert.match(reasonOf('BOLTS-0.png'), /: wants the same place as BOLTS-0.jpg$/);
    assert.match(reasonOf('BOLTS-6_13.jpg'), /: is picture 13 of BOLTS-6; a page shows 12$/);
    assert.match(reasonOf('evil\\u{1b}[2J.jpg'), /^refused/);
    assert.match(reasonOf('evil\\u{a}added BOLTS-9.jpg\\u{202e}'), /^refused/);
    assert.doesNotMatch(report.join(''), /hidden|BOLTS-7|passwd/);
    assert.match(report.at(-1) ?? '', /^2 added, 0 replaced, 0 unchanged, 10 refused;/);
    assert.equal((await shown()).length, 2);
  });
});

test('a folder that is none is said in a sentence', async () => {
  const nowhere = keepFolder({
    url: db.url,
    folder: join(root, 'nowhere'),
    store: directoryStore(directory),
  });
  await assert.rejects(nowhere, { name: 'PictureFolderError', message: /^There is no folder .*nowhere\.$/ });
  assert.deepEqual(await lines(), [`There are no files in ${folder}.`]);
});
