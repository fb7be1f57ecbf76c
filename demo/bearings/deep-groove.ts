import type { Family, Item, LayoutEntry } from '../model.ts';
import { mm, term } from '../stated.ts';
import { type Boundary, boundaries, type DimensionSeries } from './boundary-dimensions.ts';
import { deepGrooveVariants, type Kind } from './deep-groove-variants.ts';
import { designation, designationCode, designationOrder } from './designation.ts';
import { bearingCostCents, steelVolume } from './steel.ts';

interface Series {
  readonly name: string;
  readonly dimensions: DimensionSeries;
  /** Share of the envelope that is steel, fitted to catalogue masses. */
  readonly fill: number;
  readonly tier: number;
  /** Not made of stainless steel. */
  readonly heavy?: true;
  /** Bores in mm, from and to, that are stocked with shields or seals of the open bearing's width. */
  readonly closed?: readonly [number, number];
}

const SERIES: readonly Series[] = [
  // Closed 618 bearings below 10 mm are wider than open ones and belong to series 628.
  { name: '618', dimensions: '18', fill: 0.685, tier: 1, closed: [10, 100] },
  { name: '619', dimensions: '19', fill: 0.68, tier: 1, closed: [5, 100] },
  { name: '60', dimensions: '10', fill: 0.675, tier: 0, closed: [4, 130] },
  { name: '62', dimensions: '02', fill: 0.68, tier: 0, closed: [3, 110] },
  { name: '63', dimensions: '03', fill: 0.685, tier: 0, heavy: true, closed: [4, 110] },
  { name: '64', dimensions: '04', fill: 0.705, tier: 2, heavy: true },
];

const LAYOUT: readonly LayoutEntry[] = [
  { attribute: 'bearing-designation', column: true, searchable: true },
  { attribute: 'inside-diameter', symbol: 'd', column: true, searchable: true },
  { attribute: 'outside-diameter', symbol: 'D', column: true, searchable: true },
  { attribute: 'width', symbol: 'B', column: true, searchable: true },
  { attribute: 'bearing-clearance', column: true, searchable: true },
  { attribute: 'bearing-precision', searchable: true },
  { attribute: 'bearing-chamfer', symbol: 'r' },
  { attribute: 'bearing-series' },
  { attribute: 'material', searchable: true },
  { attribute: 'cage-material', searchable: true },
];
const END: readonly LayoutEntry[] = [
  { attribute: 'brand', searchable: true },
  { attribute: 'standard', searchable: true },
];

/** A closure: suffix of the designation and what it says. */
interface Closure {
  readonly suffix: string;
  readonly text: string;
  readonly order: number;
  readonly tier: number;
}

const OPEN: Closure = { suffix: '', text: 'Open', order: 0, tier: 0 };

function item(series: Series, size: Boundary, closure: Closure): Item {
  const text = designation(series.name, size.d) + closure.suffix;
  const seriesOrder = SERIES.indexOf(series);
  // The bores 22, 28 and 32 mm lie between the preferred ones.
  const rare = [22, 28, 32].includes(size.d) || size.d > 100 ? 2 : 0;
  return {
    code: designationCode(text),
    size: text,
    tier: series.tier + closure.tier + rare,
    volumeMm3: steelVolume(size, series.fill),
    values: {
      'bearing-designation': term(text, designationOrder(seriesOrder, size.d, closure.order)),
      'inside-diameter': mm(size.d),
      'outside-diameter': mm(size.D),
      width: mm(size.B),
      'bearing-chamfer': mm(size.r),
      'bearing-series': term(series.name, seriesOrder),
      'bearing-sealing': term(closure.text, closure.order),
    },
  };
}

function family(
  kind: Kind,
  closures: readonly Closure[],
  of: Pick<Family, 'category' | 'prefix' | 'noun'>,
): Family {
  const made = SERIES.flatMap((series) => {
    const closed = series.closed ?? [1, 0];
    const [from, to] = kind === 'open' ? [0, 150] : closed;
    return boundaries(series.dimensions)
      .filter(({ d }) => d >= from && d <= to)
      .flatMap((size) =>
        closures.map((closure) => ({
          item: item(series, size, closure),
          variants: deepGrooveVariants(kind, size.d, series.heavy === true),
        })),
      );
  });
  const items = made.map((entry) => entry.item);
  const variants = new Map(made.map((entry) => [entry.item.code, entry.variants]));
  return {
    ...of,
    standard: 'ISO 15',
    layout: [
      ...LAYOUT,
      { attribute: 'bearing-sealing', column: true, searchable: true },
      ...(kind === 'sealed' ? [{ attribute: 'seal-material', searchable: true } as const] : []),
      ...(kind === 'open' ? [] : [{ attribute: 'bearing-grease', searchable: true } as const]),
      ...END,
    ],
    goesWith: [],
    customsCode: '848210',
    costCents: bearingCostCents,
    items: () => items,
    variants: (chosen) => variants.get(chosen.code) ?? [],
  };
}

const SYNONYMS = ['bearing', 'ball bearing', 'deep groove', 'kugellager', 'rillenkugellager', 'din 625'];

export const DEEP_GROOVE_FAMILIES: readonly Family[] = [
  family('open', [OPEN], {
    category: {
      slug: 'deep-groove-ball-bearings-open',
      parent: 'ball-bearings',
      name: 'Deep groove ball bearings, open',
      description:
        'Single-row deep groove ball bearings without shields or seals, series 618, 619, 60, 62, 63 and 64 with the boundary dimensions of ISO 15. For oil lubrication or grease supplied from outside, at high speed and with radial and moderate axial load.',
      synonyms: [...SYNONYMS, 'open bearing'],
    },
    prefix: 'DGO',
    noun: 'Deep groove ball bearing',
  }),
  family(
    'shielded',
    [
      { suffix: '-Z', text: 'Shield on one side (Z)', order: 1, tier: 2 },
      { suffix: '-2Z', text: 'Shields on both sides (2Z)', order: 2, tier: 0 },
    ],
    {
      category: {
        slug: 'deep-groove-ball-bearings-shielded',
        parent: 'ball-bearings',
        name: 'Deep groove ball bearings, shielded',
        description:
          'Single-row deep groove ball bearings with steel shields on one side (Z) or both sides (2Z), greased for life. The shields run without touching the inner ring: they keep coarse dirt out and allow nearly the speed of an open bearing.',
        synonyms: [...SYNONYMS, 'shielded bearing', 'zz', 'deckscheibe'],
      },
      prefix: 'DGZ',
      noun: 'Deep groove ball bearing',
    },
  ),
  family(
    'sealed',
    [
      { suffix: '-RS', text: 'Seal on one side (RS)', order: 3, tier: 2 },
      { suffix: '-2RS', text: 'Seals on both sides (2RS)', order: 4, tier: 0 },
    ],
    {
      category: {
        slug: 'deep-groove-ball-bearings-sealed',
        parent: 'ball-bearings',
        name: 'Deep groove ball bearings, sealed',
        description:
          'Single-row deep groove ball bearings with rubber contact seals on one side (RS) or both sides (2RS), greased for life. The lips keep out dust and splash water at the price of friction and a lower limiting speed.',
        synonyms: [...SYNONYMS, 'sealed bearing', 'dichtscheibe'],
      },
      prefix: 'DGS',
      noun: 'Deep groove ball bearing',
    },
  ),
];
