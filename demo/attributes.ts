import type { Attribute } from './model.ts';

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

/**
 * Attributes shared by several groups of parts. Those of one group live beside its families and are gathered in
 * `demo/catalogue.ts`.
 */
export const SHARED_ATTRIBUTES: readonly Attribute[] = [
  words(
    'thread',
    'Thread',
    'Nominal diameter and pitch of the screw thread; without a pitch it is the coarse one.',
  ),
  words('nominal-size', 'Nominal size', 'The screw size a part is made for, whatever the pitch.'),
  number('pitch', 'Pitch', 'mm', 'Distance from one thread crest to the next.'),
  number(
    'length',
    'Length',
    'mm',
    'The length the part is ordered by; for a countersunk screw it includes the head.',
  ),
  words('material', 'Material', 'What the part is made of.'),
  words('class', 'Class', 'Strength class, hardness or grade, in the way the material’s standard writes it.'),
  words('finish', 'Finish', 'Surface coating or treatment.'),
  words('locking', 'Thread locking', 'A coating on the thread that keeps the screw from turning loose.'),
  words('drive', 'Drive', 'The recess or shape that the tool engages.'),
  words('thread-extent', 'Thread extent', 'Whether the thread runs to the head or leaves a plain shank.'),
  words('brand', 'Brand', 'The maker.'),
  number('pack-size', 'Pack size', '', 'Pieces in one pack; orders are in multiples of it.'),
  words('standard', 'Standard', 'The standard that fixes the dimensions.'),
  words('tolerance-class', 'Tolerance class', 'ISO tolerance of the fitting dimension, such as m6 or h8.'),
  number(
    'width-across-flats',
    'Width across flats',
    'mm',
    'Wrench size: distance between two parallel sides, nominal.',
  ),
  number('width-across-corners', 'Width across corners', 'mm', 'Distance between opposite corners, minimum.'),
  number(
    'head-height',
    'Head height',
    'mm',
    'Height of the head: nominal, or the maximum where the standard gives no nominal.',
  ),
  number('head-diameter', 'Head diameter', 'mm', 'Largest diameter of the head.'),
  number('thread-length', 'Thread length', 'mm', 'Length of the threaded part, reference value.'),
  number('drive-size', 'Drive size', 'mm', 'Width across flats of the socket, which is the size of the key.'),
  number('drive-depth', 'Drive depth', 'mm', 'Depth of engagement of the drive, minimum.'),
  number('inside-diameter', 'Inside diameter', 'mm', 'Diameter of the hole or bore.'),
  number('outside-diameter', 'Outside diameter', 'mm', 'Largest outer diameter.'),
  number('diameter', 'Diameter', 'mm', 'Nominal diameter.'),
  number('width', 'Width', 'mm', 'Nominal width.'),
  number('height', 'Height', 'mm', 'Nominal height.'),
  number('thickness', 'Thickness', 'mm', 'Nominal thickness.'),
];
