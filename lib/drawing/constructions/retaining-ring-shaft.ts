import type { Construction } from '../construction.ts';
import type { Vertex } from '../model.ts';
import { view } from '../view-builder.ts';
import { ringFront, ringOf } from './retaining-ring.ts';

/** How much of the shaft is shown before the groove, of its diameter. */
const STUB = 0.3;

/** Retaining rings for shafts: the shaft with the ring's section above and the bare groove below, the free ring: DIN 471. */
export const retainingRingShaft: Construction = (part) => {
  const ring = ringOf('shaft', part);
  const front = ring && ringFront(ring, part);
  if (!ring || !front) return undefined;
  const { d1, d2, d3, b, s, m, n } = ring;
  const slant = (25 * Math.PI) / 180;
  const [x, y] = [(d3 / 2) * Math.cos(slant), (d3 / 2) * Math.sin(slant)];
  front.across([-x, y], [x, -y], part.label('ring-free-diameter', '⌀'));

  const from = -n - m;
  const stub = from - STUB * d1;
  const upper: Vertex[] = [
    [stub, d1 / 2],
    [from, d1 / 2],
    [from, d2 / 2],
    [-n, d2 / 2],
    [-n, d1 / 2],
    [0, d1 / 2],
    [0, 0],
  ];
  const top = d2 / 2 + b;
  const cut: Vertex[] = [
    [-n - s, d2 / 2],
    [-n - s, top],
    [-n, top],
    [-n, d2 / 2],
  ];
  const shaft = view('main')
    .both('visible', ...upper)
    .both('visible', [from, d2 / 2], [from, 0])
    .both('visible', [-n, d2 / 2], [-n, 0])
    .outline('visible', ...cut)
    .hatch([cut])
    .path('narrow', [stub, d1 / 2, 0.15], [stub, 0, -0.15], [stub, -d1 / 2])
    .axis([stub, 0], [0, 0])
    .dimension('above', [-n - s, top], [-n, top], part.label('ring-thickness'))
    .dimension('below', [from, -d1 / 2], [-n, -d1 / 2], part.label('ring-groove-width'))
    .dimension('below', [-n, -d1 / 2], [0, -d1 / 2], part.label('ring-groove-shoulder'))
    .dimension('left', [stub, -d1 / 2], [stub, d1 / 2], part.label('ring-shaft-diameter', '⌀'))
    .dimension('right', [-n, -d2 / 2], [-n, d2 / 2], part.label('ring-groove-diameter', '⌀'));
  return { views: [shaft, front] };
};
