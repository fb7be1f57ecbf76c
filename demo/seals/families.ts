import type { Family } from '../model.ts';
import { equivalent, type Standard, standard } from '../standards.ts';
import { AS568_FAMILY } from './o-rings-as568.ts';
import { METRIC_FAMILY } from './o-rings-metric.ts';

export const SEAL_FAMILIES: readonly Family[] = [AS568_FAMILY, METRIC_FAMILY];

export const SEAL_STANDARDS: readonly Standard[] = [
  standard(
    'AS568',
    'Aerospace size standard for O-rings: inch dimensions and tolerances by dash number',
    equivalent(
      'ISO 3601-1',
      'Same sizes 001 to 475 in millimetres with the dash number as size code; class A has the close tolerances, class B wider ones.',
    ),
    equivalent('BS 1806', 'Former British standard with the same dash sizes; withdrawn for ISO 3601.'),
  ),
  standard(
    'ISO 3601-1 class B',
    'Fluid power O-rings: tolerances for general industrial use, also for sizes the standard does not list',
    equivalent('DIN ISO 3601-1', 'The German edition, without technical change.'),
    equivalent(
      'DIN 3771-1',
      'Withdrawn; its cords of 1.8, 2.65, 3.55, 5.3 and 7 mm differ from those of AS568 and mostly from the whole and half millimetres of the trade.',
    ),
  ),
];
