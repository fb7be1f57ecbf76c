import { type Box, boxOf, crosses, overlap, type Segment } from './box.ts';
import type { Point } from './model.ts';
import { PAPER } from './paper.ts';
import type { Arrow, SheetPath, SheetText } from './sheet.ts';

/** A dimension drawn on paper, with what it must keep clear of. */
export interface Placed {
  readonly paths: readonly SheetPath[];
  readonly arrows: readonly Arrow[];
  readonly text: SheetText;
  readonly textBox: Box;
  readonly dimensionLine: readonly Segment[];
  readonly extensionLines: readonly Segment[];
}

/** What an arrowhead covers, and some air. */
export function arrowBox({ tip: [x, y], direction }: Arrow): Box {
  const turn = (direction * Math.PI) / 180;
  const back = [x + Math.cos(turn) * PAPER.arrowLength, y + Math.sin(turn) * PAPER.arrowLength] as const;
  return boxOf([[x, y], back], PAPER.arrowHalfWidth);
}

/** Whether two dimensions would disturb each other; `strict` also refuses extension lines across dimension lines. */
export function disturb(a: Placed, b: Placed, strict: boolean): boolean {
  return (
    overlap(a.textBox, b.textBox) ||
    covers(a, b) ||
    covers(b, a) ||
    linesMeet(a, b, strict) ||
    (strict && (cutsThrough(a, b) || cutsThrough(b, a)))
  );
}

function covers({ textBox }: Placed, other: Placed): boolean {
  const lines = [...other.dimensionLine, ...other.extensionLines];
  return (
    lines.some((line) => crosses(line, textBox)) ||
    other.arrows.some((arrow) => overlap(arrowBox(arrow), textBox))
  );
}

/**
 * Dimension lines on top of each other, or an arrow on another's line. Arrows may touch at a common extension line, and
 * oblique lines may cross where there is no other way.
 */
function linesMeet(a: Placed, b: Placed, strict: boolean): boolean {
  const shrunk = (line: Segment): Box => {
    const [x1, y1, x2, y2] = boxOf(line);
    return x2 - x1 > y2 - y1
      ? [x1 + 0.05, y1 - 1, x2 - 0.05, y2 + 1]
      : [x1 - 1, y1 + 0.05, x2 + 1, y2 - 0.05];
  };
  return a.dimensionLine.some((line) =>
    b.dimensionLine.some((other) =>
      isOblique(line) || isOblique(other)
        ? strict && meet(line, other)
        : overlap(shrunk(line), shrunk(other)),
    ),
  );
}

/** The box of an oblique line says nothing of what the line itself covers. */
const isOblique = ([[x1, y1], [x2, y2]]: Segment): boolean =>
  Math.abs(x1 - x2) > 0.01 && Math.abs(y1 - y2) > 0.01;

/** Whether the ends of each lie on both sides of the other. */
function meet(a: Segment, b: Segment): boolean {
  const side = ([[x1, y1], [x2, y2]]: Segment, [x, y]: Point) => (x2 - x1) * (y - y1) - (y2 - y1) * (x - x1);
  return side(a, b[0]) * side(a, b[1]) < 0 && side(b, a[0]) * side(b, a[1]) < 0;
}

/** Whether an extension line of `b` runs through the dimension line of `a` anywhere but at one of its arrows' points. */
function cutsThrough(a: Placed, b: Placed): boolean {
  return a.dimensionLine.some((line) => {
    const box = boxOf(line, 0.05);
    return b.extensionLines.some(
      (extension) =>
        (isOblique(line) ? meet(extension, line) : crosses(extension, box)) &&
        !a.arrows.some(({ tip: [x, y] }) => crosses(extension, [x - 0.2, y - 0.2, x + 0.2, y + 0.2])),
    );
  });
}
