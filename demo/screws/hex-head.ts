import { fastenerVariants } from '../metals.ts';
import type { Family, Item, LayoutEntry, Variant } from '../model.ts';
import { equivalent, type Standard, standard } from '../standards.ts';
import { mm, term } from '../stated.ts';
import { circle, hexagon, metric, type Thread, threadedArea } from '../threads.ts';
import { FINE_HEX_HEADS, HEX_HEADS, type HexHead, hexHead, widthAcrossCorners } from './hex-head-table.ts';
import { metricLengths } from './lengths.ts';
import { screwCostCents } from './price.ts';
import { hotDip, sold, stated } from './socket-variants.ts';

const LAYOUT: readonly LayoutEntry[] = [
  { attribute: 'thread', symbol: 'd', column: true, searchable: true },
  { attribute: 'length', symbol: 'l', column: true, searchable: true },
  { attribute: 'material', column: true, searchable: true },
  { attribute: 'class', column: true, searchable: true },
  { attribute: 'finish', column: true, searchable: true },
  { attribute: 'width-across-flats', symbol: 's', column: true },
  { attribute: 'head-height', symbol: 'k', column: true },
  { attribute: 'thread-length', symbol: 'b' },
  { attribute: 'width-across-corners', symbol: 'e' },
  { attribute: 'pitch', symbol: 'P' },
  { attribute: 'nominal-size' },
  { attribute: 'thread-extent' },
  { attribute: 'drive' },
  { attribute: 'locking' },
  { attribute: 'brand', searchable: true },
  { attribute: 'standard', searchable: true },
];

const HEX_DRIVE = term('External hexagon', 1);
const PARTIAL = term('Partly threaded', 1);
const FULL = term('Fully threaded', 2);

/** What the 30° chamfer takes off a hexagonal prism of the head's height. */
const CHAMFER = 0.96;

const METAL = fastenerVariants({
  grades: ['5.6', '8.8', '10.9', '12.9', 'A2-50', 'A2-70', 'A4-50', 'A4-70', 'A4-80', 'Brass'],
  locking: true,
  tiers: { '12.9': 3 },
  limits: {
    '5.6': { from: 3, to: 39 },
    '10.9': { from: 3, to: 39 },
    '12.9': { from: 3, to: 39 },
    // ISO 4014 and 4017: A2-70 and A4-70 up to M24, A2-50 and A4-50 above (to M39).
    'A2-70': { to: 24 },
    'A4-70': { to: 24 },
    'A4-80': { from: 5, to: 24 },
    'A2-50': { from: 27, to: 39 },
    'A4-50': { from: 27, to: 39 },
    '8.8': { from: 1.6 },
    Brass: { to: 20 },
  },
});

/** A galvanised thread is not coated for locking as well. */
const COARSE_VARIANTS = sold(METAL, (variant) => !hotDip(variant) || stated(variant, 'locking') === 'None');

/** ISO 10684 galvanises coarse threads only. */
const FINE_VARIANTS = sold(METAL, (variant) => !hotDip(variant));

/** Thread length b in mm of a partly threaded screw of length `l`: ISO 4014, reference values. */
function partialThreadLength(d: number, l: number): number {
  const base = l <= 125 ? 6 : l <= 200 ? 12 : 25;
  return Math.floor(2 * d) + base;
}

function item(
  head: HexHead,
  thread: Thread,
  l: number,
  options: { readonly partial: boolean; readonly tier: number },
): Item {
  const b = options.partial ? partialThreadLength(head.d, l) : l;
  return {
    code: `${thread.code}X${l}`,
    size: `${thread.name} × ${l}`,
    tier: options.tier + head.tier,
    volumeMm3: hexagon(head.s) * head.k * CHAMFER + threadedArea(thread) * b + circle(head.d) * (l - b),
    values: {
      ...thread.values,
      length: mm(l),
      'width-across-flats': mm(head.s),
      'head-height': mm(head.k),
      'width-across-corners': mm(widthAcrossCorners(head, l)),
      'thread-extent': options.partial ? PARTIAL : FULL,
      drive: HEX_DRIVE,
      ...(options.partial ? { 'thread-length': mm(b) } : {}),
    },
  };
}

/** What sets the four metric hex head standards apart. */
interface HexStandard {
  readonly standard: string;
  readonly slug: string;
  readonly name: string;
  readonly noun: string;
  readonly description: string;
  readonly synonyms: readonly string[];
  readonly partial: boolean;
  /** Categories of nuts with the same threads. */
  readonly nuts: readonly string[];
  readonly threads: readonly HexThread[];
  readonly variants: (d: number) => readonly Variant[];
}

/** A thread with its commercial lengths in mm, from and to. */
interface HexThread {
  readonly thread: Thread;
  readonly lengths: readonly [number, number];
}

function family(of: HexStandard): Family {
  const items = of.threads.flatMap(({ thread, lengths }) => {
    const head = hexHead(thread.d);
    return metricLengths(...lengths).map((length) =>
      item(head, thread, length.mm, { partial: of.partial, tier: length.tier }),
    );
  });
  const diameters = new Map(of.threads.map(({ thread }) => [thread.values.thread.text, thread.d] as const));
  return {
    category: {
      slug: of.slug,
      parent: 'hex-head-screws',
      name: of.name,
      description: of.description,
      synonyms: of.synonyms,
    },
    standard: of.standard,
    prefix: of.standard.replace(' ', ''),
    noun: of.noun,
    layout: LAYOUT,
    goesWith: [
      ...of.nuts.map((category) => ({ category, match: ['thread', 'material', 'finish'] })),
      { category: 'plain-washers-iso-7089', match: ['nominal-size', 'material', 'finish'] },
    ],
    customsCode: '731815',
    costCents: screwCostCents,
    items: () => items,
    variants: (chosen) => of.variants(diameters.get(chosen.values.thread?.text ?? '') ?? 0),
  };
}

const coarse = (extent: 'partial' | 'full'): HexThread[] =>
  HEX_HEADS.map((head) => ({ thread: metric(head.d), lengths: head[extent] }));
const fine = (extent: 'partial' | 'full'): HexThread[] =>
  FINE_HEX_HEADS.map((head) => ({ thread: metric(head.d, head.pitch), lengths: head[extent] }));

export const HEX_HEAD_FAMILIES: readonly Family[] = [
  family({
    standard: 'ISO 4014',
    slug: 'hex-head-bolts-iso-4014',
    name: 'Hex head bolts ISO 4014',
    noun: 'Hex head bolt',
    description:
      'Hexagon head bolts with a plain shank below the head, coarse thread, product grades A and B. The shank takes shear and centres the joint; choose it where a joint slides or the bolt is long.',
    synonyms: ['bolt', 'bolts', 'hex', 'hexagon', 'hex bolt', 'din 931'],
    partial: true,
    nuts: ['hex-nuts-iso-4032', 'prevailing-torque-nuts-iso-7040'],
    threads: coarse('partial'),
    variants: COARSE_VARIANTS,
  }),
  family({
    standard: 'ISO 4017',
    slug: 'hex-head-screws-iso-4017',
    name: 'Hex head screws ISO 4017',
    noun: 'Hex head screw',
    description:
      'Hexagon head screws threaded up to the head, coarse thread, product grades A and B. The usual choice for short joints and tapped holes.',
    synonyms: ['bolt', 'bolts', 'hex', 'hexagon', 'set screw', 'din 933'],
    partial: false,
    nuts: ['hex-nuts-iso-4032', 'prevailing-torque-nuts-iso-7040'],
    threads: coarse('full'),
    variants: COARSE_VARIANTS,
  }),
  family({
    standard: 'ISO 8765',
    slug: 'hex-head-bolts-fine-iso-8765',
    name: 'Hex head bolts, fine pitch, ISO 8765',
    noun: 'Hex head bolt, fine pitch',
    description:
      'Hexagon head bolts with a plain shank and a metric fine thread. The finer pitch gives more preload for the same torque and turns loose less easily.',
    synonyms: ['bolt', 'bolts', 'hex', 'hexagon', 'fine', 'fine pitch', 'din 960'],
    partial: true,
    nuts: ['hex-nuts-fine-iso-8673', 'hex-nuts-thin-fine-iso-8675'],
    threads: fine('partial'),
    variants: FINE_VARIANTS,
  }),
  family({
    standard: 'ISO 8676',
    slug: 'hex-head-screws-fine-iso-8676',
    name: 'Hex head screws, fine pitch, ISO 8676',
    noun: 'Hex head screw, fine pitch',
    description:
      'Hexagon head screws threaded up to the head with a metric fine thread. Used where vibration or thin walls call for a finer pitch.',
    synonyms: ['bolt', 'bolts', 'hex', 'hexagon', 'fine', 'fine pitch', 'din 961'],
    partial: false,
    nuts: ['hex-nuts-fine-iso-8673', 'hex-nuts-thin-fine-iso-8675'],
    threads: fine('full'),
    variants: FINE_VARIANTS,
  }),
];

export const HEX_HEAD_STANDARDS: readonly Standard[] = [
  standard(
    'ISO 4014',
    'Hexagon head bolts, product grades A and B',
    equivalent(
      'DIN 931',
      'Withdrawn. Width across flats differs: M10 17, M12 19, M14 22 and M22 32 mm instead of 16, 18, 21 and 34 mm.',
    ),
    equivalent('EN ISO 4014', 'Identical.'),
  ),
  standard(
    'ISO 4017',
    'Hexagon head screws, product grades A and B',
    equivalent(
      'DIN 933',
      'Withdrawn. Width across flats differs: M10 17, M12 19, M14 22 and M22 32 mm instead of 16, 18, 21 and 34 mm.',
    ),
    equivalent('EN ISO 4017', 'Identical.'),
  ),
  standard(
    'ISO 8765',
    'Hexagon head bolts with metric fine pitch thread',
    equivalent('DIN 960', 'Withdrawn. Width across flats differs for M10, M12, M14 and M22.'),
    equivalent('EN ISO 8765', 'Identical.'),
  ),
  standard(
    'ISO 8676',
    'Hexagon head screws with metric fine pitch thread',
    equivalent('DIN 961', 'Withdrawn. Width across flats differs for M10, M12, M14 and M22.'),
    equivalent('EN ISO 8676', 'Identical.'),
  ),
];
