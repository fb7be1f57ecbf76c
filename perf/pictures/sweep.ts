import { availableParallelism } from 'node:os';
import type { AvifOptions, WebpOptions } from 'sharp';
import { inParallel } from '#import/pictures/in-parallel.ts';
import { encode, resized } from '#import/pictures/keep-picture.ts';
import type { Pixels } from '#import/pictures/pixels.ts';
import { AVIF, WEBP } from '#lib/pictures/encoding.ts';
import { sharp } from '#lib/pictures/image-library.ts';
import type { PictureFormat } from '#lib/pictures/picture-file.ts';
import { percentiles } from '#perf/measure/percentiles.ts';
import { Butteraugli } from './butteraugli.ts';

/** A width of a list, of a card and of a part's page. */
export const SWEPT_WIDTHS = [96, 320, 800] as const;
const AVIF_QUALITIES = [55, 58, 62, 65];
const AVIF_EFFORTS = [1, 2, 3];
const WEBP_QUALITIES = [50, 62, 70];
const WEBP_EFFORTS = [2, 3, 4];

export interface Setting {
  readonly format: PictureFormat;
  readonly quality: number;
  readonly effort: number;
}

export interface Swept extends Setting {
  readonly width: number;
  /** Of one picture, on average. */
  readonly bytes: number;
  readonly encodeMs: number;
  /** Butteraugli's 3-norm over the pictures: half and 95 of 100 are at most this far from the original. */
  readonly p50: number;
  readonly p95: number;
}

const SETTINGS: readonly Setting[] = [
  ...AVIF_QUALITIES.flatMap((quality) =>
    AVIF_EFFORTS.map((effort) => ({ format: 'avif' as const, quality, effort })),
  ),
  ...WEBP_QUALITIES.flatMap((quality) =>
    WEBP_EFFORTS.map((effort) => ({ format: 'webp' as const, quality, effort })),
  ),
];

/** Encodes `pictures` in every setting and width, and measures each. */
export async function sweep(
  pictures: readonly Pixels[],
  { signal, onProgress }: { signal?: AbortSignal; onProgress: (part: number) => void },
): Promise<Swept[]> {
  sharp.concurrency(1);
  using measure = new Butteraugli();
  const tasks = SWEPT_WIDTHS.flatMap((width) => SETTINGS.map((setting) => ({ ...setting, width })));
  const swept: Swept[] = [];
  await inParallel(tasks, { width: availableParallelism(), signal }, async (task) => {
    swept.push({ ...task, ...(await measured(measure, pictures, task)) });
    onProgress(swept.length / tasks.length);
  });
  const order = new Map(tasks.map((task, index) => [nameOf(task), index]));
  return swept.sort((a, b) => (order.get(nameOf(a)) ?? 0) - (order.get(nameOf(b)) ?? 0));
}

const nameOf = ({ format, quality, effort, width }: Setting & { width: number }): string =>
  `${format} ${quality} ${effort} ${width}`;

async function measured(
  measure: Butteraugli,
  pictures: readonly Pixels[],
  { format, quality, effort, width }: Setting & { width: number },
): Promise<Pick<Swept, 'bytes' | 'encodeMs' | 'p50' | 'p95'>> {
  const distances: number[] = [];
  let bytes = 0;
  let encodeMs = 0;
  for (const picture of pictures) {
    const small = await resized(picture, width);
    const started = performance.now();
    const encoded = await encode(small, format, optionsOf({ format, quality, effort }));
    encodeMs += performance.now() - started;
    bytes += encoded.byteLength;
    distances.push(await measure.distance(small, encoded));
  }
  const { p50, p95 } = percentiles(distances);
  return { bytes: bytes / pictures.length, encodeMs: encodeMs / pictures.length, p50, p95 };
}

export const optionsOf = ({ format, quality, effort }: Setting): AvifOptions | WebpOptions => ({
  ...(format === 'avif' ? AVIF : WEBP),
  quality,
  effort,
});
