import type { Stated } from '../model.ts';
import { mm, term } from '../stated.ts';

/** A chip body; dimensions in mm. */
export interface ChipCase {
  /** EIA code, in hundredths of an inch: `0603`. */
  readonly eia: string;
  readonly length: number;
  readonly width: number;
  readonly values: Readonly<Record<string, Stated>>;
}

/** Sizes of IEC 60115-8 (RR styles) and IEC 60384-21/-22: EIA code, metric code, nominal length and width in mm. */
// biome-ignore format: a table
const ROWS: readonly (readonly [string, string, number, number])[] = [
  ['0201', '0603M', 0.6, 0.3],
  ['0402', '1005M', 1, 0.5],
  ['0603', '1608M', 1.6, 0.8],
  ['0805', '2012M', 2, 1.25],
  ['1206', '3216M', 3.2, 1.6],
  ['1210', '3225M', 3.2, 2.5],
  ['2010', '5025M', 5, 2.5],
  ['2512', '6332M', 6.3, 3.2],
];

export const CHIP_CASES: readonly ChipCase[] = ROWS.map(([eia, metric, length, width]) => ({
  eia,
  length,
  width,
  values: {
    'case-size': term(eia, Number(eia)),
    'metric-case-size': term(metric, Number(eia)),
    'chip-length': mm(length),
    'chip-width': mm(width),
  },
}));

/** The body with EIA code `eia`. */
export function chipCase(eia: string): ChipCase {
  const found = CHIP_CASES.find((row) => row.eia === eia);
  if (!found) throw new RangeError(`No chip case ${eia}.`);
  return found;
}
