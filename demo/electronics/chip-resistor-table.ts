import type { Reels } from './chip-supply.ts';

/** Ratings of a chip resistor's case. Power in W at 70 °C ambient, voltage in V, resistances in Ω, cost in EUR cents. */
export interface ResistorCase {
  readonly eia: string;
  readonly thickPower: number;
  readonly thinPower: number;
  readonly voltage: number;
  /** Thin film from and to. */
  readonly thin: readonly [number, number];
  readonly massMg: number;
  readonly cents: number;
  readonly reels: Reels;
  readonly tier: number;
}

/** Usual general-purpose ratings of IEC 60115-8 styles; makers sell higher ones under other series. */
// biome-ignore format: a table
const ROWS: readonly (readonly [string, number, number, number, number, number, number, number, number, number, number])[] = [
  // case, thick W, thin W, V, thin from Ω, to Ω, mass mg, cents, 180 mm reel, 330 mm reel (0: none), tier
  ['0201', 0.05, 0.05, 25, 51, 20e3, 0.16, 0.16, 10_000, 0, 2],
  ['0402', 0.063, 0.063, 50, 10, 100e3, 0.6, 0.1, 10_000, 50_000, 0],
  ['0603', 0.1, 0.1, 75, 10, 330e3, 2, 0.1, 5000, 20_000, 0],
  ['0805', 0.125, 0.125, 150, 10, 1e6, 4.8, 0.14, 5000, 20_000, 0],
  ['1206', 0.25, 0.25, 200, 10, 1e6, 9.5, 0.22, 5000, 20_000, 0],
  ['1210', 0.5, 0.25, 200, 10, 1e6, 16, 0.6, 5000, 0, 2],
  ['2010', 0.75, 0.5, 200, 10, 1e6, 25, 0.9, 4000, 0, 2],
  ['2512', 1, 0.75, 200, 10, 1e6, 40, 1.3, 4000, 0, 1],
];

export const RESISTOR_CASES: readonly ResistorCase[] = ROWS.map(
  ([eia, thickPower, thinPower, voltage, from, to, massMg, cents, small, large, tier]) => ({
    eia,
    thickPower,
    thinPower,
    voltage,
    thin: [from, to],
    massMg,
    cents,
    reels: large ? { small, large } : { small },
    tier,
  }),
);
