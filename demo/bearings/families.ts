import type { Family } from '../model.ts';
import { equivalent, type Standard, standard } from '../standards.ts';
import { ANGULAR_CONTACT_FAMILY } from './angular-contact.ts';
import { CYLINDRICAL_ROLLER_FAMILY } from './cylindrical-roller.ts';
import { DEEP_GROOVE_FAMILIES } from './deep-groove.ts';
import { TAPERED_FAMILY } from './tapered.ts';

export const BEARING_FAMILIES: readonly Family[] = [
  ...DEEP_GROOVE_FAMILIES,
  ANGULAR_CONTACT_FAMILY,
  CYLINDRICAL_ROLLER_FAMILY,
  TAPERED_FAMILY,
];

export const BEARING_STANDARDS: readonly Standard[] = [
  standard(
    'ISO 15',
    'Radial rolling bearings: general plan of boundary dimensions',
    equivalent('DIN 616', 'German plan of boundary dimensions, same values.'),
    equivalent(
      'DIN 625-1',
      'German standard of single-row deep groove ball bearings; picks its sizes from the plan.',
    ),
    equivalent('DIN 628-1', 'The same for single-row angular contact ball bearings.'),
    equivalent('DIN 5412-1', 'The same for single-row cylindrical roller bearings.'),
  ),
  standard(
    'ISO 355',
    'Metric tapered roller bearings: boundary dimensions and series designations',
    equivalent(
      'DIN 720',
      'Same dimensions under the older series names 302, 303, 320 X and 322; ISO 355 itself names series by angle, diameter and width, such as 3CB.',
    ),
  ),
];
