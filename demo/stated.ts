import type { Stated, Unit } from './model.ts';

/** Prints a number as a table does: no exponent, no trailing zeros, a decimal point. */
export function plainNumber(value: number): string {
  return String(Number(value.toPrecision(12)));
}

/** A number in `unit`; `text` where the standard prints it otherwise (`1/4`, `4.7 k`). */
export function quantity(value: number, unit: Unit, text = plainNumber(value)): Stated {
  if (!Number.isFinite(value))
    throw new RangeError(`A stated quantity must be finite, got ${value} ${unit}.`);
  return { text, unit, number: value };
}

/** A length in millimetres. */
export const mm = (value: number): Stated => quantity(value, 'mm');

/** A length in inches, as the standard prints it: `inch(0.25, '1/4')`. */
export const inch = (value: number, text?: string): Stated => quantity(value, 'in', text);

/** A term with its place among the attribute's terms. Equal terms must have equal places. */
export const term = (text: string, order: number): Stated => ({ text, order });
