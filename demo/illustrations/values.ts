import type { Stated } from '../model.ts';

/** What a part states about itself, by attribute key. */
export type Values = Readonly<Record<string, Stated | undefined>>;

const MM_PER_INCH = 25.4;

/** A length in mm. Throws where the part does not state it as a number. */
export function millimetres(values: Values, key: string): number {
  const value = optionalMillimetres(values, key);
  if (value === undefined) throw new TypeError(`A picture needs ${key}, which the part does not state.`);
  return value;
}

export function optionalMillimetres(values: Values, key: string): number | undefined {
  const stated = values[key];
  if (!stated || !('number' in stated)) return undefined;
  return stated.unit === 'in' ? stated.number * MM_PER_INCH : stated.number;
}

export const text = (values: Values, key: string): string => values[key]?.text ?? '';

/** Nominal thread diameter in mm. Nominal sizes, metric and inch, are ordered by it in micrometres. */
export function threadDiameter(values: Values): number {
  const size = values['nominal-size'];
  if (!size || !('order' in size)) throw new TypeError('A picture needs the nominal size of the thread.');
  return size.order / 1000;
}
