import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { sharp } from '#lib/pictures/image-library.ts';

const SHAPE = { width: 8_660, height: 5_773 };
const MB = 1024;
/** What a turned photograph of 50 megapixels takes, in three bytes a pixel, and a Node process. */
const LIMIT_MB = 450;

const root = mkdtempSync(join(tmpdir(), 'millrace-memory-'));
after(() => rmSync(root, { recursive: true }));

/**
 * A small piece of grain, repeated: to make this many pixels of noise takes longer than to read them. Never all in the
 * memory of this process, which would count as the decoder's: Linux starts the peak of a child at its parent's.
 */
const GRAIN = { width: 251, height: 257, channels: 3 } as const;
const grain = randomBytes(GRAIN.width * GRAIN.height * GRAIN.channels).map((byte) => 96 + (byte & 63));
const image = () =>
  sharp(grain, { raw: GRAIN }).extend({
    right: SHAPE.width - GRAIN.width,
    bottom: SHAPE.height - GRAIN.height,
    extendWith: 'repeat',
  });

const files = {
  plain: join(root, 'plain.jpg'),
  turned: join(root, 'turned.jpg'),
  flat: join(root, 'flat.tif'),
};

before(async () => {
  await image().jpeg({ quality: 60 }).toFile(files.plain);
  await image()
    .jpeg({ quality: 60, progressive: true })
    .withMetadata({ orientation: 6 })
    .toFile(files.turned);
  await image().tiff({ compression: 'none' }).toFile(files.flat);
});

for (const [kind, path] of Object.entries(files)) {
  test(`50 megapixels, ${kind}, are read in ${LIMIT_MB} MB`, () => {
    const script = `
      import { decodeFile } from ${JSON.stringify(new URL('decode-file.ts', import.meta.url).href)};
      const { pixels } = await decodeFile(${JSON.stringify(path)});
      console.log(pixels.width, pixels.height, process.resourceUsage().maxRSS);`;
    const printed = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      encoding: 'utf8',
    });
    const [width = 0, height = 0, maxRss = 0] = printed.trim().split(' ').map(Number);
    assert.deepEqual([width, height].sort(), [533, 800]);
    assert.ok(maxRss / MB < LIMIT_MB, `${Math.round(maxRss / MB)} MB`);
    console.log(kind, Math.round(maxRss / MB), 'MB');
  });
}
