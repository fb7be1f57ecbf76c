import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, unlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import { type ThrowawayDatabase, throwawayDatabase } from '#db/throwaway-database.ts';
import { directoryStore } from '#lib/pictures/directory-store.ts';
import { formatsOf, PICTURE_WIDTHS } from '#lib/pictures/picture-widths.ts';
import { announceIllustrations } from './announce-illustrations.ts';
import { keepIllustrations } from './keep-illustrations.ts';

const MODULE = new URL('test-illustrations.ts', import.meta.url).href;
const ALL = ['bolt-brass', 'bolt-steel', 'nut-black'];

/** What is kept of one picture. */
const FILES = PICTURE_WIDTHS.flatMap((width) => formatsOf(width, 800).map((format) => `${width}.${format}`));

const root = mkdtempSync(join(tmpdir(), 'millrace-illustrations-'));
const directory = join(root, 'pictures');
const drawings = join(root, 'drawings');
let db: ThrowawayDatabase;

before(async () => {
  db = await throwawayDatabase();
});
after(async () => {
  await db?.[Symbol.asyncDispose]();
  rmSync(root, { recursive: true });
});
beforeEach(() => rmSync(drawings, { force: true }));

const keep = (more: Partial<Parameters<typeof keepIllustrations>[0]> = {}) =>
  keepIllustrations({
    ...{ url: db.url, module: MODULE, store: directoryStore(directory) },
    pool: { env: { MILLRACE_PICTURES_DIR: directory, TEST_DRAWINGS: drawings } },
    ...more,
  });

const drawn = (): string[] =>
  existsSync(drawings) ? readFileSync(drawings, 'utf8').trim().split('\n').sort() : [];

const recorded = () =>
  db.rows<{ key: string; hash: string; width: number; height: number; largest: number; tone: number | null }>(
    `select key, hash, width, height, largest, tone from millrace.picture_of join millrace.picture using (hash)
     where subject = 'illustration' order by key`,
  );

test('the first run draws and keeps all, in every width and both formats', async () => {
  const steps: string[] = [];
  const result = await keep({ onProgress: (done, total) => steps.push(`${done}/${total}`) });
  assert.equal(result.drawn, 3);
  assert.ok(result.encodedBytes > 1_000);
  assert.deepEqual(steps, ['0/3', '1/3', '2/3', '3/3']);
  const rows = await recorded();
  assert.deepEqual(
    rows.map(({ key }) => key),
    ALL,
  );
  for (const { hash, ...row } of rows) {
    assert.deepEqual([row.width, row.height, row.largest, row.tone], [800, 600, 800, null]);
    const names = FILES.map((file) => `${hash}-${file}`);
    for (const name of names) assert.ok(existsSync(join(directory, name)), name);
  }
  assert.equal(readdirSync(directory).length, 3 * FILES.length);
});

test('the next run finds everything as it was', async () => {
  const before = await recorded();
  assert.equal((await keep()).drawn, 0);
  assert.deepEqual(drawn(), []);
  assert.deepEqual(await recorded(), before);
});

/** As after a run that was killed while it drew this one: of its largest files none is there. */
async function unfinish(key: string): Promise<void> {
  const hash = (await recorded()).find((row) => row.key === key)?.hash;
  for (const format of ['avif', 'webp']) rmSync(join(directory, `${hash}-800.${format}`));
}

test('an interrupted run goes on where it stopped', async () => {
  await unfinish('nut-black');
  const stop = new AbortController();
  stop.abort();
  assert.equal((await keep({ signal: stop.signal })).drawn, 0);
  assert.equal((await keep()).drawn, 1);
  assert.deepEqual(drawn(), ['nut-black']);
});

test('files that are gone are made again; another database finds those that are there', async () => {
  const [{ hash } = { hash: '' }] = await recorded();
  unlinkSync(join(directory, `${hash}-800.avif`));
  const again = await keep();
  assert.equal(again.drawn, 1);
  assert.ok(again.encodedBytes > 0);
  await db.rows('delete from millrace.picture_of');
  assert.equal((await keep()).drawn, 0);
  assert.equal((await recorded()).length, 3);
});

test('pages know the pictures before they are drawn, and none that cannot be', async () => {
  await db.rows('delete from millrace.picture_of');
  await announceIllustrations({ url: db.url, module: MODULE });
  const announced = await recorded();
  assert.equal(announced.length, 3);
  await unfinish('nut-black');
  const env = { MILLRACE_PICTURES_DIR: directory, TEST_UNDRAWABLE: 'nut-black' };
  const result = await keep({ pool: { env } });
  assert.deepEqual(result.refused, ['nut-black cannot be drawn: no pencil']);
  assert.equal((await recorded()).length, 2);
  assert.equal((await keep()).drawn, 1);
  assert.deepEqual(await recorded(), announced);
});

test('small ones are other pictures', async () => {
  const small = await keep({ width: 96 });
  assert.equal(small.drawn, 3);
  for (const row of await recorded()) assert.deepEqual([row.width, row.height, row.largest], [96, 72, 96]);
  assert.equal((await keep()).drawn, 0);
});

test('two at once draw everything once', async () => {
  rmSync(directory, { recursive: true });
  const [one, two] = await Promise.all([keep(), keep()]);
  assert.equal(one.drawn + two.drawn, 3);
  assert.equal(drawn().length, 3);
});

test('what is drawn no longer leaves the catalogue', async () => {
  await db.rows(
    `insert into millrace.picture_of (subject, key, position, hash, made_from)
     select 'illustration', 'old', 1, min(hash), 'before' from millrace.picture`,
  );
  await keep();
  assert.deepEqual(
    (await recorded()).map(({ key }) => key),
    ALL,
  );
});

test('a place that cannot be written to stops it with a sentence', async () => {
  rmSync(directory, { recursive: true });
  const env = { MILLRACE_PICTURES_DIR: '/dev/null/pictures', TEST_DRAWINGS: drawings };
  await assert.rejects(keep({ pool: { env } }), {
    name: 'PictureStoreError',
    message: /^\/dev\/null\/pictures: .*MILLRACE_PICTURES_DIR/,
  });
});
