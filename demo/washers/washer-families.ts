import type { Family } from '../model.ts';
import type { Standard } from '../standards.ts';
import { PLAIN_WASHER_STANDARDS } from './plain-washer-standards.ts';
import { PLAIN_WASHER_FAMILIES } from './plain-washers.ts';
import { TOOTH_LOCK_WASHER_FAMILIES, TOOTH_LOCK_WASHER_STANDARDS } from './tooth-lock-washers.ts';

export const WASHER_FAMILIES: readonly Family[] = [...PLAIN_WASHER_FAMILIES, ...TOOTH_LOCK_WASHER_FAMILIES];

export const WASHER_STANDARDS: readonly Standard[] = [
  ...PLAIN_WASHER_STANDARDS,
  ...TOOTH_LOCK_WASHER_STANDARDS,
];
