import type { Construction } from '../construction.ts';
import type { Point, Vertex } from '../model.ts';
import { bulge, mirrored, type ViewBuilder, view } from '../view-builder.ts';

/**
 * DIN 6797 fixes the least number of teeth, not their shape. Usual: teeth over half the ring's width, a tooth taking this
 * share of its division at tip and root, and twisted until the washer is twice as high as its strip.
 */
const TOOTH_LENGTH = 0.55;
const AT_TIP = 0.5;
const AT_ROOT = 0.68;
const HEIGHT = 2;

interface Teeth {
  readonly count: number;
  /** Radii of tip and root: the tip is outside for form A, inside for form J. */
  readonly tip: number;
  readonly root: number;
  /** Width of a tooth's tip, thickness of the strip, and the angle of twist in radians. */
  readonly width: number;
  readonly s: number;
  readonly twist: number;
}

/** Toothed lock washers with external (A) or internal teeth (J), in section: DIN 6797. */
export const toothLockWasher: Construction = (part) => {
  const values = part.numbers('inside-diameter', 'outside-diameter', 'thickness', 'washer-tooth-count');
  const form = /\(([AJ])\)/.exec(part.term('washer-tooth-form') ?? '')?.[1];
  if (!values || form === undefined) return undefined;
  const { 'inside-diameter': d1, 'outside-diameter': d2, thickness: s, 'washer-tooth-count': count } = values;
  const [hole, rim] = [d1 / 2, d2 / 2];
  const length = TOOTH_LENGTH * (rim - hole);
  const [tip, root] = form === 'A' ? [rim, rim - length] : [hole, hole + length];
  const width = ((2 * Math.PI * tip) / count) * AT_TIP;
  const teeth: Teeth = { count, tip, root, width, s, twist: Math.asin(((HEIGHT - 1) * s) / width) };
  if (!(rim > hole) || Number.isNaN(teeth.twist)) return undefined;

  const cut: Vertex[] = [
    [0, hole],
    [0, rim],
    [s, rim],
    [s, hole],
  ];
  const section = view('main')
    .outline('visible', ...cut)
    .outline('visible', ...mirrored(cut))
    .hatch([cut])
    .hatch([mirrored(cut)])
    .axis([0, 0], [s, 0]);
  behind(section, teeth, form === 'A');
  section
    .dimension('below', [0, -rim], [s, -rim], part.label('thickness'))
    .dimension('left', [0, -hole], [0, hole], part.label('inside-diameter', '⌀'))
    .dimension('left', [0, -rim], [0, rim], part.label('outside-diameter', '⌀'));

  const front = view('right')
    .outline('visible', ...toothed(teeth))
    .circle('visible', [0, 0], form === 'A' ? d1 : d2)
    .cross([0, 0], rim);
  return { views: [section, front] };
};

const on = (radius: number, degrees: number): Point => [
  radius * Math.cos((degrees * Math.PI) / 180),
  radius * Math.sin((degrees * Math.PI) / 180),
];

/** The toothed edge along the axis, a tooth at the top. */
function toothed({ count, tip, root }: Teeth): Vertex[] {
  const division = 360 / count;
  return Array.from({ length: count }, (_, index) => 90 + index * division).flatMap((middle): Vertex[] => {
    const [t, r] = [(AT_TIP * division) / 2, (AT_ROOT * division) / 2];
    return [
      [...on(root, middle - r)],
      [...on(tip, middle - t), bulge(2 * t)],
      [...on(tip, middle + t)],
      [...on(root, middle + r), bulge(division - 2 * r)],
    ];
  });
}

/**
 * What is seen behind the cut: the flank of the tooth that is cut above and, turned into the plane, below (ISO 128-3),
 * and the tips of the others, which show beyond the ring of form A and in front of that of form J.
 */
function behind(section: ViewBuilder, { count, tip, root, width, s, twist }: Teeth, external: boolean): void {
  const along = (width / 2) * Math.sin(twist);
  const across = (width / 2) * Math.cos(twist);
  const [edgeX, edgeY] = [(s / 2) * Math.cos(twist), (s / 2) * Math.sin(twist)];
  const corner = s / 2 - along - edgeX;
  section
    .path('visible', [0, root], [corner, tip], [0, tip])
    .path('visible', [s, -root], [s - corner, -tip], [s, -tip]);

  const bore: (readonly [number, number])[] = [];
  for (let index = 1; index < count / 2; index += 1) {
    const turn = (2 * Math.PI * index) / count;
    const y = tip * Math.cos(turn);
    const flat = Math.sin(turn);
    const at = (x: number, offset: number): Point => [s / 2 + x, y + flat * offset];
    const quad: Point[] = [
      at(along + edgeX, across - edgeY),
      at(along - edgeX, across + edgeY),
      at(-along - edgeX, -across + edgeY),
      at(-along + edgeX, -across - edgeY),
    ];
    const [a, b, c, d] = quad as [Point, Point, Point, Point];
    if (external) {
      section.path('visible', crossing(d, a, s), a, crossing(a, b, s));
      section.path('visible', crossing(b, c, 0), c, crossing(c, d, 0));
    } else {
      section.outline('visible', ...quad);
      bore.push([crossing(d, a, s)[1], crossing(a, b, s)[1]]);
    }
  }
  const inner = external ? tip - (tip - root) / TOOTH_LENGTH : tip;
  edges(section, { s, inner, gaps: bore });
}

/** Where the way from one point to another meets x. */
const crossing = ([x1, y1]: Point, [x2, y2]: Point, x: number): Point => [
  x,
  y1 + ((x - x1) / (x2 - x1)) * (y2 - y1),
];

/** The ring's inner edges behind the cut, left out where a tooth stands before them. */
function edges(
  section: ViewBuilder,
  of: { readonly s: number; readonly inner: number; readonly gaps: readonly (readonly [number, number])[] },
): void {
  const { s, inner, gaps } = of;
  let from = inner;
  for (const [low, high] of gaps) {
    if (high < from) section.path('visible', [s, from], [s, high]).path('visible', [0, -from], [0, -high]);
    from = Math.min(from, low);
  }
  section.path('visible', [s, from], [s, -inner]).path('visible', [0, -from], [0, inner]);
}
