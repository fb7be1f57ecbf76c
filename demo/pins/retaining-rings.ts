import { combine, memoised, type Option } from '../axes.ts';
import { FASTENER_BRANDS } from '../brands.ts';
import type { Family, Item, LayoutEntry } from '../model.ts';
import { packs } from '../packs.ts';
import { equivalent, type Standard, standard } from '../standards.ts';
import { mm, term } from '../stated.ts';
import { PLAIN_STAINLESS, SPRING_STAINLESS, SPRING_STEEL, steelFinishes } from './materials.ts';
import { pinCostCents } from './price.ts';
import { BORE_RINGS, type RetainingRing, SHAFT_RINGS } from './retaining-ring-table.ts';

/** Rings are harder than 400 HV: electroplating would embrittle them, tumbling in zinc powder does not. */
const MECHANICAL_ZINC: Option = {
  code: 'MZ',
  name: 'mechanically zinc plated',
  tier: 1,
  costFactor: 1.15,
  values: { finish: term('Mechanically zinc plated', 13) },
};

const STEEL_FINISHES: readonly Option[] = [...steelFinishes('PH', 'BO', 'ZF'), MECHANICAL_ZINC];

/** Usual and other packs, by the largest shaft or bore they are for, in mm. */
const PACKS: readonly (readonly [number, number, readonly number[]])[] = [
  [12, 200, [1000, 100, 50, 500]],
  [32, 100, [500, 50, 25, 10]],
  [63, 50, [100, 25, 10, 5]],
  [100, 10, [25, 5, 50, 1]],
  [200, 5, [10, 1, 25]],
];

const variantsOfBand = memoised((band: (typeof PACKS)[number]) => {
  const [, usual, others] = band;
  return [
    { material: SPRING_STEEL, finishes: STEEL_FINISHES },
    { material: SPRING_STAINLESS, finishes: PLAIN_STAINLESS },
  ].flatMap(({ material, finishes }) =>
    combine([[material], finishes, packs(usual, others), FASTENER_BRANDS]),
  );
});

const bandOf = (d1: number) => PACKS.find(([to]) => d1 <= to) ?? (PACKS.at(-1) as (typeof PACKS)[number]);

/** Steel of which the standard's masses are, in g/mm³. */
const STEEL_G_PER_MM3 = 0.00785;

/** Larger rings than this are seldom stocked. */
const COMMON_TO_MM = 100;

const item = (ring: RetainingRing, diameterAttribute: string): Item => ({
  code: `${ring.d1}`,
  size: `${ring.d1} × ${ring.s}`,
  tier: ring.d1 > COMMON_TO_MM ? 1 : 0,
  volumeMm3: ring.massG / STEEL_G_PER_MM3,
  values: {
    [diameterAttribute]: mm(ring.d1),
    'ring-thickness': mm(ring.s),
    'ring-free-diameter': mm(ring.d3),
    'ring-lug-height': mm(ring.a),
    'ring-width': mm(ring.b),
    'ring-plier-hole': mm(ring.d5),
    'ring-groove-diameter': mm(ring.d2),
    'ring-groove-width': mm(ring.m),
    'ring-groove-shoulder': mm(ring.n),
  },
});

const layout = (diameterAttribute: string): LayoutEntry[] => [
  { attribute: diameterAttribute, symbol: 'd1', column: true, searchable: true },
  { attribute: 'ring-thickness', symbol: 's', column: true, searchable: true },
  { attribute: 'ring-free-diameter', symbol: 'd3', column: true },
  { attribute: 'ring-groove-diameter', symbol: 'd2', column: true },
  { attribute: 'ring-groove-width', symbol: 'm', column: true },
  { attribute: 'material', column: true, searchable: true },
  { attribute: 'finish', column: true, searchable: true },
  { attribute: 'ring-groove-shoulder', symbol: 'n' },
  { attribute: 'ring-lug-height', symbol: 'a' },
  { attribute: 'ring-width', symbol: 'b' },
  { attribute: 'ring-plier-hole', symbol: 'd5' },
  { attribute: 'brand', searchable: true },
  { attribute: 'standard', searchable: true },
];

interface RingStandard {
  readonly standard: string;
  readonly slug: string;
  readonly name: string;
  readonly noun: string;
  readonly description: string;
  readonly synonyms: readonly string[];
  readonly rings: readonly RetainingRing[];
  readonly diameterAttribute: string;
}

function family(of: RingStandard): Family {
  const items = of.rings.map((ring) => item(ring, of.diameterAttribute));
  return {
    category: {
      slug: of.slug,
      parent: 'retaining-rings',
      name: of.name,
      description: of.description,
      synonyms: of.synonyms,
    },
    standard: of.standard,
    prefix: of.standard.replace(' ', ''),
    noun: of.noun,
    layout: layout(of.diameterAttribute),
    goesWith: [],
    customsCode: '731829',
    costCents: (chosen, massG) => pinCostCents(chosen, massG, 2.5),
    items: () => items,
    variants: (chosen) => variantsOfBand(bandOf(Number(chosen.code))),
  };
}

export const RETAINING_RING_FAMILIES: readonly Family[] = [
  family({
    standard: 'DIN 471',
    slug: 'retaining-rings-shaft-din-471',
    name: 'Retaining rings for shafts DIN 471',
    noun: 'Retaining ring for shafts',
    description:
      'External spring rings, normal type, that snap into a groove on a shaft and form a shoulder. They hold bearings, wheels and bushes in place along the shaft.',
    synonyms: [
      'circlip',
      'external circlip',
      'snap ring',
      'seeger ring',
      'sicherungsring',
      'seegerring',
      'shaft ring',
    ],
    rings: SHAFT_RINGS,
    diameterAttribute: 'ring-shaft-diameter',
  }),
  family({
    standard: 'DIN 472',
    slug: 'retaining-rings-bore-din-472',
    name: 'Retaining rings for bores DIN 472',
    noun: 'Retaining ring for bores',
    description:
      'Internal spring rings, normal type, that snap into a groove in a bore and form a shoulder. They hold bearings and pins in a housing.',
    synonyms: [
      'circlip',
      'internal circlip',
      'snap ring',
      'seeger ring',
      'sicherungsring',
      'seegerring',
      'bore ring',
    ],
    rings: BORE_RINGS,
    diameterAttribute: 'ring-bore-diameter',
  }),
];

export const RETAINING_RING_STANDARDS: readonly Standard[] = [
  standard(
    'DIN 471',
    'Retaining rings for shafts, normal and heavy type',
    equivalent(
      'DIN 471 heavy type',
      'Thicker ring and wider groove for the same shaft; not interchangeable.',
    ),
  ),
  standard(
    'DIN 472',
    'Retaining rings for bores, normal and heavy type',
    equivalent('DIN 472 heavy type', 'Thicker ring and wider groove for the same bore; not interchangeable.'),
  ),
];
