import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, mock, test } from 'node:test';
import { log } from '../log/log.ts';
import { directoryStore } from '../pictures/directory-store.ts';
import { sharp } from '../pictures/image-library.ts';
import { pictureFileName } from '../pictures/picture-file.ts';
import { type PictureStore, PictureStoreError } from '../pictures/picture-store.ts';
import type { PictureWidth } from '../pictures/picture-widths.ts';
import type { SheetFile } from '../pictures/sheet-file.ts';
import { KeptSheets } from './kept-sheets.ts';

const [RED, BLUE, TALL, MISSING] = ['1', '2', '3', '4'].map((digit) => digit.repeat(20)) as [
  string,
  string,
  string,
  string,
];
const CELL: Pick<SheetFile, 'shape' | 'width' | 'format'> = { shape: 6, width: 48, format: 'avif' };
const SHEET: SheetFile = { ...CELL, hashes: [RED, BLUE] };

const root = mkdtempSync(join(tmpdir(), 'millrace-sheets-'));
const directory = directoryStore(root);
/** How often files were read. */
let reads = 0;
const store: PictureStore = {
  ...directory,
  read: async (name) => {
    reads += 1;
    return directory.read(name);
  },
};

async function put(hash: string, [width, height]: [PictureWidth, number], background: string): Promise<void> {
  const image = sharp({ create: { width, height, channels: 3, background } });
  await store.put(pictureFileName({ hash, width, format: 'avif' }), await image.avif().toBuffer());
}

before(async () => {
  for (const width of [48, 96, 160] as const) {
    await put(RED, [width, width * 0.75], '#f00');
    await put(BLUE, [width, width * 0.75], '#00f');
  }
  await put(TALL, [96, 192], '#0f0');
});
after(() => rmSync(root, { recursive: true }));
beforeEach(() => {
  reads = 0;
});

/** Red, green, blue and alpha, each as a bit, in the middle of each cell. */
async function coloursOf(content: Uint8Array, { hashes, width }: SheetFile): Promise<string[]> {
  const { data, info } = await sharp(content).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  assert.equal(info.width, width);
  return hashes.map((_, index) => {
    const row = Math.floor(((index + 0.5) * info.height) / hashes.length);
    const at = (row * info.width + info.width / 2) * 4;
    return [...data.subarray(at, at + 4)].map((part) => (part > 127 ? 1 : 0)).join('');
  });
}

describe('a sheet', () => {
  test('has its pictures below each other, in either format', async () => {
    for (const format of ['avif', 'webp'] as const) {
      const sheet = { ...SHEET, format };
      const { content, isWhole } = await new KeptSheets(store).get(format, sheet);
      assert.equal(isWhole, true);
      assert.deepEqual(await coloursOf(content, sheet), ['1001', '0011']);
      assert.equal((await sharp(content).metadata()).format, format === 'avif' ? 'heif' : 'webp');
    }
  });

  test('has a clear gap between two, and a high picture whole in the middle of its cell', async () => {
    const sheet = { ...CELL, hashes: [TALL, RED], width: 96, shape: 8 };
    const { content } = await new KeptSheets(store).get('high', sheet);
    const { data, info } = await sharp(content).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
    assert.deepEqual([info.width, info.height], [96, 96 + 4 + 96]);
    const alphaAt = (x: number, y: number) => data[(y * info.width + x) * 4 + 3] ?? Number.NaN;
    assert.ok(alphaAt(48, 4) > 200 && alphaAt(8, 48) < 50, 'as high as its cell, clear beside it');
    assert.ok(alphaAt(48, 98) < 50, 'the gap');
  });

  test('is composed once, however many ask for it', async () => {
    const sheets = new KeptSheets(store);
    const answers = await Promise.all(Array.from({ length: 20 }, () => sheets.get('same', SHEET)));
    answers.push(await sheets.get('same', SHEET));
    assert.equal(reads, SHEET.hashes.length);
    assert.equal(new Set(answers.map(({ content }) => content)).size, 1);
  });

  test('leaves out what is not there or cannot be read, and has it ten seconds later', async (context) => {
    const broken = '5'.repeat(20);
    const complaint = mock.method(log, 'error', () => {});
    context.after(() => complaint.mock.restore());
    await store.put(pictureFileName({ hash: broken, width: 96, format: 'avif' }), Buffer.from('no picture'));
    const sheets = new KeptSheets(store);
    const sheet = { ...SHEET, hashes: [RED, MISSING, broken] };
    const { content, isWhole } = await sheets.get('part', sheet);
    assert.equal(isWhole, false);
    assert.deepEqual(await coloursOf(content, sheet), ['1001', '0000', '0000']);
    assert.match(
      complaint.mock.calls[0]?.arguments[0]?.message ?? '',
      new RegExp(`^Picture ${broken} in ${root}`),
    );
    await put(MISSING, [96, 72], '#0f0');
    await put(broken, [96, 72], '#00f');
    assert.equal((await sheets.get('part', sheet)).isWhole, false);
    const clock = mock.method(performance, 'now', () => 1e9);
    context.after(() => clock.mock.restore());
    const later = await sheets.get('part', sheet);
    assert.equal(later.isWhole, true);
    assert.deepEqual(await coloursOf(later.content, sheet), ['1001', '0101', '0011']);
  });

  test('that nobody asked for lately makes room', async () => {
    const { content } = await new KeptSheets(store).get('a', SHEET);
    const sheets = new KeptSheets(store, content.byteLength * 2);
    for (const name of ['a', 'b', 'a', 'c']) await sheets.get(name, SHEET);
    assert.equal(sheets.bytes, content.byteLength * 2);
    reads = 0;
    await sheets.get('a', SHEET);
    assert.equal(reads, 0, 'a was asked for later than b');
    await sheets.get('b', SHEET);
    assert.equal(reads, 2);
  });

  test('is refused where too many wait, and the next one is not', async () => {
    const sheets = new KeptSheets(store);
    const asked = await Promise.allSettled(
      Array.from({ length: 40 }, (_, index) => sheets.get(String(index), SHEET)),
    );
    const refused = asked.filter(({ status }) => status === 'rejected');
    assert.equal(refused.length, 8);
    await sheets.get('next', SHEET);
  });

  test('of a store that does not answer is an error, and not kept', async () => {
    let isAway = true;
    const sheets = new KeptSheets({
      ...store,
      read: async (name) => {
        if (isAway) throw new PictureStoreError('The bucket is away.');
        return store.read(name);
      },
    });
    await assert.rejects(sheets.get('away', SHEET), /The bucket is away/);
    isAway = false;
    assert.equal((await sheets.get('away', SHEET)).isWhole, true);
  });
});
