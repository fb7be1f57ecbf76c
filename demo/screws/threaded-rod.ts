import { memoised } from '../axes.ts';
import { fastenerVariants } from '../metals.ts';
import type { Family, Item, LayoutEntry, Variant } from '../model.ts';
import { equivalent, type Standard, standard } from '../standards.ts';
import { mm, term } from '../stated.ts';
import { metric, threadedArea } from '../threads.ts';
import { metricLengths } from './lengths.ts';
import { screwCode } from './socket-code.ts';
import { hotDip, sold, stated } from './socket-variants.ts';

/**
 * DIN 976-1 form A (thread tolerance 6g, coarse thread): nominal diameter and the range of cut lengths, in mm. From M10
 * the shortest is the standard's; below M10, and for the longest, it is what is stocked.
 */
// biome-ignore format: a table
const ROWS: readonly (readonly [number, number, number])[] = [
  // d, from, to
  [3, 10, 60], [4, 12, 80], [5, 16, 100], [6, 16, 150], [8, 20, 200], [10, 25, 250], [12, 25, 300], [14, 30, 300],
  [16, 30, 400], [18, 35, 400], [20, 40, 500], [22, 45, 500], [24, 50, 500], [27, 55, 500], [30, 60, 500],
  [33, 65, 500], [36, 70, 500], [39, 80, 500], [42, 90, 500], [48, 100, 500],
];

/** Sizes the standard lists as second choice. */
const SECOND_CHOICE = new Set([14, 18, 22, 27, 33, 39]);

/** Bars are stocked in these lengths in mm; the two long ones from M6. */
const BARS = [1000, 2000, 3000];
const LONG_BARS_FROM_MM = 6;

/** A cut piece is rarer than a bar, and the in-between lengths rarer still. */
const CUT_TIER = 1;

/** Drawn and rolled stock in EUR cents a gram; and cutting and deburring of both ends, in EUR cents. */
const BAR_CENTS_PER_GRAM = 0.19;
const CUTTING_CENTS = 9;

/** Bars come in bundles as small as those of M20 screws, whatever their size. */
const BUNDLED_LIKE_MM = 20;
const LARGEST_HEAVY_BUNDLE = 10;
const HEAVY_FROM_MM = 20;

const FULL = term('Fully threaded', 2);

const HOT_DIP_FROM_MM = 8;

/** What bars and stud bolts are not finished in; and what only pays on quenched and tempered classes. */
const NOT_OFFERED = new Set([
  'Black oxide',
  'Phosphated',
  'Nickel plated',
  'Blackened',
  'Dry-lubricant coated',
]);
const HIGH_END = new Set(['Zinc flake', 'Zinc-nickel plated']);
const MILD = new Set(['4.8', '5.8']);

function offered(variant: Variant): boolean {
  const finish = stated(variant, 'finish');
  return !NOT_OFFERED.has(finish) && !(HIGH_END.has(finish) && MILD.has(stated(variant, 'class')));
}

const RODS = {
  small: fastenerVariants({ grades: ['4.8', '5.8', '8.8', 'A2-70', 'A4-70', 'Brass'] }),
  medium: fastenerVariants({ grades: ['4.8', '5.8', '8.8', '10.9', 'A2-70', 'A4-70', 'Brass'] }),
  large: fastenerVariants({
    grades: ['4.8', '5.8', '8.8', '10.9', 'A2-50', 'A4-50'],
    tiers: { 'A2-50': 0, 'A4-50': 1 },
  }),
  huge: fastenerVariants({ grades: ['4.8', '8.8'] }),
};

/** 10.9 starts at M6; stainless is class 70 up to M24 and 50 above, and brass ends at M24; ISO 898-1 ends at M39. */
function range(d: number): keyof typeof RODS {
  if (d < 6) return 'small';
  if (d <= 24) return 'medium';
  return d <= 39 ? 'large' : 'huge';
}

const cut = memoised((key: keyof typeof RODS) => sold(RODS[key], offered));

const bars = memoised((d: number) => {
  return RODS[range(d)](BUNDLED_LIKE_MM).filter(
    (variant) =>
      offered(variant) &&
      (d >= HOT_DIP_FROM_MM || !hotDip(variant)) &&
      (d < HEAVY_FROM_MM || variant.packSize <= LARGEST_HEAVY_BUNDLE),
  );
});

/** The smallest diameter that comes in the same bars as `d`, so that they share one array. */
function barBand(d: number): number {
  return [42, 27, HEAVY_FROM_MM, HOT_DIP_FROM_MM, 6].find((from) => d >= from) ?? 3;
}

const LAYOUT: readonly LayoutEntry[] = [
  { attribute: 'thread', symbol: 'd', column: true, searchable: true },
  { attribute: 'length', symbol: 'l', column: true, searchable: true },
  { attribute: 'material', column: true, searchable: true },
  { attribute: 'class', column: true, searchable: true },
  { attribute: 'finish', column: true, searchable: true },
  { attribute: 'pitch', symbol: 'P', column: true },
  { attribute: 'nominal-size' },
  { attribute: 'thread-extent' },
  { attribute: 'brand', searchable: true },
  { attribute: 'standard', searchable: true },
];

function item(d: number, l: number, tier: number): Item {
  const thread = metric(d);
  return {
    code: screwCode(thread, l),
    size: `${thread.name} × ${l}`,
    tier: tier + (SECOND_CHOICE.has(d) ? 1 : 0),
    volumeMm3: threadedArea(thread) * l,
    values: { ...thread.values, length: mm(l), 'thread-extent': FULL },
  };
}

const VARIANTS = new Map<string, readonly Variant[]>();

const ITEMS: readonly Item[] = ROWS.flatMap(([d, from, to]) => {
  const pieces = metricLengths(from, to).map((length) => {
    const piece = item(d, length.mm, CUT_TIER + length.tier);
    VARIANTS.set(piece.code, cut(range(d))(d));
    return piece;
  });
  const whole = BARS.slice(0, d < LONG_BARS_FROM_MM ? 1 : BARS.length).map((l, index) => {
    const bar = item(d, l, index);
    VARIANTS.set(bar.code, bars(barBand(d)));
    return bar;
  });
  return [...pieces, ...whole];
});

export const ROD_FAMILIES: readonly Family[] = [
  {
    category: {
      slug: 'threaded-rod-din-976',
      parent: 'shoulder-screws-and-rods',
      name: 'Threaded rod DIN 976-1',
      description:
        'Rod with a coarse metric thread from end to end (form A, tolerance 6g), in bars of 1, 2 and 3 m and in cut lengths as stud bolts. For hangers, anchors and tie bolts; a bar takes a nut at both ends.',
      synonyms: [
        'studding',
        'threaded bar',
        'stud bolt',
        'all-thread',
        'gewindestange',
        'gewindebolzen',
        'din 976',
        'din 975',
      ],
    },
    standard: 'DIN 976-1',
    prefix: 'DIN976',
    noun: 'Threaded rod',
    layout: LAYOUT,
    goesWith: [
      { category: 'hex-nuts-iso-4032', match: ['thread', 'material', 'finish'] },
      { category: 'plain-washers-iso-7089', match: ['nominal-size', 'material', 'finish'] },
      { category: 'domed-cap-nuts-din-1587', match: ['thread', 'material', 'finish'] },
    ],
    customsCode: '731815',
    costCents: (_item, massG) => CUTTING_CENTS + BAR_CENTS_PER_GRAM * massG,
    items: () => ITEMS,
    variants: (chosen) => VARIANTS.get(chosen.code) ?? [],
  },
];

export const ROD_STANDARDS: readonly Standard[] = [
  standard(
    'DIN 976-1',
    'Stud bolts and threaded rod with metric thread',
    equivalent(
      'DIN 975',
      'Withdrawn. The bars of DIN 975 have the same thread and are now form A of DIN 976-1.',
    ),
  ),
];
