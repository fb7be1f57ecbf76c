import type { Attribute } from '../model.ts';

const mmAttribute = (key: string, name: string, explanation: string): Attribute => ({
  key,
  name,
  kind: 'number',
  unit: 'mm',
  explanation,
});

export const NUT_ATTRIBUTES: readonly Attribute[] = [
  mmAttribute('nut-height', 'Nut height', 'Height of the nut from face to face, maximum.'),
  mmAttribute(
    'nut-overall-height',
    'Overall height',
    'Height of the nut with its locking insert or cap, maximum.',
  ),
  mmAttribute(
    'nut-thread-height',
    'Thread height',
    'Height of the threaded metal part below the locking insert, minimum.',
  ),
  mmAttribute('nut-flange-diameter', 'Flange diameter', 'Diameter of the flange on the nut, maximum.'),
  mmAttribute(
    'nut-flange-thickness',
    'Flange thickness',
    'Thickness of the nut’s flange at its rim, minimum.',
  ),
  mmAttribute('nut-cap-diameter', 'Cap diameter', 'Diameter of the dome on a cap nut, maximum.'),
  mmAttribute(
    'nut-thread-depth',
    'Thread depth',
    'How far the thread reaches into a closed nut, nominal: the screw end must be shorter.',
  ),
];
