import { UnreadableRangeError } from './range-problem.ts';

export const FRACTION = /^([+-]?)(?:(\d+)[- ])?(\d+)\/(\d+)$/;
/** What inches and watts are divided by; -55/125 is no fraction. */
const DENOMINATORS: ReadonlySet<number> = new Set([2, 3, 4, 5, 8, 10, 16, 20, 32, 64, 128]);

/**
 * A number as people type it: 1.5, 1,5, 1.000,5, 1,000,000, 1e3, 3/8, 1-1/2.
 * @throws UnreadableRangeError for what is none or may be two
 */
export function typedNumber(text: string): number {
  const fraction = FRACTION.exec(text);
  if (fraction) {
    const [, sign, whole = '0', numerator, denominator] = fraction;
    if (!DENOMINATORS.has(Number(denominator))) throw new UnreadableRangeError('number', text);
    const value = Number(whole) + Number(numerator) / Number(denominator);
    return sign === '-' ? -value : value;
  }
  const points = text.match(/[.,]/g) ?? [];
  const last = points.at(-1);
  if (new Set(points).size < points.length || (points.length > 1 && last === points[0])) {
    // 1,000,000.5: only whole groups of three, all by the same sign, before the last one.
    const grouped = last === ',' ? /^[+-]?\d{1,3}(\.\d{3})+(,\d+)?$/ : /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/;
    const other = last === ',' ? /^[+-]?\d{1,3}(,\d{3}){2,}$/ : /^[+-]?\d{1,3}(\.\d{3}){2,}$/;
    if (other.test(text)) return Number(text.replace(/[.,]/g, ''));
    if (!grouped.test(text)) throw new UnreadableRangeError('number', text);
  }
  if (points.length === 1 && last === ',' && /^[+-]?[1-9]\d{0,2},\d{3}$/.test(text))
    throw new UnreadableRangeError('ambiguous', text);
  if (points.length > 1) {
    const groups = last === ',' ? /\./g : /,/g;
    if (!/^[+-]?\d{1,3}([.,]\d{3})+[.,]\d+$/.test(text)) throw new UnreadableRangeError('number', text);
    return Number(text.replace(groups, '').replace(',', '.'));
  }
  return Number(text.replace(',', '.'));
}
