import { BRANCHES } from './branches.ts';
import type { CategoryText } from './category-text.ts';
import { NUT_AND_WASHER_CATEGORIES } from './nut-and-washer-categories.ts';
import { SCREW_CATEGORIES } from './screw-categories.ts';
import { SHAFT_CATEGORIES } from './shaft-categories.ts';
import { TOOL_AND_CHIP_CATEGORIES } from './tool-and-chip-categories.ts';

/** By slug: every branch of the tree and every family. */
export const CATEGORIES: Readonly<Record<string, CategoryText>> = {
  ...BRANCHES,
  ...SCREW_CATEGORIES,
  ...NUT_AND_WASHER_CATEGORIES,
  ...SHAFT_CATEGORIES,
  ...TOOL_AND_CHIP_CATEGORIES,
};
