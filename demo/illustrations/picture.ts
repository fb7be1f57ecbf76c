import type { Illustration } from './illustrations.ts';
import { MATERIALS } from './material.ts';
import { type PictureSize, photograph } from './photograph.ts';
import { subjectOf } from './subjects.ts';

/**
 * The picture as RGBA, straight alpha, four bytes a pixel: the part opaque, its shadow black, the rest clear. The
 * same illustration and size (pixels) give the same bytes.
 */
export function pictureOf(
  { category, values }: Pick<Illustration, 'category' | 'values'>,
  size: PictureSize,
): Uint8ClampedArray {
  const subject = subjectOf(category);
  return photograph(subject.model(values, MATERIALS[subject.appearance(values)]), size);
}
