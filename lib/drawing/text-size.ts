import type { Box } from './box.ts';
import type { Label, Point } from './model.ts';
import { PAPER } from './paper.ts';

/** Widths in em of a sans serif as wide as Arial: the narrower ones of the site then fit as well. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[.,:'|il]/, 0.28],
  [/[ \u00a0/-]/, 0.3],
  [/[mMW%]/, 0.86],
  [/[A-Z⌀⌴×±°]/, 0.7],
];

/** A lowered letter is this much smaller. */
export const SUBSCRIPT = 0.7;

const width = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (WIDTHS.find(([of]) => of.test(letter))?.[1] ?? 0.56), 0);

/** A symbol's letter and what is written lower behind it: `d1` is d with a lowered 1, `P70` P with 70. */
export function symbolParts(symbol: string): readonly [letter: string, lowered: string] {
  return [[...symbol][0] ?? '', [...symbol].slice(1).join('')];
}

/** Width in mm on paper of a label. */
export function labelWidth({ symbol, text }: Pick<Label, 'symbol' | 'text'>): number {
  const [letter, lowered] = symbolParts(symbol ?? '');
  const before = symbol ? width(letter) + width(lowered) * SUBSCRIPT + 0.5 : 0;
  return (before + width(text)) * PAPER.fontSize;
}

/** What a text covers whose foot has its middle at `at`. */
export function textBox(at: Point, angle: 0 | 90, length: number): Box {
  const [x, y] = at;
  const up = PAPER.textHeight + 0.3;
  const down = PAPER.textGap - 0.45;
  const half = length / 2;
  return angle === 0 ? [x - half, y - down, x + half, y + up] : [x - up, y - half, x + down, y + half];
}
