import type { Box } from './box.ts';
import { union } from './box.ts';
import type { Removed } from './broken.ts';
import { type LaidOutView, layOutView } from './lay-out-view.ts';
import type { Drawing, Place, Vertex } from './model.ts';
import { PAPER } from './paper.ts';
import type { Sheet } from './sheet.ts';

export interface LayOutOptions {
  /** mm on paper for one mm of the part. */
  readonly scale: number;
  /** Taken out of the main view, in mm of the part. */
  readonly removed?: readonly Removed[];
}

/** The drawing on paper at one scale: views in first-angle projection, dimensions stacked around each. */
export function layOut({ views }: Drawing, { scale, removed }: LayOutOptions): Sheet {
  const laidOut = views.map((view) => ({
    place: view.place,
    // What is below shares the axis, and so the break.
    view: layOutView(view, scale, view.place === 'main' || view.place === 'below' ? removed : undefined),
  }));
  const main = laidOut.find(({ place }) => place === 'main')?.view;
  if (!main) throw new TypeError('A drawing has a main view.');
  const moved = laidOut.map(({ place, view }) => ({ view, by: offset(place, view.box, main.box) }));
  const all = union(
    moved.map(({ view: { box }, by: [dx, dy] }) => [box[0] + dx, box[1] + dy, box[2] + dx, box[3] + dy]),
  );
  const [x0, y0] = [PAPER.margin - all[0], PAPER.margin - all[1]];
  const parts = moved.map(({ view, by }) => shifted(view, by[0] + x0, by[1] + y0));
  return {
    width: all[2] - all[0] + 2 * PAPER.margin,
    height: all[3] - all[1] + 2 * PAPER.margin,
    scale,
    broken: removed !== undefined,
    paths: parts.flatMap(({ paths }) => paths),
    arrows: parts.flatMap(({ arrows }) => arrows),
    texts: parts.flatMap(({ texts }) => texts),
  };
}

/** Views beside each other share their axis y = 0, views below each other share x = 0. */
function offset(place: Place, box: Box, main: Box): readonly [number, number] {
  switch (place) {
    case 'main':
      return [0, 0];
    case 'right':
      return [main[2] + PAPER.betweenViews - box[0], 0];
    case 'left':
      return [main[0] - PAPER.betweenViews - box[2], 0];
    case 'below':
      return [0, main[1] - PAPER.betweenViews - box[3]];
  }
}

function shifted(
  { paths, arrows, texts }: LaidOutView,
  dx: number,
  dy: number,
): Pick<Sheet, 'paths' | 'arrows' | 'texts'> {
  const vertex = ([x, y, bulge]: Vertex): Vertex => (bulge ? [x + dx, y + dy, bulge] : [x + dx, y + dy]);
  return {
    paths: paths.map((path) => ({ ...path, vertices: path.vertices.map(vertex) })),
    arrows: arrows.map(({ tip: [x, y], direction }) => ({ tip: [x + dx, y + dy], direction })),
    texts: texts.map((text) => ({ ...text, at: [text.at[0] + dx, text.at[1] + dy] })),
  };
}
