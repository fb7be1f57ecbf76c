import type { Family, Item, LayoutEntry } from '../model.ts';
import { inch, term } from '../stated.ts';
import { AS568_SIZES, type As568Size, CS_TOLERANCE } from './as568-table.ts';
import { MATERIAL_LAYOUT, sealVariants } from './materials.ts';
import { sealCostCents, torusVolume } from './torus.ts';

const LAYOUT: readonly LayoutEntry[] = [
  { attribute: 'dash-number', column: true, searchable: true },
  { attribute: 'inside-diameter', symbol: 'd1', column: true, searchable: true },
  { attribute: 'cross-section', symbol: 'd2', column: true, searchable: true },
  ...MATERIAL_LAYOUT,
];

/** Thousandths of an inch as AS568 prints them, to three decimals of an inch. */
const thou = (value: number) => inch(value / 1000, (value / 1000).toFixed(3));

/** Thousandths of an inch in mm to two decimals, halves upwards, which is how the metric columns are rounded. */
export function thouToMm(value: number): number {
  return Math.round((value * 254) / 100) / 100;
}

function tier({ dash, id }: As568Size): number {
  if (dash < 4 || id > 12_000) return 2;
  return id > 6000 || (dash >= 102 && dash <= 107) ? 1 : 0;
}

function item(size: As568Size): Item {
  const dash = String(size.dash).padStart(3, '0');
  return {
    code: dash,
    size: `${dash} (${thouToMm(size.id)} × ${thouToMm(size.cs)} mm)`,
    tier: tier(size),
    volumeMm3: torusVolume(size.id * 0.0254, size.cs * 0.0254),
    values: {
      'dash-number': term(dash, size.dash),
      'inside-diameter': thou(size.id),
      'cross-section': thou(size.cs),
      'inside-diameter-tolerance': thou(size.idTolerance),
      'cross-section-tolerance': thou(CS_TOLERANCE[size.cs] ?? Number.NaN),
    },
  };
}

const ITEMS = AS568_SIZES.map(item);
const DIAMETERS = new Map(AS568_SIZES.map((size, index) => [ITEMS[index]?.code, size.id * 0.0254]));

export const AS568_FAMILY: Family = {
  category: {
    slug: 'o-rings-as568',
    parent: 'o-rings',
    name: 'O-rings AS568',
    description:
      'Inch O-rings in the dash sizes 001 to 475 of AS568, which ISO 3601-1 lists too; dimensions and tolerances are in inches as AS568 prints them. The hundreds digit gives the cord: 0.070 in for most of 0xx, 0.103 for 1xx, 0.139 for 2xx, 0.210 for 3xx and 0.275 for 4xx.',
    synonyms: [
      'o-ring',
      'o ring',
      'oring',
      'o-rings',
      'dash size',
      'as568a',
      'bs1806',
      'inch o-ring',
      'rundring',
    ],
  },
  standard: 'AS568',
  prefix: 'AS568',
  noun: 'O-ring',
  layout: LAYOUT,
  goesWith: [],
  customsCode: '401693',
  costCents: sealCostCents,
  items: () => ITEMS,
  variants: (chosen) => sealVariants(DIAMETERS.get(chosen.code) ?? 0),
};
