import type { Attribute } from '../model.ts';

const number = (key: string, name: string, explanation: string): Attribute => ({
  key,
  name,
  kind: 'number',
  unit: 'mm',
  explanation,
});

/** Attributes of socket screws, set screws, shoulder screws and flange bolts that no other group uses. */
export const SOCKET_ATTRIBUTES: readonly Attribute[] = [
  {
    key: 'set-screw-point',
    name: 'Point',
    kind: 'term',
    unit: '',
    explanation: 'The shape of the end that presses against the shaft or part.',
  },
  number(
    'point-diameter',
    'Point diameter',
    'Diameter of the end face or rim that presses against the part, maximum.',
  ),
  number(
    'dog-length',
    'Dog length',
    'Length of the unthreaded pin at the end, minimum; stated for screws of at least twice their diameter, which have the long dog.',
  ),
  number(
    'shoulder-diameter',
    'Shoulder diameter',
    'Nominal diameter of the ground shoulder, which a shoulder screw is ordered by; its thread is smaller.',
  ),
  number('screw-flange-diameter', 'Flange diameter', 'Outer diameter of the collar under the head, maximum.'),
  number('screw-flange-thickness', 'Flange thickness', 'Thickness at the edge of the collar, minimum.'),
];
