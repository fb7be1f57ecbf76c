import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { openGraphPicture } from './open-graph.ts';
import type { Picture } from './picture.ts';
import { parsePictureFileName } from './picture-file.ts';
import { pictureProps } from './picture-props.ts';
import { formatsOf, PICTURE_WIDTHS, widthsOf } from './picture-widths.ts';

const HASH = '0123456789abcdef0123';
const PICTURE: Picture = { hash: HASH, width: 800, height: 600, largest: 800, tone: null };

describe('what a page says of a picture', () => {
  test('in a row of a list: two densities of two formats, its place kept, fetched when it comes near', () => {
    const { source, img } = pictureProps(PICTURE, { alt: '', box: 48 });
    assert.deepEqual(source, {
      type: 'image/avif',
      srcSet: `/pictures/${HASH}-48.avif 1x, /pictures/${HASH}-96.avif 2x`,
    });
    assert.deepEqual(img, {
      srcSet: `/pictures/${HASH}-160.webp 1x`,
      src: `/pictures/${HASH}-160.webp`,
      width: 48,
      height: 36,
      alt: '',
      className: 'picture',
      decoding: 'async',
      loading: 'lazy',
    });
  });

  test('in a card', () => {
    const { source } = pictureProps(PICTURE, { alt: '', box: 160 });
    assert.equal(source.srcSet, `/pictures/${HASH}-160.avif 1x, /pictures/${HASH}-320.avif 2x`);
  });

  test('first on its page, in a layout that stretches', () => {
    const sizes = '(max-width: 30rem) 100vw, 25rem';
    const { source, img } = pictureProps(PICTURE, { alt: 'A screw', box: 400, sizes, isFirst: true });
    assert.equal(
      source.srcSet,
      `/pictures/${HASH}-320.avif 320w, /pictures/${HASH}-480.avif 480w, /pictures/${HASH}-800.avif 800w`,
    );
    assert.equal(img.srcSet, `/pictures/${HASH}-800.webp 320w`);
    assert.equal(source.sizes, sizes);
    assert.deepEqual([img.sizes, img.width, img.height], [sizes, 400, 300]);
    assert.deepEqual([img.loading, img.fetchPriority], ['eager', 'high']);
  });

  test('on a sheet: the sheet’s cell, beside it the picture’s own file for whoever reads pages without their style', () => {
    const place = { token: 'TOKEN', shape: 6, index: 3, count: 22, largest: 800 as const };
    const { source, img } = pictureProps({ ...PICTURE, tone: 13, place }, { alt: '', box: 48 });
    assert.deepEqual(source, {
      type: 'image/avif',
      srcSet: '/pictures/sheet/TOKEN-48.avif 1x, /pictures/sheet/TOKEN-96.avif 2x',
    });
    assert.deepEqual(img, {
      srcSet: '/pictures/sheet/TOKEN-96.webp',
      src: `/pictures/${HASH}-160.webp`,
      width: 48,
      height: 36,
      alt: '',
      className: 'picture on-sheet cell-3 of-22 shape-6 tone-13',
      decoding: 'async',
      loading: 'lazy',
    });
  });

  test('on a sheet of higher ones: in a cell of their height, without a tone that would stay visible', () => {
    const place = { token: 'TOKEN', shape: 8, index: 0, count: 2, largest: 800 as const };
    const { img } = pictureProps({ ...PICTURE, tone: 13, place }, { alt: '', box: 36 });
    assert.deepEqual([img.width, img.height], [36, 36]);
    assert.equal(img.className, 'picture on-sheet cell-0 of-2 shape-8');
  });

  test('on a sheet of small ones: none larger than they are', () => {
    const place = { token: 'TOKEN', shape: 6, index: 0, count: 2, largest: 160 as const };
    const { source, img } = pictureProps({ ...PICTURE, place }, { alt: '', box: 128 });
    assert.equal(source.srcSet, '/pictures/sheet/TOKEN-128.avif 1x');
    assert.equal(img.srcSet, '/pictures/sheet/TOKEN-128.webp');
  });

  test('on a sheet, but shown in another size than sheets have: a file of its own', () => {
    const place = { token: 'TOKEN', shape: 6, index: 0, count: 2, largest: 800 as const };
    const { source } = pictureProps({ ...PICTURE, place }, { alt: '', box: 160 });
    assert.equal(source.srcSet, `/pictures/${HASH}-160.avif 1x, /pictures/${HASH}-320.avif 2x`);
  });

  test('without any style attribute, which the content security policy forbids', () => {
    const { source, img } = pictureProps(PICTURE, { alt: '', box: 48 });
    assert.ok(!('style' in img) && !('style' in source));
  });

  test('that is smaller than its place: every address once, none larger than it is', () => {
    const small = { ...PICTURE, width: 60, height: 90, largest: 96 as const, tone: 13 };
    const { source, img } = pictureProps(small, { alt: '', box: 160 });
    assert.equal(source.srcSet, `/pictures/${HASH}-96.avif 1x`);
    assert.deepEqual([img.width, img.height, img.className], [107, 160, 'picture tone-13']);
  });
});

test('a name is one of a picture, or nothing', () => {
  assert.deepEqual(parsePictureFileName(`${HASH}-48.webp`), { hash: HASH, width: 48, format: 'webp' });
  for (const name of [`${HASH}-49.webp`, `${HASH}-48.png`, `x${HASH}-48.webp`, `${HASH}-48.webp\n`, ''])
    assert.equal(parsePictureFileName(name), undefined);
});

test('a picture is kept up to the first width that it does not exceed', () => {
  assert.deepEqual(widthsOf(1), [48]);
  assert.deepEqual(widthsOf(97), [48, 96, 160]);
  assert.deepEqual(widthsOf(5_000), [48, 96, 160, 320, 480, 800]);
});

test('every address is of a file that is kept', () => {
  for (const largest of PICTURE_WIDTHS) {
    const kept = new Set(
      widthsOf(largest).flatMap((width) => formatsOf(width, largest).map((format) => `${width}.${format}`)),
    );
    for (const box of [1, 47, ...PICTURE_WIDTHS, 4096]) {
      for (const sizes of [undefined, '60vw']) {
        const { source, img } = pictureProps({ ...PICTURE, largest }, { alt: '', box, sizes });
        const addresses = [source.srcSet, img.srcSet, img.src].flatMap((one) => one.split(', '));
        for (const address of addresses) {
          const name = address.slice(address.indexOf('-') + 1).split(' ')[0] ?? '';
          assert.ok(kept.has(name), `${largest} ${box}: ${address}`);
        }
      }
    }
  }
});

test('other sites get the largest one in WebP', () => {
  assert.deepEqual(openGraphPicture(PICTURE, 'A screw'), {
    url: `/pictures/${HASH}-800.webp`,
    width: 800,
    height: 600,
    type: 'image/webp',
    alt: 'A screw',
  });
});
