import type { PartValues } from '../part-values.ts';
import type { ViewBuilder } from '../view-builder.ts';

export interface Countersink {
  /** Radius of the head as made, and that of a sharp edge; mm. */
  readonly r: number;
  readonly sharp: number;
  /** Head height: of a cone of 90° down to the thread's diameter. */
  readonly k: number;
  readonly d: number;
}

/** Narrow lines: the cone up to its theoretical edge, and where the fillet hides the meeting of cone and shank. */
export function countersunkEdges(side: ViewBuilder, { r, sharp, k, d }: Countersink): ViewBuilder {
  return side.both('narrow', [sharp - r, r], [0, sharp]).path('narrow', [k, 0.45 * d], [k, -0.45 * d]);
}

/** The values of a countersunk head of ISO 7721; undefined when one is missing or they do not make a cone of 90°. */
export function countersunkHead(part: PartValues, d: number): Countersink | undefined {
  const values = part.numbers('head-height', 'head-diameter', 'head-diameter-theoretical');
  if (!values) return undefined;
  const { 'head-height': k, 'head-diameter': dk, 'head-diameter-theoretical': theoretical } = values;
  const [r, sharp] = [dk / 2, theoretical / 2];
  if (r >= sharp || r <= d / 2 || Math.abs(sharp - k - d / 2) > 0.05 * d) return undefined;
  return { r, sharp, k, d };
}

/** The dimensions of that head: k, dk and the theoretical dk. */
export function dimensionCountersunk(
  side: ViewBuilder,
  part: PartValues,
  { r, sharp, k, d }: Countersink,
): ViewBuilder {
  return side
    .dimension('above', [0, r], [k, d / 2], part.label('head-height'))
    .dimension('left', [0, -r], [0, r], part.label('head-diameter', '⌀'))
    .dimension('left', [0, -sharp], [0, sharp], part.label('head-diameter-theoretical', '⌀'));
}
