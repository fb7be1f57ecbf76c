import { block, roundedRectangle } from './block.ts';
import { GLYPHS, type Glyph } from './glyphs.ts';
import { MATERIALS, type Material, type Texture } from './material.ts';
import type { Model } from './photograph.ts';
import type { Piece } from './surface.ts';
import { millimetres, text, type Values } from './values.ts';

const ANGLE = (-27 * Math.PI) / 180;
const POSE = {
  rotation: [Math.cos(ANGLE), -Math.sin(ANGLE), 0, Math.sin(ANGLE), Math.cos(ANGLE), 0, 0, 0, 1] as const,
  elevation: 40,
};

/** A white ceramic slab, its black glaze with the printed code, tinned terminations round both ends. */
export function chipResistor(values: Values, print: Material): Model {
  const length = millimetres(values, 'chip-length');
  const width = millimetres(values, 'chip-width');
  const height = Math.min(0.55, width * 0.44);
  const band = length * 0.16;
  const glaze = roundedRectangle(length - band * 1.75, width * 0.95, [width * 0.04, width * 0.04]);
  const slab = roundedRectangle(length * 0.985, width * 0.985, [width * 0.01, width * 0.01]);
  const thick = height * 0.07;
  const texture = printed(markOf(values), { across: length - band * 2.3, up: width * 0.6, above: height });
  return {
    pieces: [
      block(slab, { from: thick, to: height, bevel: height * 0.02 }).piece(MATERIALS.alumina),
      block(glaze, { from: height * 0.9, to: height + thick, bevel: thick * 0.4 }).piece({
        ...print,
        ...(texture ? { texture } : {}),
      }),
      ...terminations({ length, width, band, from: 0, to: height + thick * 0.6 }),
    ],
    pose: POSE,
  };
}

/** A pressed ceramic body and dipped terminations that bulge over its ends. */
export function ceramicCapacitor(values: Values, body: Material): Model {
  const length = millimetres(values, 'chip-length');
  const width = millimetres(values, 'chip-width');
  const height = Math.min(width, width > 1.4 ? 1.25 : width);
  const inset = width * 0.02;
  const slab = roundedRectangle(length * 0.96, width - 2 * inset, [width * 0.05, width * 0.05]);
  return {
    pieces: [
      block(slab, { from: inset, to: height - inset, bevel: height * 0.05 }).piece({
        ...body,
        grain: 0.03,
        grainSize: 0.02,
      }),
      ...terminations({ length, width, band: length * 0.22, from: 0, to: height }),
    ],
    pose: POSE,
  };
}

interface Terminations {
  readonly length: number;
  readonly width: number;
  readonly band: number;
  readonly from: number;
  readonly to: number;
}

function terminations({ length, width, band, from, to }: Terminations): Piece[] {
  return [-1, 1].map((side) => {
    const outline = roundedRectangle(band, width, [width * 0.05, width * 0.05]).map((edge) => ({
      ...edge,
      x: edge.x + (side * (length - band)) / 2,
    }));
    return cap(outline, { from, to, bevel: (to - from) * 0.07 }, (side * (length - band)) / 2);
  });
}

/** `block` closes its ends towards the axis, so the outline is centred there and moved after. */
function cap(
  outline: ReturnType<typeof roundedRectangle>,
  height: Parameters<typeof block>[1],
  x: number,
): Piece {
  const centred = outline.map((edge) => ({ ...edge, x: edge.x - x }));
  const piece = block(centred, height).piece(MATERIALS.tinning);
  return { ...piece, positions: piece.positions.map((value, at) => (at % 3 === 0 ? value + x : value)) };
}

/** What is printed on a thick-film resistor: 3 or 4 digits from 0603 up, as EIA codes; smaller ones are blank. */
function markOf(values: Values): string {
  if (['0201', '0402'].includes(text(values, 'case-size'))) return '';
  const stated = values.resistance;
  if (!stated || !('number' in stated)) return '';
  const ohms = stated.number;
  const digits = text(values, 'e-series') === 'E24' ? 2 : 3;
  if (ohms === 0) return '0'.repeat(digits + 1);
  const exponent = Math.floor(Math.log10(ohms) + 1e-9) - digits + 1;
  const figures = String(Math.round(ohms / 10 ** exponent));
  if (exponent >= 0) return `${figures}${exponent}`;
  return `${figures.slice(0, exponent)}R${figures.slice(exponent)}`;
}

const COLUMNS = 5;
const ROWS = 7;
const GAP = 1.4;
/** The print is near white on the black glaze. */
const INK = 42;

function printed(mark: string, box: { across: number; up: number; above: number }): Texture | undefined {
  if (mark === '') return undefined;
  const glyphs = [...mark].map((letter) => GLYPHS[letter] as Glyph);
  const columns = glyphs.length * COLUMNS + (glyphs.length - 1) * GAP;
  const cell = Math.min(box.across / columns, box.up / ROWS);
  return (rgb, x, y, z) => {
    if (z < box.above) return;
    const column = x / cell + columns / 2;
    const row = ROWS / 2 - y / cell;
    if (row < 0 || row >= ROWS || column < 0) return;
    const glyph = glyphs[Math.floor(column / (COLUMNS + GAP))];
    const inGlyph = column % (COLUMNS + GAP);
    if (!glyph || inGlyph >= COLUMNS) return;
    if (glyph[Math.floor(row)]?.[Math.floor(inGlyph)] === '#') rgb.fill(INK);
  };
}
