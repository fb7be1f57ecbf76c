/** Overall length l1 and flute length l2 in mm of the drills up to `to` mm in diameter. */
export interface DrillLengths {
  readonly to: number;
  readonly overall: number;
  readonly flute: number;
}

/** DIN 338, jobber series (lengths as ISO 235): each row holds from above the row before up to and including `to`. */
// biome-ignore format: a table
const ROWS: readonly (readonly [number, number, number])[] = [
  // d up to, l1, l2
  [0.24, 19, 2.5], [0.3, 19, 3], [0.38, 19, 4], [0.48, 20, 5], [0.53, 22, 6], [0.6, 24, 7], [0.67, 26, 8],
  [0.75, 28, 9], [0.85, 30, 10], [0.95, 32, 11], [1.06, 34, 12], [1.18, 36, 14], [1.32, 38, 16], [1.5, 40, 18],
  [1.7, 43, 20], [1.9, 46, 22], [2.12, 49, 24], [2.36, 53, 27], [2.65, 57, 30], [3, 61, 33], [3.35, 65, 36],
  [3.75, 70, 39], [4.25, 75, 43], [4.75, 80, 47], [5.3, 86, 52], [6, 93, 57], [6.7, 101, 63], [7.5, 109, 69],
  [8.5, 117, 75], [9.5, 125, 81], [10.6, 133, 87], [11.8, 142, 94], [13.2, 151, 101], [14, 160, 108],
  [15, 169, 114], [16, 178, 120], [17, 184, 125], [18, 191, 130], [19, 198, 135], [20, 205, 140],
];

export const DRILL_LENGTHS: readonly DrillLengths[] = ROWS.map(([to, overall, flute]) => ({
  to,
  overall,
  flute,
}));

/** The smallest diameter in mm the table covers. */
export const SMALLEST_DRILL_MM = 0.2;

/** Lengths of a drill of `d` mm. Throws a RangeError outside 0.2 to 20 mm. */
export function drillLengths(d: number): DrillLengths {
  const row = d < SMALLEST_DRILL_MM ? undefined : DRILL_LENGTHS.find((lengths) => d <= lengths.to);
  if (!row) throw new RangeError(`DIN 338 has no ${d} mm here.`);
  return row;
}
