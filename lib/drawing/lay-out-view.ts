import { anglePlaces } from './angle.ts';
import { flattened } from './arc.ts';
import { type Box, boxOf, crosses, overlap, type Segment, union } from './box.ts';
import type { Removed } from './broken.ts';
import { leaderPlaces } from './leader.ts';
import type { Dimension, LinearDimension, Point, View } from './model.ts';
import { onPaper } from './on-paper.ts';
import { PAPER } from './paper.ts';
import { arrowBox, disturb, type Placed } from './placed.ts';
import type { Arrow, SheetPath, SheetText } from './sheet.ts';
import { stack } from './stack.ts';

/** A view with its dimensions, in mm on paper around its own origin. */
export interface LaidOutView {
  readonly paths: readonly SheetPath[];
  readonly arrows: readonly Arrow[];
  readonly texts: readonly SheetText[];
  /** What all of it covers. */
  readonly box: Box;
  /** What the part alone covers. */
  readonly part: Box;
}

export function layOutView(view: View, scale: number, removed?: readonly Removed[]): LaidOutView {
  const { paths, dimensions, box: part } = onPaper(view, scale, removed);
  const linear = dimensions.filter((dimension): dimension is LinearDimension => dimension.kind === 'linear');
  const placed = stack(linear, part);
  const segments = paths.flatMap((path) => segmentsOf(flattened(path.vertices, path.closed)));
  for (const dimension of dimensions) {
    const found = dimension.kind === 'linear' ? undefined : freePlace(dimension, placed, segments);
    if (found) placed.push(found);
  }
  const lines = [...paths, ...placed.flatMap((dimension) => dimension.paths)];
  const arrows = placed.flatMap((dimension) => dimension.arrows);
  return {
    paths: lines,
    arrows,
    texts: placed.map(({ text }) => text),
    box: union([
      boxOf(lines.flatMap((path) => flattened(path.vertices, path.closed))),
      ...placed.map(({ textBox }) => textBox),
      ...arrows.map(arrowBox),
    ]),
    part,
  };
}

const segmentsOf = (points: readonly Point[]): Segment[] =>
  points.slice(1).map((end, index) => [points[index] as Point, end]);

/** The first place where neither another dimension nor a line of the part is under the text. */
function freePlace(
  dimension: Exclude<Dimension, LinearDimension>,
  placed: readonly Placed[],
  part: readonly Segment[],
): Placed | undefined {
  const places = [...(dimension.kind === 'leader' ? leaderPlaces(dimension) : anglePlaces(dimension))];
  const free = (strict: boolean, below: number) =>
    places.find(({ textBox: [left, low, right, high], ...candidate }) => {
      const textBox: Box = [left, low - below, right, high];
      return (
        !placed.some((other) => disturb({ ...candidate, textBox }, other, strict)) &&
        !part.some((segment) => crosses(segment, textBox)) &&
        !candidate.arrows.some((arrow) => overlap(arrowBox(arrow), textBox))
      );
    });
  // Best with the note's shelf clear as well.
  return free(true, PAPER.textGap) ?? free(true, 0) ?? free(false, 0);
}
