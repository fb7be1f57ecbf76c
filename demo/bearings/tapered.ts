import { combine, memoised } from '../axes.ts';
import { BEARING_BRANDS } from '../brands.ts';
import type { Family, Item } from '../model.ts';
import { mm, term } from '../stated.ts';
import { designation, designationCode, designationOrder } from './designation.ts';
import {
  BEARING_STEEL,
  bearingPacks,
  POLYAMIDE_CAGE,
  packBand,
  STEEL_CAGE,
  TAPERED_PRECISIONS,
} from './options.ts';
import { bearingCostCents, steelVolume } from './steel.ts';
import { type TaperedBoundary, type TaperedSeries, taperedBoundaries } from './tapered-table.ts';

interface Series {
  readonly name: TaperedSeries;
  /** Share of the envelope of mean ring width that is steel, fitted to catalogue masses. */
  readonly fill: number;
  /** Behind the bore code: X marks bearings brought into line with ISO 355. */
  readonly suffix: string;
}

const SERIES: readonly Series[] = [
  { name: '302', fill: 0.84, suffix: '' },
  { name: '303', fill: 0.835, suffix: '' },
  { name: '320', fill: 0.87, suffix: 'X' },
  { name: '322', fill: 0.845, suffix: '' },
];

function item(series: Series, size: TaperedBoundary): Item {
  const text = designation(series.name, size.d) + series.suffix;
  const order = 40 + SERIES.indexOf(series);
  return {
    code: designationCode(text),
    size: text,
    tier: size.d > 100 ? 2 : size.d > 70 ? 1 : 0,
    volumeMm3: steelVolume({ ...size, B: (size.B + size.C) / 2 }, series.fill),
    values: {
      'bearing-designation': term(text, designationOrder(order, size.d)),
      'inside-diameter': mm(size.d),
      'outside-diameter': mm(size.D),
      'bearing-total-width': mm(size.T),
      'cone-width': mm(size.B),
      'cup-width': mm(size.C),
      'bearing-series': term(series.name, order),
    },
  };
}

const byBand = memoised((band: number) =>
  combine([
    [BEARING_STEEL],
    TAPERED_PRECISIONS,
    band > 100 ? [STEEL_CAGE] : [STEEL_CAGE, { ...POLYAMIDE_CAGE, tier: 3 }],
    bearingPacks(band),
    BEARING_BRANDS,
  ]),
);

const MADE = SERIES.flatMap((series) =>
  taperedBoundaries(series.name).map((size) => ({ item: item(series, size), d: size.d })),
);
const ITEMS = MADE.map((made) => made.item);
const BORES = new Map(MADE.map((made) => [made.item.code, made.d]));

export const TAPERED_FAMILY: Family = {
  category: {
    slug: 'tapered-roller-bearings',
    parent: 'roller-bearings',
    name: 'Tapered roller bearings',
    description:
      'Single-row metric tapered roller bearings of the series 302, 303, 320 X and 322 with the boundary dimensions of ISO 355, cone and cup together. For combined radial and axial load; two are set against each other and their clearance is adjusted at mounting.',
    synonyms: [
      'bearing',
      'roller bearing',
      'taper roller',
      'kegelrollenlager',
      'rollenlager',
      'wheel bearing',
      'din 720',
    ],
  },
  standard: 'ISO 355',
  prefix: 'TRB',
  noun: 'Tapered roller bearing',
  layout: [
    { attribute: 'bearing-designation', column: true, searchable: true },
    { attribute: 'inside-diameter', symbol: 'd', column: true, searchable: true },
    { attribute: 'outside-diameter', symbol: 'D', column: true, searchable: true },
    { attribute: 'bearing-total-width', symbol: 'T', column: true, searchable: true },
    { attribute: 'cone-width', symbol: 'B', column: true },
    { attribute: 'cup-width', symbol: 'C', column: true },
    { attribute: 'bearing-precision', column: true, searchable: true },
    { attribute: 'cage-material', searchable: true },
    { attribute: 'bearing-series' },
    { attribute: 'material' },
    { attribute: 'brand', searchable: true },
    { attribute: 'standard', searchable: true },
  ],
  goesWith: [],
  customsCode: '848220',
  costCents: (chosen, massG) => bearingCostCents(chosen, massG, 1.3),
  items: () => ITEMS,
  variants: (chosen) => byBand(packBand(BORES.get(chosen.code) ?? 0)),
};
