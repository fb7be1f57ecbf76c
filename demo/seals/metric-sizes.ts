/** A stocked metric O-ring; dimensions in mm. */
export interface MetricSize {
  /** Inside diameter d1. */
  readonly id: number;
  /** Cross-section d2. */
  readonly cs: number;
  readonly tier: number;
}

/** Usual metric cross-sections with the inside diameters they are stocked in, from and to. All in mm. */
// biome-ignore format: a table
const RANGES: readonly (readonly [number, number, number, number])[] = [
  // cross-section, inside diameter from, to, rarity of the cross-section
  [1, 1, 50, 0],
  [1.5, 1.5, 100, 0],
  [2, 2, 200, 0],
  [2.5, 3, 250, 0],
  [3, 4, 400, 0],
  [3.5, 8, 300, 1],
  [4, 8, 500, 0],
  [5, 12, 600, 0],
  [6, 20, 600, 1],
  [7, 40, 500, 2],
  [8, 50, 600, 2],
];

/** Step in mm between stocked inside diameters, from `id` mm upwards: halves below 10, then 1, 5 and 10. */
function step(id: number): number {
  if (id < 10) return 0.5;
  if (id < 120) return 1;
  if (id < 260) return 5;
  return 10;
}

/** Halves, odd millimetres above 30 and everything above 300 lie at fewer distributors. */
function rarity(id: number): number {
  if (!Number.isInteger(id) || id > 300) return 2;
  return id > 30 && id % 2 === 1 && id % 5 !== 0 ? 1 : 0;
}

function sizesOf([cs, from, to, csTier]: (typeof RANGES)[number]): MetricSize[] {
  const sizes: MetricSize[] = [];
  for (let id = from; id <= to; id += step(id)) sizes.push({ id, cs, tier: csTier + rarity(id) });
  return sizes;
}

/** By inside diameter, then cross-section. Sizes of the trade: no standard lists them. */
export const METRIC_SIZES: readonly MetricSize[] = RANGES.flatMap(sizesOf).sort(
  (a, b) => a.id - b.id || a.cs - b.cs,
);

/**
 * Permitted deviation in mm, plus and minus, of an inside diameter of `id` mm: ISO 3601-1:2012, class B, the
 * formula for sizes the standard does not list (annex A), to two decimals.
 */
export function idTolerance(id: number): number {
  return Math.round((id ** 0.95 * 0.009 + 0.11) * 100) / 100;
}

/** Permitted deviation in mm, plus and minus, of a cross-section of `cs` mm, up to 8.4 mm: ISO 3601-1, class B. */
export function csTolerance(cs: number): number {
  const found = (
    [
      [2.25, 0.08],
      [3.15, 0.09],
      [4.5, 0.1],
      [6.3, 0.13],
      [8.4, 0.15],
    ] as const
  ).find(([to]) => cs <= to);
  if (!found) throw new RangeError(`ISO 3601-1 gives no class B tolerance for a cross-section of ${cs} mm.`);
  return found[1];
}
