import type { Family } from '../model.ts';
import type { Standard } from '../standards.ts';
import { RECESSED_FAMILIES, RECESSED_STANDARDS } from './machine-recessed.ts';
import { SLOTTED_FAMILIES, SLOTTED_STANDARDS } from './machine-slotted.ts';

/** Slotted and cross-recessed machine screws, in the order their categories are shown. */
export const MACHINE_SCREW_FAMILIES: readonly Family[] = [...SLOTTED_FAMILIES, ...RECESSED_FAMILIES];

export const MACHINE_SCREW_STANDARDS: readonly Standard[] = [...SLOTTED_STANDARDS, ...RECESSED_STANDARDS];
