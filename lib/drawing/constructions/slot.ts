import type { Vertex } from '../model.ts';
import { bulge, type ViewBuilder } from '../view-builder.ts';

export interface Slot {
  /** Width n and depth t, mm. */
  readonly n: number;
  readonly t: number;
}

/** A head that is slotted from x = 0, seen along the slot: its upper profile from the top down, the notch left open. */
export function slottedHead(side: ViewBuilder, { n, t }: Slot, ...profile: Vertex[]): ViewBuilder {
  return side
    .path('visible', [0, n / 2], [t, n / 2], [t, -n / 2], [0, -n / 2])
    .both('visible', [0, n / 2], ...profile);
}

/** The head from above: its widest circle, those of its edges outside the slot, and the slot's sides. */
export function slottedEnd(
  front: ViewBuilder,
  {
    n,
    radius,
    edges = [],
  }: { readonly n: number; readonly radius: number; readonly edges?: readonly number[] },
): ViewBuilder {
  const reach = Math.sqrt((edges.at(-1) ?? radius) ** 2 - (n / 2) ** 2);
  front.circle('visible', [0, 0], 2 * radius).both('visible', [-reach, n / 2], [reach, n / 2]);
  for (const edge of edges) {
    const x = Math.sqrt(edge ** 2 - (n / 2) ** 2);
    const turn = 180 - (2 * Math.asin(n / 2 / edge) * 180) / Math.PI;
    front.both('visible', [x, n / 2, bulge(turn)], [-x, n / 2]);
  }
  return front.cross([0, 0], radius);
}
