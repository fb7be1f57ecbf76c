import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { FAMILIES } from '../catalogue.ts';
import { illustrations } from './illustrations.ts';
import { illustrationOf, Looks } from './looks.ts';
import { pictureOf } from './picture.ts';
import { lookOf } from './subjects.ts';

const TINY = { width: 48, height: 36 };
/** Every eleventh picture, and so each kind of part and of surface. */
const SOME = illustrations().filter((_, index) => index % 11 === 0);

describe('illustrations', () => {
  it('has one for every leaf category of the demo catalogue', () => {
    const pictured = new Set(illustrations().map(({ category }) => category));
    assert.deepEqual(
      FAMILIES.map(({ category }) => lookOf(category.slug)).filter((slug) => !pictured.has(slug)),
      [],
    );
  });

  it('maps every item with its rarest and commonest variant to one that exists', () => {
    const keys = new Set(illustrations().map(({ key }) => key));
    for (const family of FAMILIES) {
      for (const item of family.items()) {
        for (const variant of [family.variants(item).at(0), family.variants(item).at(-1)]) {
          const key = illustrationOf(family.category.slug, { ...item.values, ...variant?.values });
          assert.ok(keys.has(key), `${family.category.slug} ${item.code} wants ${key}`);
        }
      }
    }
  });

  it('maps every combination of material, finish and colour of a family to one that exists', () => {
    const keys = new Set(illustrations().map(({ key }) => key));
    for (const family of FAMILIES) {
      const item = family.items().at(0);
      assert.ok(item);
      for (const variant of family.variants(item)) {
        const key = illustrationOf(family.category.slug, { ...item.values, ...variant.values });
        assert.ok(keys.has(key), `${family.category.slug} ${variant.code} wants ${key}`);
      }
    }
  });

  it('maps the part it is taken of to itself', () => {
    for (const { key, category, values } of illustrations())
      assert.equal(illustrationOf(category, values), key);
  });

  it('has keys that can be file names', () => {
    for (const { key } of illustrations()) assert.match(key, /^[a-zA-Z0-9-]+$/);
  });

  it('tells of every part what looking at it alone would', () => {
    for (const family of FAMILIES) {
      const looks = new Looks(family.category.slug);
      for (const item of family.items().filter((_, index) => index % 23 === 0)) {
        const variants = family.variants(item);
        for (let index = 0; index < variants.length; index += 7) {
          const values = { ...item.values, ...variants[index]?.values };
          assert.equal(looks.keyOf(item, variants, index), illustrationOf(family.category.slug, values));
        }
      }
    }
  });

  it('refuses a category that it does not have', () => {
    assert.throws(() => illustrationOf('left-handed-spanners', {}), RangeError);
  });
});

describe('pictures', () => {
  it('come out the same every time', () => {
    for (const illustration of SOME.slice(0, 8)) {
      const [once, again] = [0, 1].map(() =>
        createHash('sha256').update(pictureOf(illustration, TINY)).digest('hex'),
      );
      assert.equal(once, again, illustration.key);
    }
  });

  it('show a part of some size that keeps clear of the border', () => {
    for (const illustration of SOME) {
      const pixels = pictureOf(illustration, TINY);
      let opaque = 0;
      for (let at = 0; at < TINY.width * TINY.height; at += 1) {
        const alpha = pixels[at * 4 + 3] as number;
        if (alpha === 255) opaque += 1;
        const [x, y] = [at % TINY.width, Math.floor(at / TINY.width)];
        const border = x === 0 || y === 0 || x === TINY.width - 1 || y === TINY.height - 1;
        if (border) assert.ok(alpha < 4, `${illustration.key} touches the border at ${x}, ${y}`);
      }
      const share = opaque / (TINY.width * TINY.height);
      assert.ok(share > 0.02 && share < 0.8, `${illustration.key} fills ${share}`);
    }
  });

  it('tell finishes apart: zinc is bright, black oxide dark, brass yellow', () => {
    const colour = (finish: string): number[] => meanColour(`hex-nuts-iso-4032--typical--${finish}`);
    const [zinc, black, brass, steel] = ['zinc', 'black', 'brass', 'steel'].map(colour) as number[][];
    assert.ok((zinc?.[1] ?? 0) > (steel?.[1] ?? 0) + 20);
    assert.ok((steel?.[1] ?? 0) > (black?.[1] ?? 0) + 20);
    assert.ok((brass?.[0] ?? 0) > (brass?.[2] ?? 0) + 40);
    assert.ok((zinc?.[2] ?? 0) > (zinc?.[0] ?? 0));
  });
});

function meanColour(key: string): number[] {
  const illustration = illustrations().find((one) => one.key === key);
  assert.ok(illustration, key);
  const pixels = pictureOf(illustration, TINY);
  const sum = [0, 0, 0];
  let count = 0;
  for (let at = 0; at < pixels.length; at += 4) {
    if (pixels[at + 3] !== 255) continue;
    count += 1;
    for (let channel = 0; channel < 3; channel += 1)
      sum[channel] = (sum[channel] ?? 0) + (pixels[at + channel] ?? 0);
  }
  return sum.map((total) => total / count);
}
