import type { Construction } from '../construction.ts';
import { view } from '../view-builder.ts';
import { rootDiameter } from './external-thread.ts';
import { spiralFlutes, squareEnd, straightFlute, tapFront } from './tap-features.ts';

/** Length of the thread by its diameter in mm: makers' usual ones within DIN 371 and 376, at most 20 pitches. */
// biome-ignore format: a table
const THREADED: readonly (readonly [d: number, length: number])[] = [
  [0, 4], [3, 11], [4, 13], [6, 19], [8, 22], [10, 24], [16, 32], [24, 38], [36, 50],
];
/** DIN 2197: threads of the chamfer, the middle of what each form allows. */
const CHAMFER: Readonly<Record<string, number>> = { B: 4.5, C: 2.5, D: 4.25, E: 1.75 };
/** Makers' usual: a reinforced shank's neck against the thread's root, a spiral point against the chamfer. */
const NECK = 0.95;
const SPIRAL_POINT = 1.3;

/** Machine taps DIN 371, 376 and 374, the thread as ISO 6410-1 draws it. */
export const machineTap: Construction = (part) => {
  const values = part.numbers('tool-overall-length', 'tool-shank-diameter', 'shank-square', 'pitch');
  const d = part.thread();
  const threads = CHAMFER[part.term('tap-form')?.charAt(0) ?? ''];
  const flutes = part.term('tap-flutes');
  if (!values || d === undefined || threads === undefined || !flutes) return undefined;
  const { 'tool-overall-length': l1, 'tool-shank-diameter': d2, 'shank-square': a, pitch } = values;
  if (a >= d2) return undefined;
  const reinforced = part.term('tap-shank')?.startsWith('Reinforced') ?? false;
  const chamfer = threads * pitch;
  const root = rootDiameter(d, pitch) / 2;
  const l2 = Math.max(Math.min(threadedLength(d), 20 * pitch), chamfer + pitch);
  const neck = reinforced ? NECK * root : d2 / 2;
  // DIN 371: l3 is 18 mm for M3 and 39 mm for M10.
  const shank = reinforced ? 9 + 3 * d : l2;
  const cone = Math.max(d2 / 2 - neck, 0) * Math.sqrt(3);
  // DIN 10: the square is as long as 8 mm for 4.9 mm, 15 mm for 12 mm.
  const square = l1 - Math.round(a + 2.8);
  if (shank + cone >= square) return undefined;

  const end = reinforced ? shank : l2 + d / 2;
  const spiral = flutes === 'Right-hand spiral';
  const flute = spiral ? 0 : root / 2;
  const point = flutes.includes('point') ? SPIRAL_POINT * chamfer : 0;

  const side = view('main')
    .both(
      'visible',
      [0, 0],
      [0, NECK * root],
      [chamfer, d / 2],
      [l2, d / 2],
      [l2, neck],
      [shank, neck],
      [shank + cone, d2 / 2],
      [square, d2 / 2],
      [square, a / 2],
      [l1, a / 2],
      [l1, 0],
    )
    .both('visible', [l2, d / 2], [l2, flute])
    .both('visible', [chamfer, d / 2], [chamfer, flute])
    .both('narrow', [(chamfer * (1 - NECK) * root) / (d / 2 - NECK * root), root], [l2, root])
    .axis([0, 0], [l1, 0])
    .breakable(Math.max(chamfer, point), l2)
    .breakable(l2, shank)
    .breakable(Math.max(shank + cone, end), square);
  if (cone > 0) side.path('visible', [shank + cone, d2 / 2], [shank + cone, -d2 / 2]);
  squareEnd(side, [square, l1], { a, d2 });
  if (spiral) spiralFlutes(side, { d, root, end: Math.min(end, l2 + d / 2) });
  else straightFlute(side, { y: flute, end, point });
  side
    .dimension('below', [0, 0], [l1, -a / 2], part.label('tool-overall-length'))
    .dimension('left', [chamfer, -d / 2], [chamfer, d / 2], part.label('thread'))
    .dimension('right', [l1, -a / 2], [l1, a / 2], part.label('shank-square', '□'))
    .dimension('right', [square, -d2 / 2], [square, d2 / 2], part.label('tool-shank-diameter', '⌀'));
  return { views: [side, tapFront({ d, root, d2 })] };
};

function threadedLength(d: number): number {
  const index = THREADED.findIndex(([to]) => d <= to);
  const [[d0, low], [d1, high]] = [THREADED[index - 1] ?? [0, 0], THREADED[index] ?? [d, 1.4 * d]];
  return low + ((high - low) * (d - d0)) / (d1 - d0);
}
