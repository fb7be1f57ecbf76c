import type { Construction } from '../construction.ts';
import { bulge, view } from '../view-builder.ts';
import { countersunkEdges, countersunkHead, dimensionCountersunk } from './countersunk-head.ts';
import { crossRecess, recessEnd, recessSide } from './cross-recess.ts';
import { screwShank } from './screw-shank.ts';

/**
 * Width m of the recess by thread, where the catalogue states none: ISO 7046-2 leaves a choice of two depths, of which
 * series 1 has the recesses of ISO 7046-1 (type H; those of type Z differ by less than a line).
 */
// biome-ignore format: a table
const SERIES_1: Readonly<Record<number, number>> = {
  1.6: 1.6, 2: 1.9, 2.5: 2.9, 3: 3.2, 3.5: 4.4, 4: 4.6, 5: 5.2, 6: 6.8, 8: 8.9, 10: 10,
};

/** Cross-recessed countersunk screws, flat (ISO 7046) and raised (ISO 7047), head of ISO 7721. */
export const recessedCountersunkScrew: Construction = (part) => {
  const values = part.numbers('length', 'pitch');
  const d = part.thread();
  const head = d === undefined ? undefined : countersunkHead(part, d);
  const recess = d === undefined ? undefined : crossRecess(part, SERIES_1[d]);
  if (!values || d === undefined || !head || !recess) return undefined;
  const { length: l, pitch } = values;
  const { r, sharp, k } = head;
  const f = part.number('raised-height') ?? 0;
  const b = part.number('thread-length-min');
  if (k >= l || recess.m >= 2 * r || recess.depth >= l || (b !== undefined && b >= l - k)) return undefined;
  const edge = sharp - r;
  const side = view('main')
    .path('visible', [k, d / 2], [edge, r], [0, r], [0, -r], [edge, -r], [k, -d / 2])
    .path('visible', [edge, r], [edge, -r]);
  const radius = f > 0 ? (r ** 2 + f ** 2) / (2 * f) : 0;
  if (f > 0) {
    const turn = (2 * Math.asin(r / radius) * 180) / Math.PI;
    side
      .path('visible', [0, r, bulge(turn)], [0, -r])
      .dimension('above', [-f, 0], [0, r], part.label('raised-height'));
  }
  const rim = f > 0 ? radius - f - Math.sqrt(radius ** 2 - (recess.m / 2) ** 2) : 0;
  recessSide(side, recess, -f, rim);
  countersunkEdges(side, head);
  screwShank(side, part, {
    d,
    pitch,
    head: k,
    end: l,
    seat: [0, -r],
    threaded: b,
    lengthKey: 'thread-length-min',
  });
  dimensionCountersunk(side, part, head);
  const front = recessEnd(view('right').circle('visible', [0, 0], 2 * r), recess)
    .cross([0, 0], r)
    .dimension('below', [-recess.m / 2, 0], [recess.m / 2, 0], part.label('recess-width'));
  return { views: [side, front] };
};
