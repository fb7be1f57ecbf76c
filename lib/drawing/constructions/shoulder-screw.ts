import type { Construction } from '../construction.ts';
import type { Label } from '../model.ts';
import { view } from '../view-builder.ts';
import { rootDiameter, threadedShank } from './external-thread.ts';
import { CORNERS, hexagonEnd } from './hexagon.ts';
import { hexagonSocket } from './socket-head-screw.ts';

/** ISO 7379: the undercut below the head, mm wide and mm narrower than the shoulder. */
const HEAD_UNDERCUT = { width: 2.5, narrower: 0.58 };
/** The thread's undercut in pitches, DIN 76-1: width and what its diameter is below d. */
const THREAD_UNDERCUT = { width: 2.5, narrower: 1.5 };

/** Hexagon socket shoulder screws: ISO 7379; l is the ground shoulder, b the thread with its undercut. */
export const shoulderScrew: Construction = (part) => {
  const values = part.numbers(
    'length',
    'head-height',
    'head-diameter',
    'drive-size',
    'drive-depth',
    'shoulder-diameter',
    'thread-length',
    'pitch',
  );
  const d = part.thread();
  if (!values || d === undefined) return undefined;
  const {
    length: l,
    'head-height': k,
    'head-diameter': dk,
    'drive-size': s,
    'drive-depth': t,
    pitch,
  } = values;
  const { 'shoulder-diameter': ds, 'thread-length': b } = values;
  const [r, shoulder, corner] = [dk / 2, ds / 2, (CORNERS * s) / 2];
  const edge = d / 10;
  const neck = shoulder - HEAD_UNDERCUT.narrower / 2;
  const groove = (d - THREAD_UNDERCUT.narrower * pitch) / 2;
  const [ground, to] = [k + HEAD_UNDERCUT.width, k + l];
  const [thread, end] = [to + THREAD_UNDERCUT.width * pitch, to + b];
  if (t >= k || shoulder >= r || d >= ds || ground >= to || thread >= end) return undefined;
  const chamfer = (d - rootDiameter(d, pitch)) / 2;
  const side = view('main')
    .revolved([0, r - edge], [edge, r], [k, r])
    .path('visible', [edge, r], [edge, -r])
    .both('visible', [k, neck], [ground, neck], [ground, shoulder], [to, shoulder])
    .path('visible', [ground, shoulder], [ground, -shoulder])
    .path('visible', [to, shoulder], [to, -shoulder])
    .both('visible', [to, groove], [thread, groove], [thread + chamfer, d / 2])
    .axis([0, 0], [end, 0])
    .breakable(ground, to);
  hexagonSocket(side, { s, t });
  threadedShank(side, { d, pitch, from: thread + chamfer, to: end, shankFrom: thread + chamfer });
  side
    .path('visible', [thread + chamfer, d / 2], [thread + chamfer, -d / 2])
    .dimension('above', [0, r], [k, r], part.label('head-height'))
    .dimension('above', [0, corner], [t, corner], part.label('drive-depth'))
    .dimension('left', [0, -r], [0, r], part.label('head-diameter', '⌀'))
    .dimension('above', [to, shoulder], [end, d / 2], part.label('thread-length'))
    .dimension('below', [k, -r], [to, -shoulder], part.label('length'))
    .dimension(
      'right',
      [to, -shoulder],
      [to, shoulder],
      fitted(part.label('shoulder-diameter', '⌀'), part.term('tolerance-class')),
    )
    .dimension('right', [end, -d / 2], [end, d / 2], part.label('thread'));

  const front = view('right')
    .circle('visible', [0, 0], dk)
    .circle('visible', [0, 0], dk - 2 * edge)
    .outline('visible', ...hexagonEnd(s))
    .cross([0, 0], r)
    .dimension('below', [-s / 2, -s / 4], [s / 2, -s / 4], part.label('drive-size'));
  return { views: [side, front] };
};

/** A diameter with its tolerance class: `⌀10 f9`. */
const fitted = (label?: Label, tolerance?: string): Label | undefined =>
  label && tolerance
    ? { ...label, text: `${label.text} ${tolerance}`, value: `${label.value} ${tolerance}` }
    : label;
