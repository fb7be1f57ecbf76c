import type { Family } from '../model.ts';
import { equivalent, type Standard, standard } from '../standards.ts';
import { CERAMIC_CAPACITOR_STANDARDS, CERAMIC_CAPACITORS } from './ceramic-capacitors.ts';
import { CHIP_RESISTOR_STANDARDS, CHIP_RESISTORS } from './chip-resistors.ts';

export const ELECTRONICS_FAMILIES: readonly Family[] = [CHIP_RESISTORS, CERAMIC_CAPACITORS];

export const ELECTRONICS_STANDARDS: readonly Standard[] = [
  ...CHIP_RESISTOR_STANDARDS,
  ...CERAMIC_CAPACITOR_STANDARDS,
  standard(
    'IEC 60063',
    'Preferred number series E3 to E192 for resistors and capacitors',
    equivalent('EN 60063', 'Identical.'),
  ),
];
