import { memoised } from '../axes.ts';
import type { Stated, Variant } from '../model.ts';
import { inch, term } from '../stated.ts';
import { fraction } from '../threads.ts';

/** Inches from a fraction such as `1-1/8` or a decimal such as `0.840`. */
export const inches = (text: string): number => (text.includes('.') ? Number(text) : fraction(text));

/** A dimension in inches as the standard prints it: a fraction, or a decimal with its trailing zeros. */
export const printed = (text: string): Stated => inch(inches(text), text);

/** The metric locking standards of the shared axis and their counterparts for inch threads. */
const LOCKING: Readonly<Record<string, Stated>> = {
  'Polyamide patch (DIN 267-28)': term('Polyamide patch (IFI-124)', 4),
  'Microencapsulated adhesive (DIN 267-27)': term('Microencapsulated adhesive (IFI-125)', 5),
};

/**
 * High-strength steel may become brittle when pickled and galvanised; nobody stocks Grade 8 with it. A galvanised thread
 * is not coated for locking as well.
 */
function stocked(variant: Variant): boolean {
  const { class: grade, finish, locking } = variant.values;
  if (finish?.text !== 'Hot dip galvanised') return true;
  return grade?.text !== 'Grade 8' && locking?.text === 'None';
}

/** Metric variants as inch screws are sold: inch locking standards, no galvanised Grade 8. */
export const inchVariants = memoised((variants: readonly Variant[]): readonly Variant[] =>
  variants.filter(stocked).map((variant) => {
    const locking = LOCKING[variant.values.locking?.text ?? ''];
    return locking ? { ...variant, values: { ...variant.values, locking } } : variant;
  }),
);

export const PARTIAL = term('Partly threaded', 1);
export const FULL = term('Fully threaded', 2);

export const MM_PER_INCH = 25.4;
