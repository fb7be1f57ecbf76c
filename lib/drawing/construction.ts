import type { Drawing } from './model.ts';
import type { PartValues } from './part-values.ts';

/** Draws a part from its values; undefined when a value is missing without which the picture would not be true. */
export type Construction = (part: PartValues) => Drawing | undefined;
