import { combine, memoised, type Option } from '../axes.ts';
import { SEAL_BRANDS } from '../brands.ts';
import type { LayoutEntry, Variant } from '../model.ts';
import { packs } from '../packs.ts';
import { quantity, term } from '../stated.ts';

/** A rubber family with the limits usual in continuous use, in °C. */
interface Rubber {
  readonly material: string;
  readonly order: number;
  readonly elastomer: string;
  readonly from: number;
  readonly to: number;
}

const NBR: Rubber = { material: 'NBR', order: 60, elastomer: 'Nitrile rubber (Buna-N)', from: -30, to: 100 };
const FKM: Rubber = {
  material: 'FKM',
  order: 61,
  elastomer: 'Fluorocarbon rubber (FPM, Viton type)',
  from: -15,
  to: 200,
};
const EPDM: Rubber = {
  material: 'EPDM',
  order: 62,
  elastomer: 'Ethylene propylene diene rubber',
  from: -45,
  to: 130,
};
const VMQ: Rubber = { material: 'VMQ', order: 63, elastomer: 'Silicone rubber', from: -60, to: 200 };

const COLOURS = ['Black', 'Brown', 'Green', 'Red', 'White', 'Translucent'] as const;
const CURINGS = ['Sulphur', 'Peroxide'] as const;

interface Compound {
  readonly code: string;
  readonly tier: number;
  /** In g/cm³. */
  readonly density: number;
  readonly costFactor: number;
  readonly colour?: (typeof COLOURS)[number];
  readonly curing?: (typeof CURINGS)[number];
}

function compound(rubber: Rubber, shoreA: number, of: Compound): Option {
  const colour = of.colour ?? 'Black';
  const name = [
    `${rubber.material} ${shoreA}`,
    of.curing ? `${of.curing.toLowerCase()}-cured` : '',
    colour === 'Black' ? '' : colour.toLowerCase(),
  ];
  return {
    code: of.code,
    name: name.filter(Boolean).join(' '),
    tier: of.tier,
    density: of.density,
    costFactor: of.costFactor,
    values: {
      material: term(rubber.material, rubber.order),
      elastomer: term(rubber.elastomer, rubber.order),
      'shore-hardness': quantity(shoreA, 'Shore A'),
      'seal-temperature-min': quantity(rubber.from, '°C'),
      'seal-temperature-max': quantity(rubber.to, '°C'),
      'seal-colour': term(colour, COLOURS.indexOf(colour)),
      ...(of.curing ? { curing: term(of.curing, CURINGS.indexOf(of.curing)) } : {}),
    },
  };
}

/** Densities are those of ordinary filled compounds; brown and green FKM carry more mineral filler than black. */
const COMPOUNDS: readonly Option[] = [
  compound(NBR, 70, { code: 'N70', tier: 0, density: 1.24, costFactor: 1 }),
  compound(NBR, 90, { code: 'N90', tier: 1, density: 1.29, costFactor: 1.2 }),
  compound(FKM, 70, { code: 'V70', tier: 2, density: 1.86, costFactor: 4.2 }),
  compound(FKM, 75, { code: 'V75', tier: 0, density: 1.87, costFactor: 4.2 }),
  compound(FKM, 75, { code: 'V75B', tier: 2, density: 2, costFactor: 4.3, colour: 'Brown' }),
  compound(FKM, 75, { code: 'V75G', tier: 3, density: 2, costFactor: 4.4, colour: 'Green' }),
  compound(FKM, 80, { code: 'V80', tier: 1, density: 1.9, costFactor: 4.3 }),
  compound(FKM, 80, { code: 'V80B', tier: 2, density: 2.05, costFactor: 4.4, colour: 'Brown' }),
  compound(FKM, 90, { code: 'V90', tier: 2, density: 1.93, costFactor: 4.8 }),
  compound(EPDM, 70, { code: 'E70S', tier: 1, density: 1.14, costFactor: 1.3, curing: 'Sulphur' }),
  compound({ ...EPDM, to: 150 }, 70, {
    code: 'E70P',
    tier: 0,
    density: 1.12,
    costFactor: 1.5,
    curing: 'Peroxide',
  }),
  compound(EPDM, 80, { code: 'E80S', tier: 3, density: 1.17, costFactor: 1.4, curing: 'Sulphur' }),
  compound({ ...EPDM, to: 150 }, 80, {
    code: 'E80P',
    tier: 2,
    density: 1.16,
    costFactor: 1.7,
    curing: 'Peroxide',
  }),
  compound(VMQ, 60, { code: 'S60R', tier: 2, density: 1.15, costFactor: 2.4, colour: 'Red' }),
  compound(VMQ, 60, { code: 'S60T', tier: 2, density: 1.13, costFactor: 2.4, colour: 'Translucent' }),
  compound(VMQ, 70, { code: 'S70R', tier: 1, density: 1.2, costFactor: 2.4, colour: 'Red' }),
  compound(VMQ, 70, { code: 'S70W', tier: 2, density: 1.2, costFactor: 2.5, colour: 'White' }),
];

const treatment = (
  code: string,
  name: string,
  order: number,
  tier: number,
  costFactor: number,
  shown = name.toLowerCase(),
): Option => ({ code, name: shown, tier, costFactor, values: { 'seal-treatment': term(name, order) } });

const TREATMENTS: readonly Option[] = [
  treatment('', 'None', 0, 0, 1, ''),
  treatment('PT', 'PTFE coated', 1, 2, 1.6, 'PTFE coated'),
  treatment('SO', 'Silicone oiled', 2, 2, 1.1),
  treatment('MS', 'Molybdenum disulphide treated', 3, 3, 1.25),
];

const GRADES: readonly Option[] = [
  { code: 'GN', name: '', tier: 0, values: { 'surface-grade': term('N', 0) } },
  { code: 'GS', name: 'grade S', tier: 2, costFactor: 1.35, values: { 'surface-grade': term('S', 1) } },
];

/** Packs by inside diameter in mm: the larger the ring, the fewer in a bag. */
function sealPacks(band: number): Option[] {
  if (band === 25) return packs(100, [500, 50, 1000, 10]);
  if (band === 100) return packs(25, [100, 10, 250, 5]);
  if (band === 300) return packs(10, [25, 5, 50, 1]);
  return packs(1, [5, 10]);
}

const byBand = memoised((band: number) =>
  combine(
    [COMPOUNDS, TREATMENTS, GRADES, sealPacks(band), SEAL_BRANDS],
    // Silicone oil swells silicone rubber.
    ([chosen, treated]) => !(chosen?.values?.material?.text === 'VMQ' && treated?.code === 'SO'),
  ),
);

/** How O-rings of inside diameter `id` mm are made and sold; the same array for sizes packed alike. */
export function sealVariants(id: number): readonly Variant[] {
  return byBand([25, 100, 300].find((limit) => id <= limit) ?? Number.POSITIVE_INFINITY);
}

/** The part of an O-ring's layout that its variants state, then the shared end. */
export const MATERIAL_LAYOUT: readonly LayoutEntry[] = [
  { attribute: 'material', column: true, searchable: true },
  { attribute: 'shore-hardness', column: true, searchable: true },
  { attribute: 'seal-colour', column: true, searchable: true },
  { attribute: 'elastomer', searchable: true },
  { attribute: 'seal-temperature-min' },
  { attribute: 'seal-temperature-max', column: true },
  { attribute: 'curing', searchable: true },
  { attribute: 'seal-treatment', searchable: true },
  { attribute: 'surface-grade' },
  { attribute: 'inside-diameter-tolerance' },
  { attribute: 'cross-section-tolerance' },
  { attribute: 'brand', searchable: true },
  { attribute: 'standard', searchable: true },
];
