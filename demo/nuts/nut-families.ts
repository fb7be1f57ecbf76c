import type { Family } from '../model.ts';
import type { Standard } from '../standards.ts';
import { HEX_NUT_FAMILIES, HEX_NUT_STANDARDS } from './hex-nuts.ts';
import { LOCKING_NUT_FAMILIES, LOCKING_NUT_STANDARDS } from './locking-nuts.ts';
import { SPECIAL_NUT_FAMILIES, SPECIAL_NUT_STANDARDS } from './special-nuts.ts';

export const NUT_FAMILIES: readonly Family[] = [
  ...HEX_NUT_FAMILIES,
  ...LOCKING_NUT_FAMILIES,
  ...SPECIAL_NUT_FAMILIES,
];

export const NUT_STANDARDS: readonly Standard[] = [
  ...HEX_NUT_STANDARDS,
  ...LOCKING_NUT_STANDARDS,
  ...SPECIAL_NUT_STANDARDS,
];
