import type { Attribute } from '../model.ts';

const number = (key: string, name: string, unit: Attribute['unit'], explanation: string): Attribute => ({
  key,
  name,
  kind: 'number',
  unit,
  explanation,
});

const words = (key: string, name: string, explanation: string): Attribute => ({
  key,
  name,
  kind: 'term',
  unit: '',
  explanation,
});

export const CUTTING_TOOL_ATTRIBUTES: readonly Attribute[] = [
  words(
    'drill-size',
    'Drill size',
    'Diameter of the drill; for a tap, of the drill that makes its core hole.',
  ),
  number('tool-overall-length', 'Overall length', 'mm', 'Length of the tool from end to end, nominal.'),
  number(
    'flute-length',
    'Flute length',
    'mm',
    'Length of the spiral grooves, which limits how deep it drills.',
  ),
  number('point-angle', 'Point angle', '°', 'Angle between the two cutting edges at the tip.'),
  words(
    'point-form',
    'Point form',
    'How the tip is ground; a split point centres itself and needs less thrust.',
  ),
  words(
    'cutting-direction',
    'Cutting direction',
    'The way the tool turns while it cuts, seen from the shank.',
  ),
  words('tap-form', 'Chamfer form', 'Form after DIN 2197: over how many threads the tap’s tip tapers.'),
  words(
    'tap-flutes',
    'Flutes',
    'Shape of the grooves; it decides whether chips go ahead of the tap or back out.',
  ),
  words('tapped-hole', 'Hole', 'Whether the tap is for holes that go through or end in the part.'),
  words(
    'thread-tolerance',
    'Thread tolerance',
    'Tolerance class of the internal thread the tap cuts, ISO 965-1.',
  ),
  words('tap-shank', 'Shank', 'Whether the shank is as thick as the thread or thinner, to pass through it.'),
  number('tool-shank-diameter', 'Shank diameter', 'mm', 'Diameter of the plain end that the holder grips.'),
  number(
    'shank-square',
    'Shank square',
    'mm',
    'Width across flats of the square at the end of the shank, nominal.',
  ),
  number(
    'tap-drill-diameter',
    'Tap drill diameter',
    'mm',
    'Diameter of the hole to drill before the thread is tapped.',
  ),
];
