import type { Construction } from '../construction.ts';
import type { Path, Point, Vertex } from '../model.ts';
import { bulge, type ViewBuilder, view } from '../view-builder.ts';
import { type Helix, helixEdge, runOut } from './helix.ts';

/** DIN 1414-1, type N: the helix angle. Land, web and run-out are makers' usual ones, for a diameter of 1. */
const HELIX = 30;
const LAND = 80;
const WEB = 0.16;
const RUN_OUT = 0.36;
/** DIN 1412: the chisel edge stands at 55° to the lips; form C grinds it down to a part of the web. */
const CHISEL = 55;
const SPLIT_CHISEL = 0.3;

const cos = (degrees: number): number => Math.cos((degrees * Math.PI) / 180);
const sin = (degrees: number): number => Math.sin((degrees * Math.PI) / 180);
const tan = (degrees: number): number => Math.tan((degrees * Math.PI) / 180);

/** Twist drills DIN 338, lips in the plane of the drawing so that the point angle shows true. */
export const twistDrill: Construction = (part) => {
  const values = part.numbers('diameter', 'tool-overall-length', 'flute-length', 'point-angle');
  if (!values) return undefined;
  const { diameter: d, 'tool-overall-length': l1, 'flute-length': l2, 'point-angle': sigma } = values;
  const r = d / 2;
  const point = r / tan(sigma / 2);
  const to = l2 - RUN_OUT * d;
  if (l2 >= l1 || point >= to || sigma >= 180) return undefined;
  const hand = part.term('cutting-direction')?.startsWith('Left') ? -1 : 1;
  const helix: Helix = { r, lead: leadOf(d, to - point), from: point, to };

  const side = view('main');
  for (const phase of [0, 180, LAND, LAND + 180]) helixEdge(side, helix, phase - 360);
  runOut(side, helix, {
    flutes: [
      [LAND, 180],
      [LAND + 180, 360],
    ],
    length: RUN_OUT * d,
  });
  const heel: Point = [point, r * cos(LAND)];
  side
    .path('visible', [point, r], heel, [0, 0])
    .revolved([0, 0], [point, r], [l1, r])
    .axis([0, 0], [l1, 0])
    .breakable(point + d, Math.max(point + d, to - d / 2))
    .breakable(l2, l1)
    .dimension('above', [0, 0], [l2, r], part.label('flute-length'))
    .dimension('below', [0, 0], [l1, -r], part.label('tool-overall-length'))
    .dimension('right', [l1, -r], [l1, r], part.label('diameter', '⌀'))
    .angle([0, 0], [180 - sigma / 2, 180 + sigma / 2], 0, part.label('point-angle'));
  const front = view('right').circle('visible', [0, 0], d).cross([0, 0], r);
  lips(front, d, part.term('point-form')?.startsWith('Split') ?? false);
  for (const drawn of [side, front])
    if (hand < 0) drawn.paths.splice(0, drawn.paths.length, ...drawn.paths.map(flipped));
  return { views: [side, front] };
};

/** A lead near that of the helix angle with which one flute ends in the middle of the view. */
function leadOf(d: number, length: number): number {
  const lead = (Math.PI * d) / tan(HELIX);
  const end = 180 - LAND / 2;
  const halfTurns = Math.round((length / lead) * 2 - end / 180);
  return (360 * length) / (end + 180 * Math.max(halfTurns, 0));
}

/** A left-hand drill is the mirror image. */
const flipped = (path: Path): Path => ({
  ...path,
  vertices: path.vertices.map(([x, y, b]): Vertex => (b ? [x, -y, -b] : [x, -y])),
});

/** Seen from the point: two lips on either side of the web, the chisel edge between them, and the flutes. */
function lips(front: ViewBuilder, d: number, split: boolean) {
  const [r, w] = [d / 2, (WEB * d) / 2];
  const [inner, outer] = [w / tan(CHISEL), Math.sqrt(r ** 2 - w ** 2)];
  const chisel = split ? SPLIT_CHISEL : 1;
  for (const s of [1, -1]) {
    const centre: Vertex = [-s * w * chisel, s * inner * chisel];
    const heel: Vertex = [-s * r * sin(LAND), -s * r * cos(LAND)];
    front.path('visible', [-s * w, s * outer], [-s * w, s * inner * (split ? 3 : 1)], centre);
    front.path('visible', [-s * w, s * inner, bulge(-70)], heel);
    if (split) front.path('visible', centre, [-s * r * 0.62, -s * r * 0.05]);
  }
  front.path('visible', [-w * chisel, inner * chisel], [w * chisel, -inner * chisel]);
}
