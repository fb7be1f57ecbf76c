import type { PictureFormat } from '#lib/pictures/picture-file.ts';
import { PICTURE_WIDTHS } from '#lib/pictures/picture-widths.ts';
import type { Setting, Swept } from './sweep.ts';

/**
 * The distance that 95 of 100 pictures stay within in every width. At 1 a difference is just noticeable when both
 * pictures alternate in one place, which nobody does here.
 */
export const TARGET_DISTANCE = 1.3;

/** The demo's pictures are to be ready in 90 s on two cores; the drawing takes its share of it. */
const ENCODE_LIMIT_MS = 200;

/** The setting of a format with the fewest bytes that keeps the target and can be had in the time there is. */
export function recommended(swept: readonly Swept[], format: PictureFormat): Setting | undefined {
  const settings = Map.groupBy(
    swept.filter((one) => one.format === format),
    ({ quality, effort }) => `${quality} ${effort}`,
  );
  const [best] = [...settings.values()]
    .filter((widths) => widths.every(({ p95 }) => p95 <= TARGET_DISTANCE))
    .filter((widths) => timeOf(widths) <= ENCODE_LIMIT_MS)
    .sort((a, b) => bytesOf(a) - bytesOf(b));
  const [one] = best ?? [];
  return one && { format, quality: one.quality, effort: one.effort };
}

const bytesOf = (widths: readonly Swept[]): number => widths.reduce((sum, { bytes }) => sum + bytes, 0);

/** Of all widths, from those that were swept: it grows with the pixels. */
function timeOf(widths: readonly Swept[]): number {
  const area = (width: number): number => width ** 2;
  const swept = widths.reduce((sum, { width }) => sum + area(width), 0);
  const all = PICTURE_WIDTHS.reduce((sum, width) => sum + area(width), 0);
  return (widths.reduce((sum, { encodeMs }) => sum + encodeMs, 0) * all) / swept;
}
