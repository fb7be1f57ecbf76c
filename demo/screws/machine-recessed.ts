import { memoised } from '../axes.ts';
import { fastenerVariants, type GradeName } from '../metals.ts';
import type { Family, GoesWith, Item, Stated, Variant } from '../model.ts';
import { equivalent, type Standard, standard } from '../standards.ts';
import { mm, term } from '../stated.ts';
import { circle, metric } from '../threads.ts';
import { metricLengths } from './lengths.ts';
import {
  COUNTERSUNK_HEAD,
  countersunkVolume,
  crossVolume,
  headValues,
  headVolume,
  machineLayout,
  SEATED_HEAD,
  shankVolume,
  sizeTier,
  sold,
  threadValues,
} from './machine-head.ts';
import {
  COUNTERSUNK_RECESSED_HEADS,
  PAN_RECESSED_HEADS,
  RAISED_HEIGHT,
  RAISED_RECESSED_HEADS,
  type RecessedHead,
} from './machine-recessed-table.ts';
import { screwCostCents } from './price.ts';

/** The two cross recesses of ISO 4757. */
const DRIVES = [
  { type: 'H', side: 'h', short: 'PH', drive: term('Cross recess H (Phillips)', 11), tier: 0, order: 0 },
  { type: 'Z', side: 'z', short: 'PZ', drive: term('Cross recess Z (Pozidriv)', 12), tier: 1, order: 100 },
] as const;

const RAREST_TIER = 9;

interface RecessedStandard {
  readonly standard: string;
  readonly slug: string;
  readonly name: string;
  readonly noun: string;
  readonly description: string;
  readonly synonyms: readonly string[];
  readonly heads: readonly RecessedHead[];
  readonly seat: 'flat' | 'countersunk' | 'raised';
  /** Volume of the head before the recess is punched, in mm³. */
  readonly headVolume: (head: RecessedHead) => number;
  readonly variants: (d: number) => readonly Variant[];
  /** Classes whose recess has the table's width and depth; all unless given. */
  readonly recessOf?: readonly GradeName[];
}

const NUTS: readonly GoesWith[] = [
  { category: 'hex-nuts-iso-4032', match: ['thread', 'material', 'finish'] },
  { category: 'square-nuts-din-562', match: ['thread', 'material', 'finish'] },
];
const WASHERS: readonly GoesWith[] = [
  { category: 'plain-washers-iso-7089', match: ['nominal-size', 'material', 'finish'] },
  { category: 'tooth-lock-washers-din-6797', match: ['nominal-size', 'material', 'finish'] },
];

/** Each of the metal's variants with either recess. */
function withRecess(of: RecessedStandard, head: RecessedHead): Variant[] {
  const metal = sold(of.variants(head.d));
  return DRIVES.flatMap(({ type, side, short, drive, tier, order }) => {
    const name = `${short}${head.recess}`;
    const known: Record<string, Stated> = { drive, 'recess-number': term(name, order + head.recess) };
    const dimensions = { 'recess-width': mm(head[side].m), 'drive-depth': mm(head[side].depth) };
    return metal
      .filter((variant) => variant.tier + tier <= RAREST_TIER)
      .map((variant) => {
        const stated = of.recessOf?.some((grade) => grade === variant.values.class?.text) ?? true;
        return {
          ...variant,
          code: `${type}-${variant.code}`,
          name: `${name}, ${variant.name}`,
          tier: variant.tier + tier,
          values: { ...known, ...(stated ? dimensions : {}), ...variant.values },
          ...(variant.successorCode ? { successorCode: `${type}-${variant.successorCode}` } : {}),
        };
      });
  });
}

function itemsOf(of: RecessedStandard, head: RecessedHead): Item[] {
  const thread = metric(head.d);
  const flat = of.seat === 'flat';
  const raised = RAISED_HEIGHT[head.d];
  return metricLengths(...head.lengths).map((length) => ({
    code: `${thread.code}X${length.mm}`,
    size: `${thread.name} × ${length.mm}`,
    tier: length.tier + sizeTier(head.d),
    volumeMm3:
      of.headVolume(head) -
      crossVolume(head.h.m, head.h.depth) +
      // A countersunk screw's length includes the head, but not the dome.
      shankVolume(thread, flat ? length.mm : length.mm - head.k),
    values: {
      ...threadValues(thread, length.mm),
      ...headValues(head, !flat),
      ...(of.seat === 'raised' && raised !== undefined ? { 'raised-height': mm(raised) } : {}),
    },
  }));
}

function family(of: RecessedStandard): Family {
  const items = of.heads.flatMap((head) => itemsOf(of, head));
  const heads = new Map(of.heads.map((head) => [metric(head.d).name, head]));
  const variants = memoised((head: RecessedHead) => withRecess(of, head));
  return {
    category: {
      slug: of.slug,
      parent: 'machine-screws',
      name: of.name,
      description: of.description,
      synonyms: of.synonyms,
    },
    standard: of.standard,
    prefix: of.standard.replace(' ', ''),
    noun: of.noun,
    layout: machineLayout(
      [
        ...(of.seat === 'flat' ? SEATED_HEAD : COUNTERSUNK_HEAD),
        ...(of.seat === 'raised' ? [{ attribute: 'raised-height', symbol: 'f' }] : []),
      ],
      [
        { attribute: 'recess-number', column: true, searchable: true },
        { attribute: 'drive', searchable: true },
        { attribute: 'recess-width', symbol: 'm' },
        { attribute: 'drive-depth' },
      ],
    ),
    goesWith: of.seat === 'flat' ? [...NUTS, ...WASHERS] : NUTS,
    customsCode: '731815',
    costCents: (item, massG) => screwCostCents(item, massG),
    items: () => items,
    variants: (item) => {
      const head = heads.get(item.values.thread?.text ?? '');
      return head ? variants(head) : [];
    },
  };
}

/** ISO 7045 and 7047 allow these; A4-70 comes from ISO 3506, as both permit. */
const COMMON = fastenerVariants({
  grades: ['4.8', 'A2-50', 'A2-70', 'A4-70', 'Brass'],
  locking: true,
  tiers: { 'A2-50': 3 },
});

/** Part 1 is class 4.8; part 2, from M2, is class 8.8, stainless steel and non-ferrous metals. */
const COUNTERSUNK = fastenerVariants({
  grades: ['4.8', '8.8', 'A2-70', 'A4-70', 'Brass'],
  locking: true,
  tiers: { '8.8': 4 },
  limits: { '8.8': { from: 2 }, 'A2-70': { from: 2 }, 'A4-70': { from: 2 }, Brass: { from: 2 } },
});

/** A spherical dome of base diameter `a` mm and height `h` mm, in mm³. */
const dome = (a: number, h: number): number => (h / 2) * circle(a) + (Math.PI / 6) * h ** 3;

export const RECESSED_FAMILIES: readonly Family[] = [
  family({
    standard: 'ISO 7045',
    slug: 'pan-head-screws-iso-7045',
    name: 'Cross-recessed pan head screws ISO 7045',
    noun: 'Pan head screw',
    description:
      'Machine screws with a domed pan head and a Phillips or Pozidriv recess, product grade A. They are the usual choice for housings, terminals and sheet metal assembled with a power driver.',
    synonyms: [
      'pan head',
      'machine screw',
      'phillips',
      'pozidriv',
      'cross recess',
      'crosshead',
      'din 7985',
      'linsenkopfschraube',
      'flachkopfschraube',
      'kreuzschlitz',
    ],
    heads: PAN_RECESSED_HEADS,
    seat: 'flat',
    headVolume: (head) => headVolume(head, 0.21),
    variants: COMMON,
  }),
  family({
    standard: 'ISO 7046',
    slug: 'countersunk-screws-iso-7046',
    name: 'Cross-recessed countersunk screws ISO 7046',
    noun: 'Countersunk screw',
    description:
      'Machine screws with a flat 90° countersunk head and a Phillips or Pozidriv recess; part 1 of the standard is class 4.8, part 2 the stronger and stainless ones. The head sits flush in panels, hinges and covers.',
    synonyms: [
      'flat head',
      'countersunk',
      'csk',
      'machine screw',
      'phillips',
      'pozidriv',
      'cross recess',
      'iso 7046-1',
      'iso 7046-2',
      'din 965',
      'senkschraube',
      'kreuzschlitz',
    ],
    heads: COUNTERSUNK_RECESSED_HEADS,
    seat: 'countersunk',
    headVolume: countersunkVolume,
    variants: COUNTERSUNK,
    // Part 2 leaves a choice between a deep and a shallow recess.
    recessOf: ['4.8'],
  }),
  family({
    standard: 'ISO 7047',
    slug: 'raised-countersunk-screws-iso-7047',
    name: 'Cross-recessed raised countersunk screws ISO 7047',
    noun: 'Raised countersunk screw',
    description:
      'Machine screws with a 90° countersunk head whose top is domed, with a Phillips or Pozidriv recess, product grade A. The dome gives a finished look and a deeper recess than a flat head.',
    synonyms: [
      'raised countersunk',
      'oval head',
      'machine screw',
      'phillips',
      'pozidriv',
      'cross recess',
      'din 966',
      'linsensenkschraube',
      'kreuzschlitz',
    ],
    heads: RAISED_RECESSED_HEADS,
    seat: 'raised',
    headVolume: (head) => countersunkVolume(head) + dome(head.dk, RAISED_HEIGHT[head.d] ?? 0),
    variants: COMMON,
  }),
];

export const RECESSED_STANDARDS: readonly Standard[] = [
  standard(
    'ISO 7045',
    'Pan head screws with cross recess type H or Z, product grade A',
    equivalent(
      'DIN 7985',
      'Withdrawn. Head differs: diameter M3 6 and M5 10 mm instead of 5.6 and 9.5 mm, and another height.',
    ),
    equivalent('EN ISO 7045', 'Identical.'),
  ),
  standard(
    'ISO 7046',
    'Flat countersunk screws with cross recess type H or Z, product grade A, in two parts by strength and material',
    equivalent(
      'DIN 965',
      'Withdrawn. Heads differ, for example M4 7.5 instead of 8.4 mm in diameter; the countersink is not the same.',
    ),
    equivalent('EN ISO 7046-1', 'Identical with part 1: steel of class 4.8.'),
    equivalent('EN ISO 7046-2', 'Identical with part 2: class 8.8, stainless steel and non-ferrous metals.'),
  ),
  standard(
    'ISO 7047',
    'Raised countersunk screws with cross recess type H or Z, product grade A',
    equivalent(
      'DIN 966',
      'Withdrawn. Heads differ, for example M4 7.5 instead of 8.4 mm in diameter; the countersink is not the same.',
    ),
    equivalent('EN ISO 7047', 'Identical.'),
  ),
];
