/** How much a chip of one dielectric, case and voltage holds: from and to in pF. */
export interface CapacitorRange {
  readonly dielectric: Dielectric;
  readonly eia: string;
  /** Rated direct voltage in V. */
  readonly voltage: number;
  readonly from: number;
  readonly to: number;
}

export type Dielectric = 'C0G' | 'X7R' | 'X5R';

const NF = 1e3;
const UF = 1e6;

/**
 * Ranges several makers list in their standard series; the extremes of single makers are left out. The lower end
 * rises as the voltage falls, since small values are only made for the higher voltage.
 */
// biome-ignore format: a table
const ROWS: readonly (readonly [Dielectric, string, readonly (readonly [number, number, number])[]])[] = [
  // dielectric, case, then V, from pF, to pF
  ['C0G', '0201', [[25, 1, 100], [50, 1, 100]]],
  ['C0G', '0402', [[25, 100, 1 * NF], [50, 1, 1 * NF], [100, 1, 100]]],
  ['C0G', '0603', [[25, 1 * NF, 10 * NF], [50, 1, 10 * NF], [100, 1, 1 * NF]]],
  ['C0G', '0805', [[25, 1 * NF, 22 * NF], [50, 1, 22 * NF], [100, 1, 3.3 * NF], [250, 10, 1 * NF]]],
  ['C0G', '1206', [[25, 10 * NF, 100 * NF], [50, 10, 100 * NF], [100, 10, 10 * NF], [250, 10, 4.7 * NF], [630, 10, 1 * NF], [1000, 10, 470]]],
  ['C0G', '1210', [[50, 1 * NF, 100 * NF], [100, 1 * NF, 33 * NF], [250, 1 * NF, 10 * NF], [630, 100, 4.7 * NF], [1000, 100, 1 * NF]]],
  ['X7R', '0201', [[10, 1 * NF, 10 * NF], [16, 470, 3.3 * NF], [25, 100, 1 * NF]]],
  ['X7R', '0402', [[10, 47 * NF, 220 * NF], [16, 4.7 * NF, 100 * NF], [25, 1 * NF, 100 * NF], [50, 220, 100 * NF], [100, 220, 4.7 * NF]]],
  ['X7R', '0603', [[6.3, 1 * UF, 2.2 * UF], [10, 220 * NF, 2.2 * UF], [16, 47 * NF, 1 * UF], [25, 10 * NF, 1 * UF], [50, 220, 470 * NF], [100, 220, 100 * NF], [250, 220, 2.2 * NF]]],
  ['X7R', '0805', [[6.3, 2.2 * UF, 10 * UF], [10, 1 * UF, 10 * UF], [16, 220 * NF, 4.7 * UF], [25, 47 * NF, 4.7 * UF], [50, 220, 1 * UF], [100, 220, 220 * NF], [250, 220, 22 * NF]]],
  ['X7R', '1206', [[6.3, 10 * UF, 22 * UF], [10, 4.7 * UF, 22 * UF], [16, 1 * UF, 10 * UF], [25, 220 * NF, 10 * UF], [50, 1 * NF, 4.7 * UF], [100, 1 * NF, 1 * UF], [250, 1 * NF, 100 * NF], [630, 1 * NF, 10 * NF], [1000, 1 * NF, 4.7 * NF]]],
  ['X7R', '1210', [[6.3, 22 * UF, 47 * UF], [10, 10 * UF, 47 * UF], [16, 4.7 * UF, 22 * UF], [25, 1 * UF, 22 * UF], [50, 100 * NF, 10 * UF], [100, 10 * NF, 2.2 * UF], [250, 10 * NF, 220 * NF], [630, 10 * NF, 47 * NF], [1000, 1 * NF, 10 * NF]]],
  ['X5R', '0201', [[6.3, 10 * NF, 470 * NF], [10, 10 * NF, 100 * NF], [16, 10 * NF, 10 * NF]]],
  ['X5R', '0402', [[6.3, 220 * NF, 4.7 * UF], [10, 100 * NF, 2.2 * UF], [16, 100 * NF, 1 * UF], [25, 100 * NF, 1 * UF], [50, 47 * NF, 100 * NF]]],
  ['X5R', '0603', [[6.3, 1 * UF, 22 * UF], [10, 470 * NF, 10 * UF], [16, 220 * NF, 10 * UF], [25, 220 * NF, 4.7 * UF], [50, 220 * NF, 1 * UF]]],
  ['X5R', '0805', [[6.3, 4.7 * UF, 47 * UF], [10, 2.2 * UF, 22 * UF], [16, 1 * UF, 22 * UF], [25, 1 * UF, 10 * UF], [50, 1 * UF, 4.7 * UF]]],
  ['X5R', '1206', [[6.3, 10 * UF, 100 * UF], [10, 10 * UF, 47 * UF], [16, 4.7 * UF, 22 * UF], [25, 2.2 * UF, 22 * UF], [50, 1 * UF, 10 * UF]]],
  ['X5R', '1210', [[6.3, 47 * UF, 100 * UF], [10, 22 * UF, 100 * UF], [16, 10 * UF, 47 * UF], [25, 4.7 * UF, 22 * UF], [50, 2.2 * UF, 10 * UF]]],
];

export const CAPACITOR_RANGES: readonly CapacitorRange[] = ROWS.flatMap(([dielectric, eia, voltages]) =>
  voltages.map(([voltage, from, to]) => ({ dielectric, eia, voltage, from, to })),
);

/** Chip thickness in mm, thin to thick, by case: the more it holds of what the case can, the thicker the chip. */
// biome-ignore format: a table
export const CHIP_THICKNESS: Readonly<Record<string, readonly number[]>> = {
  '0201': [0.3],
  '0402': [0.5],
  '0603': [0.8],
  '0805': [0.6, 0.85, 1.25],
  '1206': [0.85, 1.15, 1.6],
  '1210': [1.25, 2, 2.5],
};
