import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { decodeFile } from './decode-file.ts';
import { encode } from './keep-picture.ts';
import { photograph, pngWithHeader, SVG_WITH_SCRIPT, TELEPHONE_EXIF } from './test-files.ts';

/** Encoding AVIF with care takes seconds. */
const QUICK = { jpeg: {}, png: {}, webp: {}, avif: { effort: 0 }, tiff: {} };

const folder = mkdtempSync(join(tmpdir(), 'millrace-decode-'));
after(() => rmSync(folder, { recursive: true }));

function file(name: string, content: Uint8Array | string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const refuses = (path: string, reason: RegExp) =>
  assert.rejects(decodeFile(path), { name: 'RefusedPicture', message: reason });

describe('photographs', () => {
  for (const format of ['jpeg', 'png', 'webp', 'avif', 'tiff'] as const) {
    test(`${format} is read`, async () => {
      const { pixels, notes } = await decodeFile(
        file(`photo.${format}`, await photograph().toFormat(format, QUICK[format]).toBuffer()),
      );
      assert.deepEqual([pixels.width, pixels.height, pixels.channels], [640, 480, 3]);
      assert.deepEqual(notes, []);
    });
  }

  test('is no larger than pages show it, upright or not, and never enlarged', async () => {
    const size = async (width: number, height: number) => {
      const { pixels } = await decodeFile(
        file('size.png', await photograph({ width, height }).png().toBuffer()),
      );
      return [pixels.width, pixels.height];
    };
    assert.deepEqual(await size(1600, 1200), [800, 600]);
    assert.deepEqual(await size(600, 1200), [400, 800]);
    assert.deepEqual(await size(3, 5), [3, 5]);
    assert.deepEqual(await size(5000, 2), [800, 1]);
  });

  test('is turned as its camera was held, and its place and owner are gone', async () => {
    const path = file(
      'telephone.jpg',
      await photograph()
        .jpeg({ quality: 95 })
        .withMetadata({ orientation: TELEPHONE_EXIF.orientation })
        .withExifMerge(TELEPHONE_EXIF.exif)
        .toBuffer(),
    );
    const { pixels } = await decodeFile(path);
    assert.deepEqual([pixels.width, pixels.height], [480, 640]);
    // The red corner was on the upper left; a quarter turn to the right brings it to the upper right.
    const at = (x: number, y: number) => pixels.data[(y * pixels.width + x) * pixels.channels] ?? 0;
    assert.ok(at(470, 10) > 200, 'red is on the right');
    assert.ok(at(10, 10) < 60, 'red is not on the left');
    for (const format of ['avif', 'webp'] as const) {
      const text = Buffer.from(await encode(pixels, format)).toString('latin1');
      assert.doesNotMatch(text, /SECRET|GPS|Exif|EXIF|ICCP/);
    }
  });

  test('in CMYK becomes sRGB', async () => {
    const path = file('cmyk.jpg', await photograph().toColourspace('cmyk').jpeg().toBuffer());
    const { pixels } = await decodeFile(path);
    assert.equal(pixels.channels, 3);
    const [red = 0, green = 0] = pixels.data.subarray((20 * 640 + 20) * 3);
    assert.ok(red > 150 && green < 110, `red is still red: ${red} ${green}`);
  });

  test('in grey, of 16 bits, with and without clear parts', async () => {
    const grey = await decodeFile(file('grey.png', await photograph().greyscale().png().toBuffer()));
    assert.equal(grey.pixels.channels, 3);
    const deep = await decodeFile(
      file('deep.png', await photograph().toColourspace('rgb16').png().toBuffer()),
    );
    assert.equal(deep.pixels.data.length, 640 * 480 * 3);
    const opaque = await decodeFile(file('opaque.png', await photograph().ensureAlpha(1).png().toBuffer()));
    assert.equal(opaque.pixels.channels, 3);
    const clear = await decodeFile(file('clear.png', await photograph().ensureAlpha(0.5).png().toBuffer()));
    assert.equal(clear.pixels.channels, 4);
  });

  test('with another name than it should have is read, and said so', async () => {
    const { notes } = await decodeFile(file('wrong.png', await photograph().jpeg().toBuffer()));
    assert.deepEqual(notes, ['is a JPEG in spite of its name']);
  });

  test('that moves shows its first frame, and says so', async () => {
    const frames = Buffer.concat([Buffer.alloc(48 * 48 * 3, 200), Buffer.alloc(48 * 48 * 3, 20)]);
    const { default: sharp } = await import('sharp');
    const moving = await sharp(frames, { raw: { width: 48, height: 96, channels: 3, pageHeight: 48 } })
      .webp({ loop: 0, delay: [100, 100] })
      .toBuffer();
    const { pixels, notes } = await decodeFile(file('moving.webp', moving));
    assert.deepEqual([pixels.width, pixels.height], [48, 48]);
    assert.deepEqual(notes, ['has 2 frames or pages, of which the first is shown']);
  });
});

describe('refused is', () => {
  test('a file of 0 bytes', () => refuses(file('empty.jpg', ''), /^is empty \(0 bytes\)$/));

  for (const format of ['jpeg', 'png', 'webp', 'avif', 'tiff'] as const) {
    test(`a ${format} that was cut off`, async () => {
      const whole = await photograph().toFormat(format, QUICK[format]).toBuffer();
      await refuses(
        file(`cut.${format}`, whole.subarray(0, whole.length / 2)),
        /^is damaged or incomplete \(/,
      );
      await refuses(file(`head.${format}`, whole.subarray(0, 40)), /^is damaged or incomplete \(/);
    });
  }

  test('a bomb, before it is decoded', async () => {
    const path = file('bomb.png', pngWithHeader(100_000, 100_000));
    const before = process.memoryUsage().rss;
    await refuses(path, /^has 100000 × 100000 pixels, 10000 megapixels; at most 50 are read$/);
    assert.ok(process.memoryUsage().rss - before < 50_000_000);
  });

  test('a header that promises more than there is', () =>
    refuses(file('promise.png', pngWithHeader(5_000, 5_000)), /^is damaged or incomplete/));

  test('an SVG, with or without a script, whatever it is called', async () => {
    await refuses(file('drawing.svg', SVG_WITH_SCRIPT), /^is an SVG or another XML document/);
    await refuses(file('drawing.png', SVG_WITH_SCRIPT), /^is an SVG or another XML document/);
    await refuses(file('drawing.jpg', '<svg onload="x()"/>'), /^is an SVG or another XML document/);
  });

  test('what is no picture, or one of another format', async () => {
    await refuses(file('page.jpg', '<!DOCTYPE html><p>404'), /^is an HTML page; pictures are JPEG, PNG/);
    await refuses(file('a.gif', 'GIF89a…'), /^is a GIF/);
    await refuses(file('a.pdf', '%PDF-1.7'), /^is a PDF/);
    await refuses(file('a.jpg', 'nothing'), /^is of an unknown format/);
    await refuses(file('lies.jpg', Buffer.from('ffd8ffe000104a46', 'hex')), /^is damaged or incomplete/);
  });
});
