import assert from 'node:assert/strict';
import { it } from 'node:test';
import { renderAll } from './darkroom.ts';
import { fingerprintOf } from './fingerprint.ts';
import { type Illustration, illustrations } from './illustrations.ts';
import { pictureOf } from './picture.ts';

const TINY = { width: 48, height: 36 };

it('renders each illustration once, with the bytes it has on one thread', async () => {
  const some = illustrations().slice(0, 5);
  const pictures = new Map<string, Uint8ClampedArray>();
  await renderAll(some, { ...TINY, workers: 2 }, ({ key, pixels }) => {
    assert.ok(!pictures.has(key));
    pictures.set(key, pixels);
  });
  for (const illustration of some)
    assert.deepEqual(pictures.get(illustration.key), pictureOf(illustration, TINY));
});

it('fails when a picture fails', async () => {
  const unknown = { key: 'x', category: 'left-handed-spanners', values: {} };
  await assert.rejects(
    renderAll([unknown], { ...TINY, workers: 1 }, () => {}),
    /left-handed-spanners/,
  );
});

it('tells by a fingerprint whether a picture is up to date', () => {
  const [first, second] = illustrations() as [Illustration, Illustration];
  assert.equal(fingerprintOf(first, TINY), fingerprintOf(first, TINY));
  assert.notEqual(fingerprintOf(first, TINY), fingerprintOf(second, TINY));
  assert.notEqual(fingerprintOf(first, TINY), fingerprintOf(first, { width: 64, height: 48 }));
});
