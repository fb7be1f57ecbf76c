import type { Vertex } from '../model.ts';
import { bulgeThrough, type ViewBuilder } from '../view-builder.ts';

/** Across corners of a sharp hexagon, for an across flats of 1. The catalogue's e is the least that is allowed. */
export const CORNERS = 2 / Math.sqrt(3);

const TAN_30 = Math.tan(Math.PI / 6);

/** The circle that a chamfer of 30° leaves on a hexagon's face, for an across flats of 1: ISO 4014 and 4032, dw min. */
export const CHAMFER_CIRCLE = 0.95;

/** How far below the face a chamfer of 30° meets the middle of the flats, and the corners; mm, of across flats `s`. */
export function chamferDepths(s: number): { readonly flat: number; readonly corner: number } {
  const circle = (CHAMFER_CIRCLE * s) / 2;
  return { flat: (s / 2 - circle) * TAN_30, corner: ((CORNERS * s) / 2 - circle) * TAN_30 };
}

export interface HexagonHead {
  /** Across flats, mm. */
  readonly s: number;
  /** x of the chamfered face, and of the other end of the flats. */
  readonly face: number;
  readonly end: number;
}

/**
 * A hexagon head or nut from the side, corners above and below: three faces, and the hyperbolas in which the chamfer cuts
 * them as arcs through their true ends and middle.
 */
export function hexagonSide(view: ViewBuilder, { s, face, end }: HexagonHead): ViewBuilder {
  const corner = (CORNERS * s) / 2;
  const circle = (CHAMFER_CIRCLE * s) / 2;
  const towards = Math.sign(end - face);
  const depths = chamferDepths(s);
  const [flat, deep] = [face + towards * depths.flat, face + towards * depths.corner];
  const arc = (from: number, to: number): Vertex[] => [
    [deep, from, bulgeThrough([deep, from], [flat, (from + to) / 2], [deep, to])],
    [deep, to],
  ];
  return view
    .path(
      'visible',
      [end, corner],
      [deep, corner],
      [face, circle],
      [face, -circle],
      [deep, -corner],
      [end, -corner],
    )
    .both('visible', [deep, corner / 2], [end, corner / 2])
    .both('visible', ...arc(corner, corner / 2))
    .path('visible', ...arc(corner / 2, -corner / 2));
}

/** A hexagon seen along the axis, corners above and below, as it stands beside {@link hexagonSide}. */
export function hexagonEnd(s: number): Vertex[] {
  const corner = (CORNERS * s) / 2;
  return Array.from({ length: 6 }, (_, index): Vertex => {
    const turn = ((90 + 60 * index) * Math.PI) / 180;
    return [corner * Math.cos(turn), corner * Math.sin(turn)];
  });
}
