import { CROSS, LENGTH, LENGTH_UNIT, lengthNumber, STANDS_ALONE } from './numbers.ts';
import type { Size } from './reading.ts';

const MM_PER_INCH = 25.4;
const MM_PER: Readonly<Record<string, number>> = { cm: 10, m: 1000 };

const ONE = new RegExp(`^(${LENGTH})(${LENGTH_UNIT})?$`, 'iu');

/** One size or several joined by crosses. */
export const SIZES = new RegExp(
  `${LENGTH}(?:${LENGTH_UNIT})?(?:${CROSS}${LENGTH}(?:${LENGTH_UNIT})?){0,3}${STANDS_ALONE}`,
  'iuy',
);

/** Sizes as `20x47x14` or `3/4"` says them; a unit given once holds for those without one. */
export function sizesOf(text: string, usual?: 'mm' | 'in'): Size[] {
  const parts = text.split(new RegExp(CROSS, 'iu')).map((part) => ONE.exec(part.trim()));
  const said = parts.map((part) => part?.[2]?.trim().toLowerCase());
  const shared = unitOf(said.findLast((unit) => unit !== undefined)) ?? usual;
  return parts.flatMap((part, index) => {
    if (!part) return [];
    const [, number = ''] = part;
    const unit = unitOf(said[index]) ?? shared ?? (number.includes('/') ? 'in' : undefined);
    const factor = MM_PER[said[index] ?? ''] ?? (unit === 'in' ? MM_PER_INCH : 1);
    const mm = lengthNumber(number) * factor;
    return Number.isFinite(mm) ? [{ mm, unit }] : [];
  });
}

function unitOf(typed: string | undefined): 'mm' | 'in' | undefined {
  if (typed === undefined) return undefined;
  return typed === 'mm' || typed in MM_PER ? 'mm' : 'in';
}
