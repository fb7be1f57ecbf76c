import type { Point, Vertex } from '../model.ts';
import type { PartValues } from '../part-values.ts';
import { bulge, type ViewBuilder } from '../view-builder.ts';

/** By recess number, ISO 4757: width b of the wings, diameter g of the bottom. */
// biome-ignore format: a table
const TYPE_H: readonly Point[] = [[0.61, 0.81], [0.97, 1.27], [1.47, 2.29], [2.41, 3.81], [3.48, 5.08]];
// biome-ignore format: a table
const TYPE_Z: readonly Point[] = [[0.76, 0.86], [1.27, 1.32], [1.83, 2.34], [2.72, 3.86], [3.96, 5.08]];
/** Rounding of the corners between the wings of type H, for wings 1 wide; type Z has sharp ones and ribs there. */
const ROUNDED = 0.3;
/** ISO 4757, type H: t1 of the conical bottom, for a diameter g of 1. */
const BOTTOM = 0.265;
/** The walls close in by 26°30′ to the axis. */
const WALL = Math.tan((26.5 * Math.PI) / 180);

export interface CrossRecess {
  readonly type: 'H' | 'Z';
  readonly b: number;
  readonly g: number;
  /** Across the wings at the surface, and how deep the driver goes; mm. */
  readonly m: number;
  readonly depth: number;
}

/** The part's recess; `usualWidth` where the catalogue does not state m. */
export function crossRecess(part: PartValues, usualWidth?: number): CrossRecess | undefined {
  const [, type, number] = /^P([HZ])([0-4])$/.exec(part.term('recess-number') ?? '') ?? [];
  const m = part.number('recess-width') ?? usualWidth;
  const [b, g] = (type === 'H' ? TYPE_H : TYPE_Z)[Number(number)] ?? [];
  if (m === undefined || b === undefined || g === undefined || m <= g) return undefined;
  const depth = part.number('drive-depth') ?? (m - g) / 2 / WALL;
  return { type: type === 'H' ? 'H' : 'Z', b, g, m, depth };
}

/** From the side, hidden: `top` is the head's highest point, `rim` where its surface is m wide. */
export function recessSide(side: ViewBuilder, recess: CrossRecess, top: number, rim: number): ViewBuilder {
  const { g, m, depth } = recess;
  const bottom = top + depth;
  return side
    .path('hidden', [rim, m / 2], [bottom, g / 2], [bottom + BOTTOM * g, 0], [bottom, -g / 2], [rim, -m / 2])
    .path('hidden', [bottom, g / 2], [bottom, -g / 2]);
}

/** From the end: four wings, for type Z with its ribs between them. */
export function recessEnd(front: ViewBuilder, { type, b, g, m }: CrossRecess): ViewBuilder {
  const [half, corner] = [b / 2, type === 'H' ? ROUNDED * b : 0];
  const tip = Math.sqrt((m / 2) ** 2 - half ** 2);
  const tipArc = bulge((2 * Math.asin(half / (m / 2)) * 180) / Math.PI);
  const wing: Vertex[] = [
    [tip, -half, tipArc],
    [tip, half],
    ...(corner > 0
      ? [[half + corner, half, -bulge(90)] satisfies Vertex, [half, half + corner] satisfies Vertex]
      : [[half, half] satisfies Vertex]),
  ];
  const turned = ([x, y, arc]: Vertex, quarters: number): Vertex => {
    const [px, py] = (
      [
        [x, y],
        [-y, x],
        [-x, -y],
        [y, -x],
      ] as const
    )[quarters as 0 | 1 | 2 | 3];
    return arc ? [px, py, arc] : [px, py];
  };
  const quarters = [0, 1, 2, 3];
  front.outline('visible', ...quarters.flatMap((quarter) => wing.map((vertex) => turned(vertex, quarter))));
  const rib = 0.33 * m;
  for (const quarter of quarters) {
    const across: Vertex[] = [
      [g / 2, -half],
      [g / 2, half],
    ];
    if (g / 2 > half + corner) front.path('visible', ...across.map((vertex) => turned(vertex, quarter)));
    if (type === 'Z') front.path('visible', turned([half, half], quarter), turned([rib, rib], quarter));
  }
  return front;
}
