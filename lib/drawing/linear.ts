import type { Box, Segment } from './box.ts';
import type { LinearDimension, Point } from './model.ts';
import { PAPER } from './paper.ts';
import type { Placed } from './placed.ts';
import { labelWidth, textBox } from './text-size.ts';

/** Where the text stands: between the extension lines, or beyond the first or second of them. */
export type TextPlace = 'between' | 'before' | 'after';

export interface LinearOptions {
  /** 0 is next to the view. */
  readonly level: number;
  readonly text: TextPlace;
  /** What the view covers, in mm on paper. */
  readonly view: Box;
}

/** Least room for two arrowheads pointing outwards, and for a text between them. */
const ROOM_FOR_ARROWS = 2 * PAPER.arrowLength + 1;
/** How far a dimension line reaches beyond arrows that point inwards. */
const OUTER_LINE = PAPER.arrowLength + 1.5;

const isHorizontal = ({ side }: LinearDimension): boolean => side === 'above' || side === 'below';

/** Draws a linear dimension whose points are already on paper. Undefined where its text does not fit that way. */
export function placeLinear(dimension: LinearDimension, options: LinearOptions): Placed | undefined {
  const horizontal = isHorizontal(dimension);
  const [u, v] = horizontal ? [0, 1] : [1, 0];
  const ends = [dimension.from, dimension.to].sort((a, b) => (a[u] as number) - (b[u] as number));
  const [start, end] = ends as [Point, Point];
  const [low, high] = [start[u] as number, end[u] as number];
  const span = high - low;
  const length = labelWidth(dimension.label);
  if (options.text === 'between' && span < length + 0.8) return undefined;
  const arrowsInside = span >= ROOM_FOR_ARROWS;

  const line = lineOffset(dimension, options);
  const outward = dimension.side === 'above' || dimension.side === 'right' ? 1 : -1;
  const point = (along: number, across: number): Point => (horizontal ? [along, across] : [across, along]);
  const beyond = line + outward * PAPER.extensionBeyond;

  const beyondText = arrowsInside ? 0.8 : OUTER_LINE - 1;
  const reach = beyondText + length;
  const outer = arrowsInside ? 0 : OUTER_LINE;
  const from = low - (options.text === 'before' ? reach : outer);
  const to = high + (options.text === 'after' ? reach : outer);
  const middle =
    options.text === 'between'
      ? (low + high) / 2
      : options.text === 'before'
        ? low - beyondText - length / 2
        : high + beyondText + length / 2;
  // ISO 129-1: text stands above its line, seen from below or from the right.
  const foot = line + (horizontal ? PAPER.textGap : -PAPER.textGap);
  const angle = horizontal ? 0 : 90;
  const at = point(middle, foot);

  const extensionLines = ends
    .map((own): Segment => [own, point(own[u] as number, beyond)])
    .filter(([own]) => Math.abs((own[v] as number) - beyond) > 0.01);
  const dimensionLine: Segment = [point(from, line), point(to, line)];
  const direction = (towardsHigh: boolean) => (horizontal ? (towardsHigh ? 0 : 180) : towardsHigh ? 90 : 270);
  return {
    paths: [...extensionLines, dimensionLine].map((vertices) => ({ line: 'dimension', vertices })),
    arrows: [
      { tip: point(low, line), direction: direction(arrowsInside) },
      { tip: point(high, line), direction: direction(!arrowsInside) },
    ],
    text: { at, angle, text: dimension.label.text, ...symbolOf(dimension) },
    textBox: textBox(at, angle, length),
    dimensionLine: [dimensionLine],
    extensionLines,
  };
}

const symbolOf = ({ label }: LinearDimension) => (label.symbol ? { symbol: label.symbol } : {});

function lineOffset(
  { side }: LinearDimension,
  { level, view: [left, lower, right, upper] }: LinearOptions,
): number {
  const distance = PAPER.firstLevel + level * PAPER.nextLevel;
  switch (side) {
    case 'above':
      return upper + distance;
    case 'below':
      return lower - distance;
    case 'left':
      return left - distance;
    case 'right':
      return right + distance;
  }
}
