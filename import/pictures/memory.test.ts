import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
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

const image = () =>
  sharp({
    create: {
      ...SHAPE,
      channels: 3,
      background: '#808890',
      noise: { type: 'gaussian', mean: 128, sigma: 20 },
    },
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
