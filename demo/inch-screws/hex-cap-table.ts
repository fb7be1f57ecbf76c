/** One hex cap screw size; dimensions in inches, written as ASME B18.2.1 prints them. */
export interface HexCap {
  readonly size: string;
  /** Threads per inch, coarse and fine. */
  readonly unc: number;
  readonly unf: number;
  /** Width across flats, basic. */
  readonly f: string;
  /** Head height, basic. */
  readonly h: string;
  /** Width across corners, minimum. */
  readonly g: string;
  /** Transition length, reference. */
  readonly y: number;
  /** Stocked lengths, coarse and fine, from and to. */
  readonly coarse: readonly [string, string];
  readonly fine: readonly [string, string];
  /** 1 and up for sizes few stock. */
  readonly tier: number;
}

type Row = readonly [
  string,
  number,
  number,
  string,
  string,
  string,
  number,
  string,
  string,
  string,
  string,
  number,
];

/** ASME B18.2.1, dimensions of hex cap screws (finished hex bolts), 1/4 to 1-1/2 in; threads of ASME B1.1. */
// biome-ignore format: a table
const ROWS: readonly Row[] = [
  // size, UNC, UNF, F, H, G min, Y, UNC from, to, UNF from, to, rarity
  ['1/4', 20, 28, '7/16', '5/32', '0.488', 0.25, '3/8', '6', '3/8', '4', 0],
  ['5/16', 18, 24, '1/2', '13/64', '0.557', 0.278, '1/2', '8', '1/2', '5', 0],
  ['3/8', 16, 24, '9/16', '15/64', '0.628', 0.312, '1/2', '10', '1/2', '6', 0],
  ['7/16', 14, 20, '5/8', '9/32', '0.698', 0.357, '3/4', '8', '3/4', '6', 1],
  ['1/2', 13, 20, '3/4', '5/16', '0.840', 0.385, '3/4', '12', '3/4', '8', 0],
  ['9/16', 12, 18, '13/16', '23/64', '0.910', 0.417, '1', '8', '1', '6', 2],
  ['5/8', 11, 18, '15/16', '25/64', '1.051', 0.455, '1', '12', '1', '8', 0],
  ['3/4', 10, 16, '1-1/8', '15/32', '1.254', 0.5, '1-1/4', '12', '1-1/4', '8', 0],
  ['7/8', 9, 14, '1-5/16', '35/64', '1.465', 0.556, '1-1/2', '12', '1-1/2', '8', 1],
  ['1', 8, 12, '1-1/2', '39/64', '1.675', 0.625, '1-1/2', '12', '2', '8', 0],
  ['1-1/8', 7, 12, '1-11/16', '11/16', '1.859', 0.714, '2', '12', '3', '8', 2],
  ['1-1/4', 7, 12, '1-7/8', '25/32', '2.066', 0.714, '2-1/2', '12', '3', '8', 1],
  ['1-3/8', 6, 12, '2-1/16', '27/32', '2.273', 0.833, '3', '10', '4', '8', 3],
  ['1-1/2', 6, 12, '2-1/4', '15/16', '2.480', 0.833, '3', '12', '4', '8', 2],
];

export const HEX_CAPS: readonly HexCap[] = ROWS.map(
  ([size, unc, unf, f, h, g, y, coarseFrom, coarseTo, fineFrom, fineTo, tier]) => ({
    size,
    unc,
    unf,
    f,
    h,
    g,
    y,
    coarse: [coarseFrom, coarseTo],
    fine: [fineFrom, fineTo],
    tier,
  }),
);

/** Nominal thread length LT in inches of a hex cap screw: ASME B18.2.1, 2D + 1/4 up to 6 in, 2D + 1/2 above. */
export function hexThreadLength(d: number, length: number): number {
  return 2 * d + (length <= 6 ? 0.25 : 0.5);
}
