import { SHARED_ATTRIBUTES } from './attributes.ts';
import type { Attribute, Family } from './model.ts';
import { HEX_HEAD_FAMILIES, HEX_HEAD_STANDARDS } from './screws/hex-head.ts';
import type { Standard } from './standards.ts';

/** Every family of the demo catalogue, in the order its leaf category is shown. */
export const FAMILIES: readonly Family[] = [...HEX_HEAD_FAMILIES];

export const ATTRIBUTES: readonly Attribute[] = [...SHARED_ATTRIBUTES];

export const STANDARDS: readonly Standard[] = [...HEX_HEAD_STANDARDS];
