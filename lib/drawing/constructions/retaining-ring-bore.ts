import type { Construction } from '../construction.ts';
import type { Vertex } from '../model.ts';
import { mirrored, view } from '../view-builder.ts';
import { ringFront, ringOf } from './retaining-ring.ts';

/** How much of the housing is shown before the groove and around it, of the bore. */
const STUB = 0.25;
const WALL = 0.14;

/** Retaining rings for bores: the bore with the ring's section above and the bare groove below, the free ring: DIN 472. */
export const retainingRingBore: Construction = (part) => {
  const ring = ringOf('bore', part);
  const front = ring && ringFront(ring, part);
  if (!ring || !front) return undefined;
  const { d1, d2, d3, b, s, m, n } = ring;
  front.dimension('right', [0, -d3 / 2], [0, d3 / 2], part.label('ring-free-diameter', '⌀'));

  const from = -n - m;
  const stub = from - STUB * d1;
  const rim = d2 / 2 + WALL * d1;
  const wall: Vertex[] = [
    [stub, d1 / 2],
    [from, d1 / 2],
    [from, d2 / 2],
    [-n, d2 / 2],
    [-n, d1 / 2],
    [0, d1 / 2],
    [0, rim],
  ];
  const housing: Vertex[] = [...wall, [stub, rim]];
  const inner = d2 / 2 - b;
  const cut: Vertex[] = [
    [-n - s, d2 / 2],
    [-n - s, inner],
    [-n, inner],
    [-n, d2 / 2],
  ];
  const bore = view('main')
    .both('visible', ...wall)
    .both('narrow', [0, rim], [stub, rim], [stub, d1 / 2])
    .path('visible', [0, d1 / 2], [0, -d1 / 2])
    .path('visible', [-n - s, inner], [-n - s, 0])
    .path('visible', [-n, inner], [-n, 0])
    .path('visible', [from, -d1 / 2], [from, 0])
    .path('visible', [-n, -d1 / 2], [-n, 0])
    .outline('visible', ...cut)
    .hatch([housing])
    .hatch([mirrored(housing)])
    .hatch([cut], 135)
    .axis([stub, 0], [0, 0])
    .dimension('above', [-n - s, d2 / 2], [-n, d2 / 2], part.label('ring-thickness'))
    .dimension('below', [from, -d2 / 2], [-n, -d2 / 2], part.label('ring-groove-width'))
    .dimension('below', [-n, -d2 / 2], [0, -rim], part.label('ring-groove-shoulder'))
    .dimension('left', [stub, -d1 / 2], [stub, d1 / 2], part.label('ring-bore-diameter', '⌀'))
    .dimension('right', [-n, -d2 / 2], [-n, d2 / 2], part.label('ring-groove-diameter', '⌀'));
  return { views: [bore, front] };
};
