/** Nominal lengths in mm, ISO 888. */
// biome-ignore format: a table
const PREFERRED = [
  2, 2.5, 3, 4, 5, 6, 8, 10, 12, 16, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70, 80, 90, 100, 110, 120, 130, 140, 150,
  160, 180, 200, 220, 240, 260, 280, 300, 320, 340, 360, 380, 400, 420, 440, 460, 480, 500,
];

/** Lengths outside the standard's rows that distributors stock all the same. */
const IN_BETWEEN = [14, 18, 22, 28, 32, 38, 75, 85, 95, 105, 115, 125, 135, 145, 170, 190, 210, 230, 250];

/** Rarity of the in-between lengths, added to the item's tier. */
const IN_BETWEEN_TIER = 3;

/** A nominal length in mm and how rare it is. */
export interface Length {
  readonly mm: number;
  readonly tier: number;
}

/** Lengths a screw is stocked in, ascending, `from` and `to` mm inclusive. */
export function metricLengths(from: number, to: number): Length[] {
  return [
    ...PREFERRED.map((length) => ({ mm: length, tier: 0 })),
    ...IN_BETWEEN.map((length) => ({ mm: length, tier: IN_BETWEEN_TIER })),
  ]
    .filter((length) => length.mm >= from && length.mm <= to)
    .sort((a, b) => a.mm - b.mm);
}

/** The nominal length of ISO 888 that follows `length`, in mm. */
export function nextLength(length: number): number {
  return PREFERRED.find((candidate) => candidate > length) ?? Number.POSITIVE_INFINITY;
}
