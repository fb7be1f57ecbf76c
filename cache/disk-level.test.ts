import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, beforeEach, test } from 'node:test';
import { DiskLevel } from './disk-level.ts';
import { Warnings } from './warnings.ts';

const MB = 1_000_000;
/** `mount` and `unshare` fail with 32 and 1. */
const CANNOT_MOUNT = 97;
const DAY_MS = 86_400_000;
const root = mkdtempSync(join(tmpdir(), 'millrace-disk-'));
const open: DiskLevel[] = [];
let path = '';
let said: string[] = [];
let made = 0;

beforeEach(() => {
  made += 1;
  path = join(root, String(made), 'pages.sqlite');
  said = [];
});
after(async () => {
  for (const one of open) await one.close();
  rmSync(root, { recursive: true });
});

function level({ mostBytes = 20 * MB, namespace = 'release 1' } = {}): DiskLevel {
  const one = new DiskLevel(path, {
    mostBytes,
    namespace,
    warnings: new Warnings((sentence) => said.push(sentence)),
  });
  open.push(one);
  return one;
}

const page = (seed: number, bytes = 10_000): Uint8Array => Buffer.alloc(bytes, `page ${seed} `);
const kept = { lifetimeMs: DAY_MS };
const textOf = (bytes: Uint8Array | undefined): string | undefined => bytes && Buffer.from(bytes).toString();

test('nothing is opened before it is used, and what is kept outlives the process’s connection', async () => {
  const first = level();
  assert.equal(existsSync(path), false);
  assert.equal(await first.get('a'), undefined);
  assert.equal(await first.set('a', page(1), kept), true);
  await first.close();
  assert.equal(await first.get('a'), undefined);
  assert.deepEqual(await level().get('a'), new Uint8Array(page(1)));
});

test('what is kept anew takes the place of what was there; what has expired is gone', async () => {
  const one = level();
  await one.set('a', page(1), kept);
  await one.set('a', page(2), kept);
  assert.deepEqual(await one.get('a'), new Uint8Array(page(2)));
  await one.set('b', page(1), { lifetimeMs: 0 });
  assert.equal(await one.get('b'), undefined);
});

test('one release reads nothing of another, and what another one left goes first', async () => {
  const old = level({ namespace: 'release 0' });
  for (let index = 0; index < 900; index += 1) await old.set(`old ${index}`, page(index), kept);
  await old.get('old 899');
  const one = level();
  assert.equal(await one.get('old 899'), undefined);
  for (let index = 0; index < 1_200; index += 1) await one.set(`new ${index}`, page(index), kept);
  let there = 0;
  for (let index = 0; index < 1_200; index += 1) if (await one.get(`new ${index}`)) there += 1;
  assert.equal(there, 1_200);
  assert.equal(await old.get('old 0'), undefined);
});

test('the file stays within its bound, and what was read again outlives what was only written', async () => {
  const one = level({ mostBytes: 16 * MB });
  for (let index = 0; index < 100; index += 1) await one.set(`read ${index}`, page(index), kept);
  for (let index = 0; index < 100; index += 1) await one.get(`read ${index}`);
  for (let index = 0; index < 6_000; index += 1)
    assert.equal(await one.set(`crawled ${index}`, page(index, 5_000 + (index % 7) * 3_000), kept), true);
  for (let index = 0; index < 100; index += 1) assert.ok(await one.get(`read ${index}`), `read ${index}`);
  assert.equal(await one.get('crawled 0'), undefined);
  assert.ok(await one.get('crawled 5999'));
  const files = readdirSync(join(root, String(made)));
  const size = (name: string): number => statSync(join(root, String(made), name)).size;
  assert.ok(size('pages.sqlite') <= 16 * MB);
  assert.ok(files.reduce((sum, name) => sum + size(name), 0) <= 16 * MB + 9 * MB, 'with its log');
  assert.ok(one.bytes > 13 * MB, 'the room is used');
  assert.deepEqual(said, []);
});

test('a smaller bound than the file has makes a new file', async () => {
  const large = level({ mostBytes: 40 * MB });
  for (let index = 0; index < 2_500; index += 1) await large.set(`${index}`, page(index), kept);
  await large.close();
  const small = level({ mostBytes: 16 * MB });
  assert.equal(await small.get('2499'), undefined);
  assert.equal(await small.set('a', page(1), kept), true);
  assert.ok(statSync(path).size < 16 * MB);
});

test('a damaged value is a miss, and goes', async () => {
  const one = level();
  await one.set('a', page(1), kept);
  await one.set('b', page(2), kept);
  await one.close();
  const db = new DatabaseSync(path);
  db.exec(`update body set bytes = substr(bytes, 1, 5000) where id = 1;
    update body set bytes = cast(replace(cast(bytes as text), 'page 2', 'page 3') as blob) where id = 2`);
  const two = level();
  assert.equal(await two.get('a'), undefined);
  assert.equal(await two.get('b'), undefined);
  assert.equal(Number(db.prepare('select count(*) as n from body').get()?.n), 0);
  db.close();
});

test('a file that is none, or has lost its end, is set aside and a new one made', async () => {
  const one = level();
  for (let index = 0; index < 500; index += 1) await one.set(`${index}`, page(index), kept);
  await one.close();
  truncateSync(path, Math.floor(statSync(path).size / 3 / 4096) * 4096);
  const two = level();
  for (let index = 0; index < 500; index += 1) await two.get(`${index}`);
  assert.equal(await two.set('new', page(1), kept), true);
  assert.deepEqual(await two.get('new'), new Uint8Array(page(1)));
  assert.match(said[0] ?? '', /could not be used \(.*malformed.*\); a new one is made/);
  await two.close();
  writeFileSync(path, 'not a database, whatever its name says '.repeat(1_000));
  const three = level();
  assert.equal(await three.get('new'), undefined);
  assert.equal(await three.set('new', page(1), kept), true);
  assert.equal(textOf(await three.get('new'))?.slice(0, 6), 'page 1');
  assert.ok(existsSync(`${path}.unusable`));
});

test('two processes that find the same file unusable end up with one file', async () => {
  writeFileSync(join(root, 'both.sqlite'), 'x'.repeat(10_000));
  path = join(root, 'both.sqlite');
  const [one, two] = [level(), level()];
  await Promise.all([one.get('a'), two.get('a')]);
  assert.equal(await one.set('a', page(1), kept), true);
  assert.ok(await two.get('a'));
});

test('a claim is one’s own until it is released or ends by itself', async () => {
  const [one, two] = [level(), level()];
  assert.equal(await one.claim('a', 10_000), 'mine');
  assert.equal(await two.claim('a', 10_000), 'held');
  assert.equal(await two.claim('b', 10_000), 'mine');
  await two.release('a');
  assert.equal(await two.claim('a', 10_000), 'held', 'only who has it can release it');
  await one.release('a');
  assert.equal(await two.claim('a', 1), 'mine');
  // The claim’s own millisecond, by the clock that all processes share.
  await new Promise((resolve) => setTimeout(resolve, 5));
  assert.equal(await one.claim('a', 10_000), 'mine');
});

test('counts what shows a tag', async () => {
  const one = level();
  for (let index = 0; index < 1_200; index += 1)
    await one.set(`${index}`, page(index, 500), {
      ...kept,
      tags: [`part:${index}`, `parts-of:${index % 3}`],
    });
  assert.equal(await one.countWithTags(['parts-of:1']), 400);
  assert.equal(await one.countWithTags(['part:7', 'part:8', 'parts-of:1']), 401);
  assert.equal(await one.countWithTags(['part:none']), 0);
});

test('while another process writes for long, reading goes on and writing is given up', async () => {
  const one = level();
  await one.set('a', page(1), kept);
  const other = new DatabaseSync(path);
  other.exec('begin immediate');
  assert.ok(await one.get('a'));
  assert.equal(await one.set('b', page(1), kept), false);
  assert.equal(await one.claim('b', 1_000), 'mine');
  other.exec('commit');
  other.close();
  assert.equal(await one.set('b', page(1), kept), true);
  assert.equal(one.state, 'ready');
});

test('a folder that cannot be one is said once, and everything is a miss', async () => {
  writeFileSync(join(root, 'file'), '');
  path = join(root, 'file', 'pages.sqlite');
  const one = level();
  for (let index = 0; index < 5; index += 1) {
    assert.equal(await one.get('a'), undefined);
    assert.equal(await one.set('a', page(1), kept), false);
    assert.equal(await one.claim('a', 1), 'mine');
  }
  assert.equal(one.state, 'off');
  assert.equal(said.length, 1);
  assert.match(said[0] ?? '', /MILLRACE_CACHE_DIR/);
});

test('a full or read-only disk: what is there is read, nothing is written, one warning', async (context) => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0)
    return context.skip('a disk of its own can be mounted by root on Linux only');
  const place = join(root, 'disk');
  // In a mount namespace of its own, so that nothing is left of it.
  const child = spawn(
    'unshare',
    [
      '-m',
      'sh',
      '-c',
      `mkdir -p ${place} && (mount -t tmpfs -o size=6m none ${place} || exit ${CANNOT_MOUNT}) && exec "${process.execPath}" "${join(import.meta.dirname, 'full-disk-child.ts')}" ${place}`,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    printed += text;
  });
  const [code] = await once(child, 'close');
  if (code === CANNOT_MOUNT) return context.skip('nothing can be mounted here');
  assert.equal(code, 0);
  const seen = JSON.parse(printed);
  assert.deepEqual(seen.full, {
    wasKeptFirst: true,
    keptAtTheEnd: false,
    reads: true,
    state: 'off',
    warnings: 1,
  });
  assert.deepEqual(seen.readOnly, { kept: false, reads: true, warnings: 1 });
});
