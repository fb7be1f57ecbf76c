import type { Construction } from '../construction.ts';
import { view } from '../view-builder.ts';

/**
 * Height, and lengths of the terminations on top and below, in mm: makers' usual values for the styles of IEC 60115-8,
 * which the catalogue does not state.
 */
const BODY: Readonly<Record<string, readonly [height: number, top: number, bottom: number]>> = {
  '0201': [0.23, 0.12, 0.15],
  '0402': [0.35, 0.2, 0.25],
  '0603': [0.45, 0.25, 0.25],
  '0805': [0.5, 0.35, 0.35],
  '1206': [0.55, 0.45, 0.45],
  '1210': [0.55, 0.45, 0.5],
  '2010': [0.55, 0.6, 0.5],
  '2512': [0.55, 0.6, 0.5],
};
/** Metal of the terminations and the glass between them for a height of 1: thicker than true, as makers draw them. */
const METAL = 0.12;
const GLASS = 0.06;

/** Rectangular chip resistors: elevation, top view and end view with the terminations, which leave the sides free. */
export const chipResistor: Construction = (part) => {
  const values = part.numbers('chip-length', 'chip-width');
  const body = BODY[part.term('case-size') ?? ''];
  if (!values || !body) return undefined;
  const { 'chip-length': l, 'chip-width': w } = values;
  const [h, top, bottom] = body;
  const [metal, glass] = [METAL * h, GLASS * h];
  const [x, y] = [l / 2, h / 2];
  const side = view('main');
  for (const s of [-1, 1])
    side
      .path('visible', [s * (x - top), y - glass], [s * (x - top), y], [s * x, y], [s * x, -y])
      .path('visible', [s * x, -y], [s * (x - bottom), -y], [s * (x - bottom), metal - y])
      .path('narrow', [s * (x - top), y - metal], [s * (x - metal), y - metal])
      .path(
        'narrow',
        [s * (x - metal), y - metal],
        [s * (x - metal), metal - y],
        [s * (x - bottom), metal - y],
      );
  side
    .path('visible', [top - x, y - glass], [x - top, y - glass])
    .path('narrow', [top - x, y - metal], [x - top, y - metal])
    .path('visible', [bottom - x, metal - y], [x - bottom, metal - y]);
  const plan = view('below')
    .outline('visible', [-x, w / 2], [x, w / 2], [x, -w / 2], [-x, -w / 2])
    .path('visible', [top - x, w / 2], [top - x, -w / 2])
    .path('visible', [x - top, w / 2], [x - top, -w / 2])
    .dimension('below', [-x, -w / 2], [x, -w / 2], part.label('chip-length'))
    .dimension('right', [x, -w / 2], [x, w / 2], part.label('chip-width'));
  const end = view('right').outline('visible', [-w / 2, y], [w / 2, y], [w / 2, -y], [-w / 2, -y]);
  return { views: [side, plan, end] };
};
