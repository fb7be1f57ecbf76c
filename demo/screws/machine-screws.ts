import type { Family } from '../model.ts';
import { RECESSED_FAMILIES } from './machine-recessed.ts';
import { SLOTTED_FAMILIES } from './machine-slotted.ts';

/** Slotted and cross-recessed machine screws, in the order their categories are shown. */
export const MACHINE_SCREW_FAMILIES: readonly Family[] = [...SLOTTED_FAMILIES, ...RECESSED_FAMILIES];
