import type { Family, Item, LayoutEntry } from '../model.ts';
import { mm } from '../stated.ts';
import { MATERIAL_LAYOUT, sealVariants } from './materials.ts';
import { csTolerance, idTolerance, METRIC_SIZES, type MetricSize } from './metric-sizes.ts';
import { sealCostCents, torusVolume } from './torus.ts';

const LAYOUT: readonly LayoutEntry[] = [
  { attribute: 'inside-diameter', symbol: 'd1', column: true, searchable: true },
  { attribute: 'cross-section', symbol: 'd2', column: true, searchable: true },
  ...MATERIAL_LAYOUT,
];

/** Within a part number: 2.5 is `2P5`, so that it stays apart from 25 when punctuation is dropped. */
const coded = (value: number) => String(value).replace('.', 'P');

function item({ id, cs, tier }: MetricSize): Item {
  return {
    code: `${coded(id)}X${coded(cs)}`,
    size: `${id} × ${cs}`,
    tier,
    volumeMm3: torusVolume(id, cs),
    values: {
      'inside-diameter': mm(id),
      'cross-section': mm(cs),
      'inside-diameter-tolerance': mm(idTolerance(id)),
      'cross-section-tolerance': mm(csTolerance(cs)),
    },
  };
}

const ITEMS = METRIC_SIZES.map(item);
const DIAMETERS = new Map(METRIC_SIZES.map((size, index) => [ITEMS[index]?.code, size.id]));

export const METRIC_FAMILY: Family = {
  category: {
    slug: 'o-rings-metric-iso-3601',
    parent: 'o-rings',
    name: 'Metric O-rings, tolerances ISO 3601-1 class B',
    description:
      'Metric O-rings in the whole and half millimetre cords and inside diameters the trade stocks, named inside diameter × cross-section. ISO 3601-1 does not list these sizes; it sets the tolerances stated here, which are those of class B for sizes outside its table.',
    synonyms: [
      'o-ring',
      'o ring',
      'oring',
      'o-rings',
      'metric o-ring',
      'din 3771',
      'rundring',
      'runddichtring',
    ],
  },
  // Only the tolerances are the standard’s; its sizes are those of AS568.
  standard: 'ISO 3601-1 class B',
  prefix: 'ORM',
  noun: 'Metric O-ring',
  layout: LAYOUT,
  goesWith: [],
  customsCode: '401693',
  costCents: sealCostCents,
  items: () => ITEMS,
  variants: (chosen) => sealVariants(DIAMETERS.get(chosen.code) ?? 0),
};
