import { combine, memoised, type Option } from '../axes.ts';
import { BEARING_BRANDS } from '../brands.ts';
import type { Family, Item } from '../model.ts';
import { mm, quantity, term } from '../stated.ts';
import { type Boundary, boundaries } from './boundary-dimensions.ts';
import { designation, designationCode, designationOrder } from './designation.ts';
import {
  BEARING_STEEL,
  BRASS_CAGE,
  bearingPacks,
  POLYAMIDE_CAGE,
  PRECISIONS,
  packBand,
  STEEL_CAGE,
} from './options.ts';
import { bearingCostCents, steelVolume } from './steel.ts';

const SERIES = [
  { name: '72', dimensions: '02', fill: 0.685, order: 20 },
  { name: '73', dimensions: '03', fill: 0.69, order: 21 },
] as const;

/** Bores in mm of ISO 15 that 72 B and 73 B are not stocked in. */
const LEFT_OUT = new Set([22, 28, 32, 105]);

function item(series: (typeof SERIES)[number], size: Boundary): Item {
  const text = `${designation(series.name, size.d)}B`;
  return {
    code: designationCode(text),
    size: text,
    tier: size.d > 80 ? 2 : size.d > 60 ? 1 : 0,
    volumeMm3: steelVolume(size, series.fill),
    values: {
      'bearing-designation': term(text, designationOrder(series.order, size.d)),
      'inside-diameter': mm(size.d),
      'outside-diameter': mm(size.D),
      width: mm(size.B),
      'bearing-chamfer': mm(size.r),
      'contact-angle': quantity(40, '°'),
      'bearing-series': term(`${series.name}B`, series.order),
    },
  };
}

const matching = (code: string, text: string, order: number, tier: number, costFactor: number): Option => ({
  code,
  name: order === 0 ? '' : text.toLowerCase(),
  tier,
  costFactor,
  values: { 'bearing-matching': term(text, order) },
});

const MATCHINGS: readonly Option[] = [
  matching('SG', 'Single', 0, 0, 1),
  matching('UC', 'Universal, axial clearance', 1, 1, 1.15),
  matching('UZ', 'Universal, zero clearance', 2, 2, 1.18),
  matching('UP', 'Universal, light preload', 3, 2, 1.18),
];

const byBand = memoised((band: number) =>
  combine([
    [BEARING_STEEL],
    MATCHINGS,
    PRECISIONS,
    [STEEL_CAGE, { ...POLYAMIDE_CAGE, tier: 0 }, BRASS_CAGE],
    bearingPacks(band),
    BEARING_BRANDS,
  ]),
);

const ITEMS = SERIES.flatMap((series) =>
  boundaries(series.dimensions)
    .filter(({ d }) => d >= 10 && d <= 110 && !LEFT_OUT.has(d))
    .map((size) => item(series, size)),
);

export const ANGULAR_CONTACT_FAMILY: Family = {
  category: {
    slug: 'angular-contact-ball-bearings',
    parent: 'ball-bearings',
    name: 'Angular contact ball bearings',
    description:
      'Single-row angular contact ball bearings of the series 72 B and 73 B with a contact angle of 40° and the boundary dimensions of ISO 15. They carry high axial load in one direction and are mounted against a second bearing or in universally ground pairs.',
    synonyms: [
      'bearing',
      'ball bearing',
      'angular contact',
      'schrägkugellager',
      'kugellager',
      'din 628',
      'spindle bearing',
    ],
  },
  standard: 'ISO 15',
  prefix: 'ACB',
  noun: 'Angular contact ball bearing',
  layout: [
    { attribute: 'bearing-designation', column: true, searchable: true },
    { attribute: 'inside-diameter', symbol: 'd', column: true, searchable: true },
    { attribute: 'outside-diameter', symbol: 'D', column: true, searchable: true },
    { attribute: 'width', symbol: 'B', column: true, searchable: true },
    { attribute: 'contact-angle', symbol: 'α', column: true },
    { attribute: 'bearing-matching', column: true, searchable: true },
    { attribute: 'cage-material', column: true, searchable: true },
    { attribute: 'bearing-precision', searchable: true },
    { attribute: 'bearing-chamfer', symbol: 'r' },
    { attribute: 'bearing-series' },
    { attribute: 'material' },
    { attribute: 'brand', searchable: true },
    { attribute: 'standard', searchable: true },
  ],
  goesWith: [],
  customsCode: '848210',
  costCents: (item, massG) => bearingCostCents(item, massG, 2),
  items: () => ITEMS,
  variants: (chosen) => byBand(packBand(boreOf(chosen))),
};

function boreOf(chosen: Item): number {
  const bore = chosen.values['inside-diameter'];
  return bore && 'number' in bore ? bore.number : 0;
}
