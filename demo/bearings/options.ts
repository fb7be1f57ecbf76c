import type { Option } from '../axes.ts';
import { packs } from '../packs.ts';
import { term } from '../stated.ts';

/** Of bearing steel, in g/cm³; the fill factors of `steelVolume` take the lighter or heavier cage into account. */
const STEEL_DENSITY = 7.85;

/** A way of choosing a term of `attribute`; a name of '' leaves it out of the part's name. */
function choice(
  attribute: string,
  of: { code: string; text: string; order: number; name: string; tier: number; costFactor?: number },
): Option {
  return {
    code: of.code,
    name: of.name,
    tier: of.tier,
    costFactor: of.costFactor ?? 1,
    values: { [attribute]: term(of.text, of.order) },
  };
}

/** Radial internal clearance groups, ISO 5753-1. */
export const CLEARANCES: readonly Option[] = (
  [
    ['C2', 3, 1.1],
    ['CN', 0, 1],
    ['C3', 0, 1.02],
    ['C4', 2, 1.08],
    ['C5', 4, 1.2],
  ] as const
).map(([text, tier, costFactor], order) =>
  choice('bearing-clearance', { code: text, text, order, name: text === 'CN' ? '' : text, tier, costFactor }),
);

/** Tolerance classes, ISO 492. */
export const PRECISIONS: readonly Option[] = (
  [
    ['P0', 0, 1],
    ['P6', 2, 1.4],
    ['P5', 4, 2.6],
  ] as const
).map(([text, tier, costFactor], order) =>
  choice('bearing-precision', { code: text, text, order, name: text === 'P0' ? '' : text, tier, costFactor }),
);

/** Of tapered roller bearings: ISO 492 has no class 6 for them but 6X, which narrows the widths only. */
export const TAPERED_PRECISIONS: readonly Option[] = PRECISIONS.map((precision) =>
  precision.code === 'P6'
    ? choice('bearing-precision', {
        code: 'P6X',
        text: 'P6X',
        order: 1.5,
        name: 'P6X',
        tier: 2,
        costFactor: 1.15,
      })
    : precision,
);

const cage = (code: string, text: string, order: number, tier: number, costFactor: number): Option =>
  choice('cage-material', { code, text, order, name: `${text.toLowerCase()} cage`, tier, costFactor });

export const STEEL_CAGE = cage('J', 'Steel', 1, 0, 1);
export const BRASS_CAGE = cage('M', 'Brass', 2, 2, 1.6);
export const POLYAMIDE_CAGE = cage('T', 'Polyamide', 3, 1, 1.05);

/** Rings and rolling elements. */
export const BEARING_STEEL: Option = {
  code: '',
  name: '',
  tier: 0,
  density: STEEL_DENSITY,
  values: { material: term('Bearing steel 100Cr6', 70) },
};
export const STAINLESS_STEEL: Option = {
  code: 'W',
  name: 'stainless',
  tier: 3,
  density: 7.7,
  costFactor: 2.8,
  values: { material: term('Stainless steel X65Cr13', 71) },
};

const grease = (
  code: string,
  of: { text: string; order: number; name: string; tier: number; costFactor: number },
): Option => choice('bearing-grease', { code, ...of });

export const LOW_TEMPERATURE_GREASE = grease('GL', {
  text: 'Low temperature',
  order: 2,
  name: 'low-temperature grease',
  tier: 3,
  costFactor: 1.15,
});

/** Lifetime fillings of closed bearings. */
export const GREASES: readonly Option[] = [
  grease('GG', { text: 'General purpose', order: 0, name: '', tier: 0, costFactor: 1 }),
  grease('GH', {
    text: 'High temperature',
    order: 1,
    name: 'high-temperature grease',
    tier: 2,
    costFactor: 1.15,
  }),
  LOW_TEMPERATURE_GREASE,
  grease('GF', {
    text: 'Food grade (NSF H1)',
    order: 3,
    name: 'food-grade grease',
    tier: 3,
    costFactor: 1.25,
  }),
];

const sealMaterial = (text: string, order: number, name: string, tier: number, costFactor: number): Option =>
  choice('seal-material', { code: text, text, order, name, tier, costFactor });

export const NBR_SEALS = sealMaterial('NBR', 60, '', 0, 1);
export const FKM_SEALS = sealMaterial('FKM', 61, 'FKM seals', 3, 1.8);

/** Bands of the bore in mm within which bearings are packed alike. */
export function packBand(d: number): number {
  return [17, 50, 100].find((limit) => d <= limit) ?? Number.POSITIVE_INFINITY;
}

/** Packs for a band of {@link packBand}. */
export function bearingPacks(band: number): Option[] {
  if (band === 17) return packs(1, [10, 50, 100]);
  if (band === 50) return packs(1, [10, 5, 20]);
  if (band === 100) return packs(1, [2, 5]);
  return packs(1, [2]);
}

/** Far from normal clearance at close tolerances is made to order, not stocked. */
export function stocked(clearance: string | undefined, precision: string | undefined): boolean {
  if (precision === 'P5') return clearance === 'CN' || clearance === 'C3';
  return precision !== 'P6' || clearance !== 'C5';
}
