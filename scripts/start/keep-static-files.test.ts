import assert from 'node:assert/strict';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, type TestContext, test } from 'node:test';
import { log } from '#lib/log/log.ts';
import { KeptStaticFiles } from '#lib/serving/kept-static-files.ts';
import { compressAssets } from './compress-assets.ts';
import { keepStaticFiles } from './keep-static-files.ts';

const DAY_MS = 86_400_000;
const START = Date.parse('2026-03-02T10:00:00Z');
const SCRIPT = 'export const answer = 42;\n'.repeat(100);

let project: string;
let dataDir: string;
let directory: string;

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'millrace-keep-'));
  dataDir = join(project, '.millrace');
  directory = join(dataDir, 'static');
});
afterEach(() => rmSync(project, { recursive: true }));

/** A build of these files, in place of the one before. */
async function built(release: string, files: Readonly<Record<string, string>>): Promise<void> {
  rmSync(join(project, '.next'), { recursive: true, force: true });
  const all = { [`static/${release}/_buildManifest.js`]: release, BUILD_ID: release };
  for (const [name, content] of Object.entries(files)) all[`static/${name}`] = content;
  for (const [name, content] of Object.entries(all)) {
    mkdirSync(dirname(join(project, '.next', name)), { recursive: true });
    writeFileSync(join(project, '.next', name), content);
  }
  await compressAssets(join(project, '.next', 'static'));
}

const keep = (now = START, options: { mostBytes?: number } = {}): Promise<boolean> =>
  keepStaticFiles({ project, dataDir, now, ...options });

const kept = () => readdirSync(directory).filter((name) => !name.startsWith('.'));

const releases = (): string[] =>
  kept()
    .map((id) => JSON.parse(readFileSync(join(directory, id, 'release.json'), 'utf8')).release)
    .sort();

async function textOf(name: string): Promise<string | undefined> {
  const file = await new KeptStaticFiles(directory).find(name);
  return file?.variants?.identity?.toString();
}

/** What the start says on the console, and the server in its log. */
const warnings = (t: TestContext) => {
  const start = t.mock.method(console, 'warn', () => {});
  const server = t.mock.method(log, 'warn', () => {});
  return () =>
    [
      ...start.mock.calls.map(({ arguments: [text] }) => String(text)),
      ...server.mock.calls.map(({ arguments: [entry] }) => String(entry?.message)),
    ].join('\n');
};

test('files of earlier builds stay, with their encodings, and those with names of the release do not', async () => {
  await built('one', { 'chunks/a.js': SCRIPT, 'media/font.woff2': 'font' });
  assert.equal(await keep(), true);
  await built('two', { 'chunks/b.js': `${SCRIPT}//` });
  assert.equal(await keep(START + DAY_MS), true);
  const file = await new KeptStaticFiles(directory).find('chunks/a.js');
  assert.deepEqual(Object.keys(file?.variants ?? {}).sort(), ['br', 'gzip', 'identity']);
  assert.equal(file?.variants?.identity?.toString(), SCRIPT);
  assert.equal(await textOf('media/font.woff2'), 'font');
  assert.equal(await textOf('one/_buildManifest.js'), undefined);
  assert.equal(await textOf('release.json'), undefined);
});

test('the same build again changes nothing; after another one it is the latest', async () => {
  await built('one', { 'chunks/a.js': SCRIPT });
  await keep();
  await keep(START + DAY_MS);
  const startOf = (release: string) =>
    kept()
      .map((id) => JSON.parse(readFileSync(join(directory, id, 'release.json'), 'utf8')))
      .find((record) => record.release === release)?.startedAt;
  assert.equal(startOf('one'), '2026-03-02T10:00:00.000Z');
  await built('two', { 'chunks/b.js': SCRIPT });
  await keep(START + 2 * DAY_MS);
  await built('one', { 'chunks/a.js': SCRIPT });
  await keep(START + 3 * DAY_MS);
  assert.equal(startOf('one'), '2026-03-05T10:00:00.000Z');
  assert.deepEqual(releases(), ['one', 'two']);
});

test('a release goes seven days after the next one came, however long it was served', async () => {
  await built('one', { 'chunks/a.js': '1' });
  await keep();
  await built('two', { 'chunks/b.js': '2' });
  await keep(START + 30 * DAY_MS);
  await keep(START + 37 * DAY_MS);
  assert.deepEqual(releases(), ['one', 'two']);
  await keep(START + 37 * DAY_MS + 1);
  assert.deepEqual(releases(), ['two']);
});

test('five releases are kept beside the one that is served', async () => {
  for (let turn = 0; turn < 9; turn += 1) {
    await built(`r${turn}`, { [`chunks/${turn}.js`]: String(turn) });
    await keep(START + turn);
  }
  assert.deepEqual(releases(), ['r3', 'r4', 'r5', 'r6', 'r7', 'r8']);
});

test('all together are bounded, and the oldest go first', async (t) => {
  const said = warnings(t);
  for (const turn of [0, 1, 2]) {
    await built(`r${turn}`, { [`media/${turn}.woff2`]: String(turn).repeat(1_000) });
    await keep(START + turn, { mostBytes: 2_500 });
  }
  assert.deepEqual(releases(), ['r1', 'r2']);
  await built('huge', { 'media/huge.woff2': 'x'.repeat(3_000) });
  assert.equal(await keep(START + 3, { mostBytes: 2_500 }), false);
  assert.match(said(), /3000 bytes are more than the 2500/);
});

test('a name that has another content now keeps the first, and that is said', async (t) => {
  const said = warnings(t);
  await built('one', { 'chunks/a.js': SCRIPT });
  await keep();
  await built('two', { 'chunks/a.js': `${SCRIPT}// other`, 'chunks/b.js': 'b' });
  await keep(START + 1);
  assert.equal(await textOf('chunks/a.js'), SCRIPT);
  assert.equal(await textOf('chunks/b.js'), 'b');
  assert.match(said(), /^chunks\/a\.js of this build is not kept: release one /);
});

for (const damage of ['cut off', 'not JSON', 'gone', 'leading elsewhere'] as const) {
  test(`a record that is ${damage} is said and removed; the build counts, the others stay`, async (t) => {
    const said = warnings(t);
    await built('one', { 'chunks/a.js': SCRIPT });
    await keep();
    await built('two', { 'chunks/b.js': SCRIPT });
    await keep(START + 1);
    const record = kept()
      .map((id) => join(directory, id, 'release.json'))
      .find((path) => JSON.parse(readFileSync(path, 'utf8')).release === 'one') as string;
    const text = readFileSync(record, 'utf8');
    if (damage === 'gone') rmSync(record);
    else if (damage === 'cut off') writeFileSync(record, text.slice(0, 50));
    else if (damage === 'not JSON') writeFileSync(record, 'nonsense');
    else writeFileSync(record, text.replace('chunks/a.js"', '../../../BUILD_ID"'));
    assert.equal(await textOf('chunks/a.js'), undefined);
    assert.equal(await textOf('../../../BUILD_ID'), undefined);
    assert.equal(await textOf('chunks/b.js'), SCRIPT);
    await built('three', { 'chunks/c.js': SCRIPT });
    assert.equal(await keep(START + 2), true);
    assert.deepEqual(releases(), ['three', 'two']);
    assert.match(said(), /is not a release with its record .* and is removed/);
  });
}

test('a file that is cut off is not served, and is repaired by the next start', async (t) => {
  const said = warnings(t);
  await built('one', { 'chunks/a.js': SCRIPT });
  await keep();
  const path = join(directory, kept()[0] ?? '', 'chunks', 'a.js');
  writeFileSync(path, SCRIPT.slice(0, 100));
  assert.equal(await textOf('chunks/a.js'), undefined);
  assert.match(said(), /chunks\/a\.js cannot be read or is damaged/);
  await keep(START + 1);
  assert.equal(await textOf('chunks/a.js'), SCRIPT);
});

test('a copy that was killed is never read, and goes after an hour', async () => {
  await built('one', { 'chunks/a.js': SCRIPT });
  await keep();
  const left = join(directory, '.half-1234');
  mkdirSync(join(left, 'chunks'), { recursive: true });
  writeFileSync(join(left, 'chunks', 'half.js'), 'half');
  utimesSync(left, START / 1_000, START / 1_000);
  assert.equal(await textOf('chunks/half.js'), undefined);
  await keep(START + 3_600_000);
  assert.equal(existsSync(left), true);
  await keep(START + 3_600_001);
  assert.equal(existsSync(left), false);
  assert.equal(await textOf('chunks/a.js'), SCRIPT);
});

test('a folder that cannot be written is said in a sentence, and what was there stays', async (t) => {
  const said = warnings(t);
  await built('one', { 'chunks/a.js': SCRIPT });
  writeFileSync(dataDir, 'a file');
  assert.equal(await keep(), false);
  assert.match(
    said(),
    /not kept for tabs that outlive it \(.*static: there is a file where the folder should be\)/,
  );
  rmSync(dataDir);
  await keep();
  if (process.getuid?.() === 0) return;
  chmodSync(directory, 0o500);
  await built('two', { 'chunks/b.js': SCRIPT });
  assert.equal(await keep(START + 1), false);
  assert.match(said(), /no permission/);
  chmodSync(directory, 0o700);
  assert.deepEqual(releases(), ['one']);
});

test('a release that another instance has added is found within a second, and asked for no more often', async () => {
  const files = new KeptStaticFiles(directory);
  assert.equal(await files.find('chunks/a.js'), undefined);
  await built('one', { 'chunks/a.js': SCRIPT });
  await keep();
  assert.equal(await files.find('chunks/a.js'), undefined);
  // Longer than it takes an answer for granted, by a clock that the test does not hold.
  await new Promise((resolve) => setTimeout(resolve, 1_050));
  assert.equal((await files.find('chunks/a.js'))?.variants?.identity?.toString(), SCRIPT);
});
