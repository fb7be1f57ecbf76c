import { equivalent, type Standard, standard } from '../standards.ts';

export const PLAIN_WASHER_STANDARDS: readonly Standard[] = [
  standard(
    'ISO 7089',
    'Plain washers, normal series, product grade A',
    equivalent('DIN 125-1 A', 'Withdrawn. Same up to M36; holes and thicknesses differ from M39 on.'),
    equivalent('EN ISO 7089', 'Identical.'),
  ),
  standard(
    'ISO 7090',
    'Plain washers, chamfered, normal series, product grade A',
    equivalent('DIN 125-1 B', 'Withdrawn. Same up to M36; holes and thicknesses differ from M39 on.'),
    equivalent('EN ISO 7090', 'Identical.'),
  ),
  standard(
    'ISO 7091',
    'Plain washers, normal series, product grade C',
    equivalent('DIN 126', 'Withdrawn. Thicknesses differ in some sizes from M42 on.'),
    equivalent('EN ISO 7091', 'Identical.'),
  ),
  standard(
    'ISO 7093-1',
    'Plain washers, large series, product grade A',
    equivalent(
      'DIN 9021',
      'Withdrawn. Thickness at M5 is 1.2 instead of 1 mm; holes differ in some sizes from M18 on.',
    ),
    equivalent('EN ISO 7093-1', 'Identical.'),
  ),
  standard(
    'ISO 7094',
    'Plain washers, extra large series, product grade C',
    equivalent('DIN 440 R', 'Withdrawn form with a round hole for timber; some sizes differ.'),
    equivalent('EN ISO 7094', 'Identical.'),
  ),
];
