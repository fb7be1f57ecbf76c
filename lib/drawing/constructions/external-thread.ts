import type { Vertex } from '../model.ts';
import type { ViewBuilder } from '../view-builder.ts';

/** Root diameter in mm of an external thread: ISO 724, d3 = d − 1.2269 P. Unified threads differ by less than a line. */
export const rootDiameter = (d: number, pitch: number): number => d - 1.2269 * pitch;

export interface ExternalThread {
  /** Major diameter and pitch, mm. */
  readonly d: number;
  readonly pitch: number;
  /** Where the full thread begins, next to the head, and where the screw ends; mm from the origin, `from` < `to`. */
  readonly from: number;
  readonly to: number;
  /** Where the plain shank or the head begins; the run-out does not reach beyond it. */
  readonly shankFrom: number;
}

/**
 * A shank with an external thread along x, drawn after ISO 6410-1: crests wide, roots narrow, a wide line where the full
 * thread ends, the run-out at 30°, and the chamfered end CH of ISO 4753 down to the root.
 */
export function threadedShank(view: ViewBuilder, thread: ExternalThread): ViewBuilder {
  const { d, from, to, shankFrom } = thread;
  const r = d / 2;
  const root = rootDiameter(d, thread.pitch) / 2;
  const chamfer = Math.min(r - root, (to - from) / 2);
  const runOut = Math.min((r - root) * Math.sqrt(3), from - shankFrom);
  const rootLine: Vertex[] = [
    ...(runOut > 0 ? [[from - runOut, r] satisfies Vertex] : []),
    [from, root],
    [to, root],
  ];
  view
    .path(
      'visible',
      [shankFrom, r],
      [to - chamfer, r],
      [to, root],
      [to, -root],
      [to - chamfer, -r],
      [shankFrom, -r],
    )
    .path('visible', [to - chamfer, r], [to - chamfer, -r])
    .both('narrow', ...rootLine);
  if (from > shankFrom) view.path('visible', [from, r], [from, -r]);
  return view.breakable(from, to - chamfer).breakable(shankFrom, from - Math.max(runOut, 0));
}

/** The thread from its end: three quarters of a narrow circle inside the crest (ISO 6410-1), outside it for a nut. */
export function threadCircles(
  view: ViewBuilder,
  { wide, narrow }: { readonly wide: number; readonly narrow: number },
) {
  const r = narrow / 2;
  const turn = (degrees: number): readonly [number, number] => [
    r * Math.cos((degrees * Math.PI) / 180),
    r * Math.sin((degrees * Math.PI) / 180),
  ];
  const quarter = Math.tan(Math.PI / 8);
  // The open quarter stands a little off the centre lines, as ISO 6410-1 draws it.
  const from = 100;
  return view
    .circle('visible', [0, 0], wide)
    .path(
      'narrow',
      [...turn(from), quarter],
      [...turn(from + 90), quarter],
      [...turn(from + 180), quarter],
      turn(from + 270),
    );
}
