import type { Vertex } from '../model.ts';
import { bulge, bulgeThrough, type ViewBuilder, view } from '../view-builder.ts';
import { helixEdge, runOut } from './helix.ts';

/** Makers' usual helix angle of spiral flutes in degrees, and what the flutes leave of the thread's root. */
const HELIX = 40;
const WITHIN_ROOT = 0.95;

/** One flat of the square towards the reader, marked with diagonals (ISO 128-3); its corners are left round. */
export function squareEnd(
  side: ViewBuilder,
  [from, to]: readonly [number, number],
  { a, d2 }: { a: number; d2: number },
) {
  const y = Math.sqrt(Math.max(d2 ** 2 - a ** 2, 0)) / 2;
  if (y >= a / 2) return;
  side
    .path('visible', [from, d2 / 2], [from, -d2 / 2])
    .both('visible', [from, y], [to, y])
    .path('narrow', [from, y], [to, -y])
    .path('narrow', [from, -y], [to, y]);
}

export function spiralFlutes(side: ViewBuilder, { d, root, end }: { d: number; root: number; end: number }) {
  const helix = {
    r: root * WITHIN_ROOT,
    lead: (Math.PI * d) / Math.tan((HELIX * Math.PI) / 180),
    from: 0,
    to: end,
  };
  for (let edge = 0; edge < 6; edge += 1) helixEdge(side, helix, 60 * edge - 360);
  runOut(side, helix, {
    flutes: [
      [0, 60],
      [120, 180],
      [240, 300],
    ],
    length: root,
  });
}

/** One flute towards the reader; a spiral point opens it on one side to push the chips ahead. */
export function straightFlute(
  side: ViewBuilder,
  { y, end, point }: { y: number; end: number; point: number },
) {
  side.path(
    'visible',
    [0, y],
    [end - y, y, bulge(-180)],
    [end - y, -y],
    [point, -y],
    [0, point > 0 ? -1.7 * y : -y],
  );
}

/** Seen from the front: the lands between three flutes, thread roots narrow, and the shank where it is thicker. */
export function tapFront({ d, root, d2 }: { d: number; root: number; d2: number }): ViewBuilder {
  const at = (r: number, degrees: number): [number, number] => [
    r * Math.cos((degrees * Math.PI) / 180),
    r * Math.sin((degrees * Math.PI) / 180),
  ];
  const end = view('right').cross([0, 0], Math.max(d, d2) / 2);
  const outline: Vertex[] = [30, 150, 270].flatMap((land): Vertex[] => {
    const [from, to, next] = [at(d / 2, land), at(d / 2, land + 60), at(d / 2, land + 120)];
    end.path('narrow', [...at(root, land + 4), bulge(52)], at(root, land + 56));
    return [
      [...from, bulge(60)],
      [...to, bulgeThrough(to, at(d / 4, land + 90), next)],
    ];
  });
  end.outline('visible', ...outline);
  return d2 > d ? end.circle('visible', [0, 0], d2) : end;
}
