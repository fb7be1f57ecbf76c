import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import {
  DEMO_ILLUSTRATIONS,
  type Illustration,
  illustrationsOf,
  renderIllustration,
} from '#import/pictures/illustration-source.ts';
import { inParallel } from '#import/pictures/in-parallel.ts';
import { encode, resized } from '#import/pictures/keep-picture.ts';
import type { Pixels } from '#import/pictures/pixels.ts';
import { sharp } from '#lib/pictures/image-library.ts';
import { FALLBACK_WIDTHS } from '#lib/pictures/picture-widths.ts';
import budgets from '../budgets/pictures.json' with { type: 'json' };
import { type Held, recordHeld } from '../measure/held.ts';

const KB = 1_000;
/** Rows of a list. */
const ROWS = 50;
/** The larger of the two that a list offers: what screens of two and more device pixels fetch. */
const LIST_WIDTH = 96;

const categoryOf = ({ key }: Illustration): string => key.slice(0, key.indexOf('--'));

const naive = async ({ data, width, height, channels }: Pixels): Promise<number> =>
  (await sharp(data, { raw: { width, height, channels } }).webp({ quality: 75 }).toBuffer()).byteLength;

interface Extent {
  /** How many pictures to look at in full size, spread over all of them. */
  readonly sampled: number;
  /** Those of so many categories are looked at as a list shows them, of the categories with the most pictures. */
  readonly categories: number;
}

/** Tests that the demo's pictures keep their budgets. */
export async function testPictureBudgets({ sampled, categories }: Extent): Promise<void> {
  const illustrations = await illustrationsOf(DEMO_ILLUSTRATIONS);
  const fullest = [...Map.groupBy(illustrations, categoryOf).values()]
    .sort((a, b) => b.length - a.length)
    .slice(0, categories)
    .flat();
  const sample: Pixels[] = [];
  const held: Held[] = [];
  const holdBytes = (name: string, value: number, limit: number): void => {
    held.push({ name, value, limit, unit: 'bytes', side: 'at most' });
  };

  before(async () => {
    const step = Math.floor(illustrations.length / sampled);
    for (let at = 0; at < sampled; at += 1)
      sample.push(await renderIllustration(DEMO_ILLUSTRATIONS, illustrations[at * step] as Illustration));
  });
  after(() => recordHeld('pictures', held));

  describe('the demo’s pictures keep their budgets', () => {
    test('on a list of 50 rows, even if every picture of its category were on it', async () => {
      const bytes = new Map<string, number[]>();
      await inParallel(fullest, { width: 2 }, async (illustration) => {
        const pixels = await renderIllustration(DEMO_ILLUSTRATIONS, illustration, LIST_WIDTH);
        const category = bytes.get(categoryOf(illustration)) ?? [];
        bytes.set(categoryOf(illustration), [...category, (await encode(pixels, 'avif')).byteLength]);
      });
      const pages = [...bytes].map(([category, sizes]) => {
        const largest = sizes.sort((a, b) => b - a).slice(0, ROWS);
        return { category, bytes: largest.reduce((sum, size) => sum + size, 0) };
      });
      const [heaviest] = pages.sort((a, b) => b.bytes - a.bytes);
      assert.ok(heaviest);
      holdBytes(`list of ${ROWS} rows: pictures`, heaviest.bytes, budgets.listPageKb * KB);
      // All of it, so above the fold as well.
      assert.ok(heaviest.bytes <= budgets.listPageKb * KB, `${heaviest.category}: ${heaviest.bytes} bytes`);
    });

    test('on a part’s page', async () => {
      const sizes: number[] = [];
      for (const pixels of sample) sizes.push((await encode(pixels, 'avif')).byteLength);
      holdBytes('part: picture', Math.max(...sizes), budgets.partPageKb * KB);
      for (const [index, byteLength] of sizes.entries()) {
        assert.ok(byteLength <= budgets.partPageKb * KB, `picture ${index}: ${byteLength} bytes`);
      }
    });

    test('against WebP of quality 75 in the same size', async () => {
      for (const width of FALLBACK_WIDTHS) {
        const bytes = { avif: 0, webp: 0, naive: 0 };
        for (const picture of sample) {
          const small = await resized(picture, width);
          bytes.avif += (await encode(small, 'avif')).byteLength;
          bytes.webp += (await encode(small, 'webp')).byteLength;
          bytes.naive += await naive(small);
        }
        for (const format of ['avif', 'webp'] as const) {
          const below = 1 - bytes[format] / bytes.naive;
          const figure = { name: `below WebP of quality 75: ${format} at ${width} pixels`, value: below };
          held.push({ ...figure, limit: budgets.belowNaive, unit: 'ratio', side: 'at least' });
          const text = `${format} at ${width} pixels ${Math.round(below * 100)} % below`;
          assert.ok(below >= budgets.belowNaive, text);
        }
      }
    });
  });
}
