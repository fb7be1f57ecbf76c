import type { Construction } from '../construction.ts';
import type { Vertex } from '../model.ts';
import { bulge, type ViewBuilder, view } from '../view-builder.ts';
import { withTolerance } from './tolerance.ts';

/** By diameter: ISO 2340 and 2341, end chamfer c max, and head chamfer e. */
const endChamfer = (d: number): number => (d < 5 ? 1 : d < 12 ? 2 : d < 20 ? 3 : d < 55 ? 4 : 6);
const headChamfer = (d: number): number => (d < 5 ? 0.5 : d < 12 ? 1 : d < 20 ? 1.6 : d < 55 ? 2 : 3);
/** The end chamfer narrows the pin at about 20°, c max being seldom used up. */
const END = 0.75;
const TAN_20 = Math.tan(Math.PI / 9);
/** Under the head: ISO 2341, r is 0.6 mm up to 16 mm, then 1 mm. */
const fillet = (d: number): number => (d <= 16 ? 0.6 : 1);

/** Clevis pins with head (ISO 2341) and without (ISO 2340), type A plain, type B with split pin holes. */
export const clevisPin: Construction = (part) => {
  const values = part.numbers('diameter', 'length');
  if (!values) return undefined;
  const { diameter: d, length: l } = values;
  const [dk, k = 0] = [part.number('head-diameter'), part.number('head-height')];
  if ((dk === undefined) !== (k === 0)) return undefined;
  const [d1, le] = [part.number('split-pin-hole'), part.number('split-pin-hole-distance')];
  const drilled = part.term('pin-type')?.startsWith('B') ?? d1 !== undefined;
  if (drilled && (d1 === undefined || le === undefined)) return undefined;

  const r = d / 2;
  const c = Math.min(END * endChamfer(d), l / 4);
  const tip = r - c * TAN_20;
  const end = k + l;
  const edge = dk === undefined ? 0 : Math.min(headChamfer(d), k / 2, (dk - d) / 4);
  const side = view('main').axis([0, 0], [end, 0]);
  const point: Vertex[] = [
    [end - c, r],
    [end, tip],
  ];
  if (dk === undefined) {
    side.revolved([0, tip], [c, r], ...point).path('visible', [c, r], [c, -r]);
  } else {
    const round = Math.min(fillet(d), (dk - d) / 4);
    side
      .revolved(
        [0, dk / 2 - edge],
        [edge, dk / 2],
        [k, dk / 2],
        [k, r + round, bulge(90)],
        [k + round, r],
        ...point,
      )
      .path('visible', [edge, dk / 2], [edge, -dk / 2])
      .path('visible', [k, r + round], [k, -r - round])
      .dimension('above', [0, dk / 2], [k, dk / 2], part.label('head-height'))
      .dimension('left', [0, -dk / 2], [0, dk / 2], part.label('head-diameter', '⌀'));
  }
  side.path('visible', [end - c, r], [end - c, -r]);
  const from = drilled && le !== undefined && dk === undefined ? le : k + c;
  const to = drilled && le !== undefined ? end - le : end - c;
  if (drilled && d1 !== undefined && le !== undefined) {
    const holes = dk === undefined ? [le, end - le] : [end - le];
    drill(side, { holes, d1, d });
    side
      .dimension('above', [end - le, r], [end, tip], part.label('split-pin-hole-distance'))
      .leader(
        [end - le - (d1 / 2) * Math.SQRT1_2, (d1 / 2) * Math.SQRT1_2],
        120,
        part.label('split-pin-hole', holes.length > 1 ? '2 × ⌀' : '⌀'),
      );
  }
  side
    .breakable(from + (d1 ?? 0), to - (d1 ?? 0))
    .dimension('below', [k, dk === undefined ? -tip : -dk / 2], [end, -tip], part.label('length'))
    .dimension('right', [end - c, -r], [end - c, r], withTolerance(part, part.label('diameter', '⌀')));

  const inner = dk === undefined ? 2 * tip : dk - 2 * edge;
  const front = view('right')
    .circle('visible', [0, 0], dk ?? d)
    .circle('visible', [0, 0], inner)
    .cross([0, 0], (dk ?? d) / 2);
  return { views: [side, front] };
};

function drill(
  side: ViewBuilder,
  { holes, d1, d }: { readonly holes: readonly number[]; readonly d1: number; readonly d: number },
): void {
  for (const x of holes) side.circle('visible', [x, 0], d1).axis([x, -d / 2], [x, d / 2]);
}
