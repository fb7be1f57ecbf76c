import { fraction } from '../threads.ts';

/** One diameter that is stocked. `fraction` is set for inch sizes: `11/64`. */
export interface DrillSize {
  readonly d: number;
  readonly fraction?: string;
  readonly tier: number;
}

/** Steps a diameter may be a multiple of, in hundredths of a mm, with the rarity: the first that fits counts. */
interface Band {
  readonly to: number;
  readonly steps: readonly (readonly [number, number])[];
}

// biome-ignore format: a table
const BANDS: readonly Band[] = [
  { to: 99, steps: [[10, 1], [5, 2]] },
  { to: 300, steps: [[10, 0], [5, 2]] },
  { to: 1000, steps: [[10, 0], [25, 2]] },
  { to: 1300, steps: [[50, 0], [10, 1], [25, 2]] },
  { to: 2000, steps: [[50, 0], [25, 2]] },
];

/** From 0.2 to 20 mm, ascending. */
function metricSizes(): DrillSize[] {
  const sizes: DrillSize[] = [];
  for (let hundredths = 20; hundredths <= 2000; hundredths += 5) {
    const steps = BANDS.find((band) => hundredths <= band.to)?.steps ?? [];
    const step = steps.find(([multiple]) => hundredths % multiple === 0);
    if (step) sizes.push({ d: hundredths / 100, tier: step[1] });
  }
  return sizes;
}

/** 1/16 to 1/2 inch by 64ths, reduced. */
function inchSizes(): DrillSize[] {
  const sizes: DrillSize[] = [];
  for (let sixtyFourths = 4; sixtyFourths <= 32; sixtyFourths += 1) {
    let [numerator, denominator] = [sixtyFourths, 64];
    while (numerator % 2 === 0) [numerator, denominator] = [numerator / 2, denominator / 2];
    const text = `${numerator}/${denominator}`;
    const d = Number((fraction(text) * 25.4).toFixed(6));
    sizes.push({ d, fraction: text, tier: denominator === 64 ? 3 : 2 });
  }
  return sizes;
}

export const DRILL_SIZES: readonly DrillSize[] = [...metricSizes(), ...inchSizes()].sort((a, b) => a.d - b.d);
