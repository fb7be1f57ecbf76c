import { arcOf } from './arc.ts';
import { dxfText } from './dxf-text.ts';
import type { Point, Vertex } from './model.ts';
import { PAPER } from './paper.ts';
import type { Arrow, Sheet, SheetLine, SheetPath, SheetText } from './sheet.ts';

/**
 * DXF of AutoCAD R12 (AC1009), in true millimetres: the version that every CAD and CAM program reads. Layers say what a
 * line is; R12 has no line widths, so colours stand for them as was the custom.
 */
const LAYERS: Readonly<Record<SheetLine, readonly [name: string, colour: number, lineType: string]>> = {
  visible: ['VISIBLE', 7, 'CONTINUOUS'],
  narrow: ['NARROW', 4, 'CONTINUOUS'],
  hidden: ['HIDDEN', 5, 'HIDDEN'],
  centre: ['CENTRE', 1, 'CENTER'],
  hatch: ['HATCH', 8, 'CONTINUOUS'],
  dimension: ['DIMENSION', 3, 'CONTINUOUS'],
};

/** Dashes in mm on paper, negative ones are gaps; ISO 128-2 types 01, 02 and 04. */
const LINE_TYPES: readonly (readonly [name: string, description: string, dashes: readonly number[]])[] = [
  ['CONTINUOUS', 'Solid line', []],
  ['HIDDEN', '_ _ _ _ _', [2.2, -0.8]],
  ['CENTER', '____ . ____ . ____', [5, -0.8, 0.3, -0.8]],
];

type Pair = readonly [code: number, value: string | number];

/** The drawing as a DXF file in mm of the true part: text and arrows are as large as on a sheet of this scale. */
export function dxf(sheet: Sheet): string {
  const [width, height] = [sheet.width / sheet.scale, sheet.height / sheet.scale];
  const entities = [
    ...sheet.paths.flatMap((path) => pathEntities(path, sheet.scale)),
    ...sheet.arrows.map((arrow) => arrowEntity(arrow, sheet.scale)),
    ...sheet.texts.map((text) => textEntity(text, sheet.scale)),
  ];
  return written([
    ...section('HEADER', [
      [9, '$ACADVER'],
      [1, 'AC1009'],
      [9, '$EXTMIN'],
      ...at([0, 0]),
      [9, '$EXTMAX'],
      ...at([width, height]),
      [9, '$LTSCALE'],
      [40, number(1 / sheet.scale)],
      [9, '$MEASUREMENT'],
      [70, 1],
      [9, '$INSUNITS'],
      [70, 4],
    ]),
    ...section('TABLES', [
      ...table('LTYPE', LINE_TYPES.map(lineType)),
      ...table(
        'LAYER',
        [['0', 7, 'CONTINUOUS'] as const, ...Object.values(LAYERS)].map(([name, colour, type]) => [
          [0, 'LAYER'],
          [2, name],
          [70, 0],
          [62, colour],
          [6, type],
        ]),
      ),
      ...table('STYLE', [TEXT_STYLE]),
    ]),
    ...section('ENTITIES', entities.flat()),
    [0, 'EOF'],
  ]);
}

const TEXT_STYLE: Pair[] = [
  ...([
    [0, 'STYLE'],
    [2, 'STANDARD'],
    [70, 0],
    [40, 0],
    [41, 0.85],
  ] as const),
  ...([
    [50, 0],
    [71, 0],
    [42, PAPER.textHeight],
    [3, 'txt'],
    [4, ''],
  ] as const),
];

const section = (name: string, content: readonly Pair[]): Pair[] => [
  [0, 'SECTION'],
  [2, name],
  ...content,
  [0, 'ENDSEC'],
];

const table = (name: string, entries: readonly (readonly Pair[])[]): Pair[] => [
  [0, 'TABLE'],
  [2, name],
  [70, entries.length],
  ...entries.flat(),
  [0, 'ENDTAB'],
];

function lineType([name, description, dashes]: (typeof LINE_TYPES)[number]): Pair[] {
  const length = dashes.reduce((sum, dash) => sum + Math.abs(dash), 0);
  return [
    [0, 'LTYPE'],
    [2, name],
    [70, 0],
    [3, description],
    [72, 65],
    [73, dashes.length],
    [40, number(length)],
    ...dashes.map((dash): Pair => [49, dash]),
  ];
}

/** A line or arc for every piece, a circle for two half turns. */
function pathEntities({ line, vertices, closed }: SheetPath, scale: number): Pair[][] {
  const [first, second] = vertices;
  const [layer] = LAYERS[line];
  if (closed && vertices.length === 2 && first && second && first[2] === 1 && second[2] === 1) {
    const radius = Math.hypot(first[0] - second[0], first[1] - second[1]) / 2 / scale;
    const centre: Point = [(first[0] + second[0]) / 2 / scale, (first[1] + second[1]) / 2 / scale];
    return [[[0, 'CIRCLE'], [8, layer], ...at(centre), [40, number(radius)]]];
  }
  const ends = [...vertices.slice(1), ...(closed && first ? [first] : [])];
  return ends.map((end, index) => piece(vertices[index] as Vertex, end, { layer, scale }));
}

function piece(
  [x1, y1, bulge]: Vertex,
  [x2, y2]: Vertex,
  { layer, scale }: { readonly layer: string; readonly scale: number },
): Pair[] {
  const [from, to]: [Point, Point] = [
    [x1 / scale, y1 / scale],
    [x2 / scale, y2 / scale],
  ];
  if (!bulge) return [[0, 'LINE'], [8, layer], ...at(from), ...at(to, 1)];
  const { centre, radius, start, sweep } = arcOf(from, to, bulge);
  const [low, high] = sweep > 0 ? [start, start + sweep] : [start + sweep, start];
  return [
    ...([
      [0, 'ARC'],
      [8, layer],
    ] as const),
    ...at(centre),
    [40, number(radius)],
    [50, degrees(low)],
    [51, degrees(high)],
  ];
}

function arrowEntity({ tip: [x, y], direction }: Arrow, scale: number): Pair[] {
  const turn = (direction * Math.PI) / 180;
  const corner = (side: number): Point => [
    (x + Math.cos(turn) * PAPER.arrowLength - Math.sin(turn) * side * PAPER.arrowHalfWidth) / scale,
    (y + Math.sin(turn) * PAPER.arrowLength + Math.cos(turn) * side * PAPER.arrowHalfWidth) / scale,
  ];
  const tip: Point = [x / scale, y / scale];
  return [
    [0, 'SOLID'],
    [8, LAYERS.dimension[0]],
    ...at(tip),
    ...at(corner(1), 1),
    ...at(corner(-1), 2),
    ...at(corner(-1), 3),
  ];
}

function textEntity({ at: [x, y], angle, symbol, text }: SheetText, scale: number): Pair[] {
  const place: Point = [x / scale, y / scale];
  return [
    ...([
      [0, 'TEXT'],
      [8, LAYERS.dimension[0]],
    ] as const),
    ...at(place),
    [40, number(PAPER.textHeight / scale)],
    [1, dxfText(symbol ? `${symbol} ${text}` : text)],
    [50, angle],
    [72, 1],
    ...at(place, 1),
  ];
}

/** A point in the `nth` group of coordinates. */
const at = ([x, y]: Point, nth = 0): Pair[] => [
  [10 + nth, number(x)],
  [20 + nth, number(y)],
  [30 + nth, 0],
];

const number = (value: number): number => Number(value.toFixed(4));
const degrees = (radians: number): number => number(((radians * 180) / Math.PI + 720) % 360);
const written = (pairs: readonly Pair[]): string =>
  pairs.map(([code, value]) => `${code}\n${value}\n`).join('');
