/** Preferred numbers of IEC 60063, each as three digits: 470 stands for 4.7, 47, 470 and so on. */

/** E24 is older than its formula: 270 to 470 and 820 are not the rounded values. */
// biome-ignore format: a table
export const E24: readonly number[] = [
  100, 110, 120, 130, 150, 160, 180, 200, 220, 240, 270, 300,
  330, 360, 390, 430, 470, 510, 560, 620, 680, 750, 820, 910,
];

const every = (step: number, series: readonly number[]): number[] =>
  series.filter((_value, index) => index % step === 0);

export const E12: readonly number[] = every(2, E24);
export const E6: readonly number[] = every(4, E24);
export const E3: readonly number[] = every(8, E24);

/** The one value of E192 that IEC 60063 does not round as its formula does. */
const FORMULA_SLIP = { formula: 919, standard: 920 };

/** 10^(i/192), three digits. */
export const E192: readonly number[] = Array.from({ length: 192 }, (_unused, index) => {
  const rounded = Math.round(100 * 10 ** (index / 192));
  return rounded === FORMULA_SLIP.formula ? FORMULA_SLIP.standard : rounded;
});

export const E96: readonly number[] = every(2, E192);

/** A value as three digits and a power of ten: 4.7 k is `{ digits: 470, exponent: 1 }`. */
export interface PreferredValue {
  readonly digits: number;
  readonly exponent: number;
}

export const numberOf = ({ digits, exponent }: PreferredValue): number => Number(`${digits}e${exponent}`);

/** Every value of the series between `from` and `to`, both included, ascending. */
export function preferredValues(series: readonly number[], from: number, to: number): PreferredValue[] {
  const digits = [...new Set(series)].sort((a, b) => a - b);
  const first = Math.floor(Math.log10(from)) - 2;
  const decades = Array.from(
    { length: Math.ceil(Math.log10(to)) - first },
    (_unused, index) => first + index,
  );
  return decades
    .flatMap((exponent) => digits.map((value) => ({ digits: value, exponent })))
    .filter((value) => numberOf(value) >= from && numberOf(value) <= to);
}
