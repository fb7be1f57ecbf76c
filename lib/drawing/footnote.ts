import type { Point, Vertex } from './model.ts';
import { PAPER } from './paper.ts';
import type { Sheet, SheetPath, SheetText } from './sheet.ts';
import { labelWidth } from './text-size.ts';
import { circle } from './view-builder.ts';

/** Height of the line under the drawing. */
const LINE = 9;
/** Width of the symbol of projection. */
const SYMBOL = 15;

/** The sheet with a line of text under it, and the symbol of first-angle projection (ISO 5456-2). */
export function withFootnote(sheet: Sheet, note: string): Sheet {
  const length = labelWidth({ text: note });
  const width = Math.max(sheet.width, length + SYMBOL + 3 * PAPER.margin);
  const dx = (width - sheet.width) / 2;
  const up = ([x, y, bulge]: Vertex): Vertex => (bulge ? [x + dx, y + LINE, bulge] : [x + dx, y + LINE]);
  const moved = ([x, y]: Point): Point => [x + dx, y + LINE];
  const text: SheetText = { at: [PAPER.margin + length / 2, 3], angle: 0, text: note };
  return {
    ...sheet,
    width,
    height: sheet.height + LINE,
    paths: [
      ...sheet.paths.map((path) => ({ ...path, vertices: path.vertices.map(up) })),
      ...firstAngle([width - SYMBOL - PAPER.margin, 4.2]),
    ],
    arrows: sheet.arrows.map(({ tip, direction }) => ({ tip: moved(tip), direction })),
    texts: [...sheet.texts.map((other) => ({ ...other, at: moved(other.at) })), text],
  };
}

/** A truncated cone from the side, and to its right what is seen from the left. */
function firstAngle([x, y]: Point): SheetPath[] {
  return [
    {
      line: 'visible',
      closed: true,
      vertices: [
        [x, y - 1.25],
        [x, y + 1.25],
        [x + 5, y + 2.5],
        [x + 5, y - 2.5],
      ],
    },
    circle('visible', [x + 11, y], 5),
    circle('visible', [x + 11, y], 2.5),
    ...[
      [
        [x - 1, y],
        [x + 6, y],
      ],
      [
        [x + 7.5, y],
        [x + 14.5, y],
      ],
      [
        [x + 11, y - 3.5],
        [x + 11, y + 3.5],
      ],
    ].map((vertices): SheetPath => ({ line: 'centre', vertices: vertices as unknown as Vertex[] })),
  ];
}
