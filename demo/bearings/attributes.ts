import type { Attribute } from '../model.ts';

const words = (key: string, name: string, explanation: string): Attribute => ({
  key,
  name,
  kind: 'term',
  unit: '',
  explanation,
});

const number = (key: string, name: string, unit: Attribute['unit'], explanation: string): Attribute => ({
  key,
  name,
  kind: 'number',
  unit,
  explanation,
});

export const BEARING_ATTRIBUTES: readonly Attribute[] = [
  words(
    'bearing-designation',
    'Designation',
    'The bearing’s basic number as the trade writes it, with the suffix for shields or seals.',
  ),
  words(
    'bearing-series',
    'Series',
    'Type and dimension series; bearings of one series have the same proportions.',
  ),
  number(
    'bearing-chamfer',
    'Corner dimension',
    'mm',
    'Smallest chamfer of the ring corners after ISO 15, which the fillet on shaft or housing must stay below; corners without a rib or on the open side of an angular contact bearing may be smaller still.',
  ),
  words(
    'bearing-sealing',
    'Sealing',
    'Steel shields (Z) or rubber seals (RS) on one side or on both sides (2Z, 2RS).',
  ),
  words(
    'seal-material',
    'Seal material',
    'Rubber of the seal lips: NBR up to about 100 °C, FKM for more heat.',
  ),
  words(
    'bearing-clearance',
    'Internal clearance',
    'Free play between rings and rolling elements before mounting: C2 is smaller than normal (CN), C3 to C5 are larger.',
  ),
  words(
    'bearing-precision',
    'Precision class',
    'Tolerances of dimensions and running after ISO 492: P0 is normal, P6 and P5 are closer; P6X, for tapered roller bearings only, narrows just the widths.',
  ),
  words('cage-material', 'Cage', 'What the cage that keeps the rolling elements apart is made of.'),
  words('bearing-grease', 'Grease', 'The grease the closed bearing is filled with for its lifetime.'),
  number(
    'contact-angle',
    'Contact angle',
    '°',
    'Angle between the line of force through the balls and the radial plane; a larger one carries more axial load.',
  ),
  words(
    'bearing-matching',
    'Pairing',
    'Whether the bearing is for single use or ground for mounting in pairs, and how tight such a pair sits.',
  ),
  words(
    'bearing-design',
    'Rib design',
    'Which ring guides the rollers: NU has ribs on the outer ring, N on the inner ring, NJ has one more on the inner ring and locates in one direction.',
  ),
  number(
    'bearing-total-width',
    'Total width',
    'mm',
    'Width of the assembled bearing, from the back of the cone to the back of the cup.',
  ),
  number('cone-width', 'Cone width', 'mm', 'Width of the inner ring.'),
  number('cup-width', 'Cup width', 'mm', 'Width of the outer ring.'),
];
