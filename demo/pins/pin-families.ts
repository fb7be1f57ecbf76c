import type { Family } from '../model.ts';
import type { Standard } from '../standards.ts';
import { CLEVIS_PIN_FAMILIES, CLEVIS_PIN_STANDARDS } from './clevis-pins.ts';
import { DOWEL_PIN_FAMILIES, DOWEL_PIN_STANDARDS } from './dowel-pins.ts';
import { PARALLEL_KEY_FAMILIES, PARALLEL_KEY_STANDARDS } from './parallel-keys.ts';
import { RETAINING_RING_FAMILIES, RETAINING_RING_STANDARDS } from './retaining-rings.ts';

/** Pins, keys and retaining rings. */
export const PIN_FAMILIES: readonly Family[] = [
  ...DOWEL_PIN_FAMILIES,
  ...CLEVIS_PIN_FAMILIES,
  ...PARALLEL_KEY_FAMILIES,
  ...RETAINING_RING_FAMILIES,
];

export const PIN_STANDARDS: readonly Standard[] = [
  ...DOWEL_PIN_STANDARDS,
  ...CLEVIS_PIN_STANDARDS,
  ...PARALLEL_KEY_STANDARDS,
  ...RETAINING_RING_STANDARDS,
];
