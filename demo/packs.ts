import type { Option } from './axes.ts';

/** Packs of `sizes` pieces, the usual one first in rarity; the list is in natural (ascending) order. */
export function packs(usual: number, others: readonly number[]): Option[] {
  const byRarity = [usual, ...others];
  return [...byRarity]
    .sort((a, b) => a - b)
    .map((packSize) => {
      const rarity = byRarity.indexOf(packSize);
      return {
        code: String(packSize),
        name: packSize === 1 ? 'single' : `pack of ${packSize}`,
        tier: rarity,
        packSize,
        // Small packs cost more a piece, large ones less.
        costFactor: (usual / packSize) ** 0.06,
      };
    });
}

/** Fasteners are packed by size; `d` is the nominal diameter in mm. */
export function fastenerPacks(d: number): Option[] {
  if (d <= 3) return packs(200, [1000, 100, 2000, 50]);
  if (d <= 8) return packs(100, [500, 50, 1000, 25]);
  if (d <= 12) return packs(50, [200, 25, 500, 10]);
  if (d <= 16) return packs(25, [100, 10, 50, 5]);
  if (d <= 24) return packs(10, [50, 25, 5, 1]);
  return packs(5, [10, 1, 25]);
}

/** Diameters that share a pack table, so that variants can be memoised by band. */
export function packBand(d: number): number {
  return [3, 8, 12, 16, 24].find((limit) => d <= limit) ?? 64;
}
