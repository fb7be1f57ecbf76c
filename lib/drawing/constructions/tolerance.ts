import type { Label } from '../model.ts';
import type { PartValues } from '../part-values.ts';

/** A diameter with the class it is made to, as ISO 129-1 writes it: ⌀6 m6. */
export function withTolerance(part: PartValues, label: Label | undefined): Label | undefined {
  const tolerance = part.term('tolerance-class');
  if (!label || tolerance === undefined) return label;
  return { ...label, text: `${label.text} ${tolerance}`, value: `${label.value} ${tolerance}` };
}
