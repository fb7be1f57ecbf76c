import { combine, memoised } from '../axes.ts';
import { BEARING_BRANDS } from '../brands.ts';
import type { Family, Item } from '../model.ts';
import { mm, term } from '../stated.ts';
import { type Boundary, boundaries } from './boundary-dimensions.ts';
import { designation, designationCode, designationOrder } from './designation.ts';
import {
  BEARING_STEEL,
  BRASS_CAGE,
  bearingPacks,
  CLEARANCES,
  POLYAMIDE_CAGE,
  PRECISIONS,
  packBand,
  STEEL_CAGE,
  stocked,
} from './options.ts';
import { bearingCostCents, steelVolume } from './steel.ts';

interface Design {
  readonly name: string;
  readonly tier: number;
  /** Mass against NU: NJ has one rib more. */
  readonly mass: number;
}

const DESIGNS: readonly Design[] = [
  { name: 'NU', tier: 0, mass: 1 },
  { name: 'NJ', tier: 1, mass: 1.02 },
  { name: 'N', tier: 2, mass: 1 },
];

/** Fill factors of NU bearings of the dimension series 02 and 03, fitted to catalogue masses. */
const SERIES = [
  { digit: '2', dimensions: '02', fill: 0.7 },
  { digit: '3', dimensions: '03', fill: 0.715 },
] as const;

/** Bores in mm of ISO 15 that the series are not stocked in. */
const LEFT_OUT = new Set([22, 28, 32]);

function item(design: Design, series: (typeof SERIES)[number], size: Boundary): Item {
  const text = designation(`${design.name} ${series.digit}`, size.d);
  const order = 30 + 2 * DESIGNS.indexOf(design) + SERIES.indexOf(series);
  return {
    code: designationCode(text),
    size: text,
    tier: design.tier + (size.d > 100 ? 2 : size.d > 75 ? 1 : 0),
    volumeMm3: steelVolume(size, series.fill * design.mass),
    values: {
      'bearing-designation': term(text, designationOrder(order, size.d)),
      'inside-diameter': mm(size.d),
      'outside-diameter': mm(size.D),
      width: mm(size.B),
      'bearing-chamfer': mm(size.r),
      'bearing-design': term(design.name, DESIGNS.indexOf(design)),
      'bearing-series': term(`${design.name} ${series.digit}`, order),
    },
  };
}

const byBand = memoised((band: number) =>
  combine(
    [
      [BEARING_STEEL],
      CLEARANCES,
      PRECISIONS,
      [STEEL_CAGE, { ...POLYAMIDE_CAGE, tier: 0 }, BRASS_CAGE],
      bearingPacks(band),
      BEARING_BRANDS,
    ],
    ([, clearance, precision]) => stocked(clearance?.code, precision?.code),
  ),
);

const MADE = DESIGNS.flatMap((design) =>
  SERIES.flatMap((series) =>
    boundaries(series.dimensions)
      .filter(({ d }) => d >= 20 && d <= 120 && !LEFT_OUT.has(d))
      .map((size) => ({ item: item(design, series, size), d: size.d })),
  ),
);
const ITEMS = MADE.map((made) => made.item);
const BORES = new Map(MADE.map((made) => [made.item.code, made.d]));

export const CYLINDRICAL_ROLLER_FAMILY: Family = {
  category: {
    slug: 'cylindrical-roller-bearings',
    parent: 'roller-bearings',
    name: 'Cylindrical roller bearings',
    description:
      'Single-row cylindrical roller bearings NU, NJ and N of the series 2 and 3 with the boundary dimensions of ISO 15. For high radial load; NU and N let the shaft move lengthwise, NJ locates it in one direction.',
    synonyms: [
      'bearing',
      'roller bearing',
      'cylindrical roller',
      'zylinderrollenlager',
      'rollenlager',
      'din 5412',
    ],
  },
  standard: 'ISO 15',
  prefix: 'CRB',
  noun: 'Cylindrical roller bearing',
  layout: [
    { attribute: 'bearing-designation', column: true, searchable: true },
    { attribute: 'inside-diameter', symbol: 'd', column: true, searchable: true },
    { attribute: 'outside-diameter', symbol: 'D', column: true, searchable: true },
    { attribute: 'width', symbol: 'B', column: true, searchable: true },
    { attribute: 'bearing-design', column: true, searchable: true },
    { attribute: 'bearing-clearance', column: true, searchable: true },
    { attribute: 'cage-material', column: true, searchable: true },
    { attribute: 'bearing-precision', searchable: true },
    { attribute: 'bearing-chamfer', symbol: 'r' },
    { attribute: 'bearing-series' },
    { attribute: 'material' },
    { attribute: 'brand', searchable: true },
    { attribute: 'standard', searchable: true },
  ],
  goesWith: [],
  customsCode: '848250',
  costCents: (chosen, massG) => bearingCostCents(chosen, massG, 2.4),
  items: () => ITEMS,
  variants: (chosen) => byBand(packBand(BORES.get(chosen.code) ?? 0)),
};
