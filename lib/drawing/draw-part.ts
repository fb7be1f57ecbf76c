import type { Part } from '../catalog/part.ts';
import { CONSTRUCTIONS } from './constructions/registry.ts';
import type { Drawing } from './model.ts';
import { PartValues } from './part-values.ts';

/** The drawing of a part in the language it was read in; undefined where its category or its values allow none. */
export function drawPart(part: Pick<Part, 'drawing' | 'specification'>, locale: string): Drawing | undefined {
  if (part.drawing === null || !Object.hasOwn(CONSTRUCTIONS, part.drawing)) return undefined;
  return CONSTRUCTIONS[part.drawing]?.(new PartValues(part.specification, locale));
}
