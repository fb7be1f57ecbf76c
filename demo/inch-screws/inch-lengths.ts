import { fraction } from '../threads.ts';

/** A nominal length in inches as the trade writes it, and how rare it is. */
export interface InchLength {
  readonly inches: number;
  readonly text: string;
  readonly tier: number;
}

const lengths = (tier: number, texts: string): InchLength[] =>
  texts.split(' ').map((text) => ({ inches: fraction(text), text, tier }));

const ascending = (all: InchLength[]): readonly InchLength[] => all.sort((a, b) => a.inches - b.inches);

/**
 * Lengths of hex cap screws: steps of 1/8 in to 1 in, of 1/4 in to 6 in, of 1/2 in to 10 in, then whole inches.
 * Quarters above 4 in and halves above 6 in are made but rarely stocked.
 */
export const HEX_LENGTHS = ascending([
  ...lengths(0, '3/8 1/2 5/8 3/4 7/8 1 1-1/4 1-1/2 1-3/4 2 2-1/4 2-1/2 2-3/4 3 3-1/4 3-1/2 3-3/4 4'),
  ...lengths(0, '4-1/2 5 5-1/2 6'),
  ...lengths(1, '6-1/2 7 7-1/2 8 9 10 11 12'),
  ...lengths(2, '4-1/4 4-3/4 5-1/4 5-3/4 8-1/2 9-1/2'),
]);

/**
 * Lengths of socket head cap screws up to 1 in: ASME B18.3 steps of 1/16 in to 1/4 in, of 1/8 in to 1 in, of 1/4 in
 * to 3-1/2 in, of 1/2 in to 7 in, then of 1 in; with the in-between lengths that distributors stock.
 */
export const SOCKET_LENGTHS = ascending([
  ...lengths(0, '1/8 3/16 1/4 3/8 1/2 5/8 3/4 7/8 1 1-1/4 1-1/2 1-3/4 2 2-1/4 2-1/2 2-3/4 3 3-1/4 3-1/2'),
  ...lengths(0, '4 4-1/2 5 5-1/2 6'),
  ...lengths(1, '5/16 6-1/2 7 8 9 10'),
  ...lengths(2, '3-3/4 4-1/4'),
  ...lengths(3, '7/16 11 12'),
]);

/** Those of `all` from `from` to `to`, both inclusive and written as fractions. */
export function between(all: readonly InchLength[], from: string, to: string): InchLength[] {
  return all.filter((length) => length.inches >= fraction(from) && length.inches <= fraction(to));
}

/** Within a part number: thousandths of an inch, so `3/4` is `0750`. */
export const lengthCode = (length: InchLength): string =>
  String(Math.round(length.inches * 1000)).padStart(4, '0');
