import type { Construction } from '../construction.ts';
import { view } from '../view-builder.ts';
import { threadedShank } from './external-thread.ts';
import { CHAMFER_CIRCLE, CORNERS, hexagonEnd, hexagonSide } from './hexagon.ts';

/** Of the washer face, for an across flats of 1: ISO 4014, dw min is 0.90 (M8) to 0.94 (M24). */
const WASHER_FACE = 0.93;
/** Height of the washer face in mm, for a thread of d mm: ISO 4014, c max. */
const washerFace = (d: number): number =>
  d < 3 ? 0.25 : d < 5 ? 0.4 : d < 8 ? 0.5 : d < 16 ? 0.6 : d < 36 ? 0.8 : 1;
/** Between the head and the first full thread of a screw threaded to the head, in pitches: ISO 3508, P to 3 P. */
const TO_THREAD = 2;

/** Hexagon head screws and bolts: ISO 4014, 4017, 8765, 8676; ASME B18.2.1. */
export const hexHeadScrew: Construction = (part) => {
  const values = part.numbers('length', 'head-height', 'width-across-flats', 'pitch');
  const d = part.thread();
  if (!values || d === undefined) return undefined;
  const { length: l, 'head-height': k, 'width-across-flats': s, pitch } = values;
  const partial = part.term('thread-extent') === 'Partly threaded';
  const b = part.number('thread-length');
  if (partial && (b === undefined || b >= l)) return undefined;

  const corner = (CORNERS * s) / 2;
  const face = k - washerFace(d);
  const dw = (WASHER_FACE * s) / 2;
  const end = k + l;
  const side = view('main');
  hexagonSide(side, { s, face: 0, end: face });
  side
    .path('visible', [face, corner], [face, -corner])
    .path('visible', [face, dw], [k, dw], [k, -dw], [face, -dw])
    .axis([0, 0], [end, 0]);
  const threadFrom = partial && b !== undefined ? end - b : k + Math.min(TO_THREAD * pitch, l / 3);
  threadedShank(side, { d, pitch, from: threadFrom, to: end, shankFrom: k });
  side
    .dimension('above', [0, corner], [k, corner], part.label('head-height'))
    .dimension('below', [k, -corner], [end, -d / 2], part.label('length'))
    .dimension('right', [end, -d / 2], [end, d / 2], part.label('thread'));
  if (partial) side.dimension('above', [threadFrom, d / 2], [end, d / 2], part.label('thread-length'));

  const front = view('right')
    .outline('visible', ...hexagonEnd(s))
    .circle('visible', [0, 0], s * CHAMFER_CIRCLE)
    .cross([0, 0], s / 2, corner)
    .dimension('below', [-s / 2, -corner / 2], [s / 2, -corner / 2], part.label('width-across-flats'))
    .dimension('right', [0, -corner], [0, corner], part.label('width-across-corners'));
  return { views: [side, front] };
};
