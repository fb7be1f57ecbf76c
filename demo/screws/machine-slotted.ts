import { memoised } from '../axes.ts';
import { fastenerVariants } from '../metals.ts';
import type { Family, Item } from '../model.ts';
import { mm, term } from '../stated.ts';
import { metric } from '../threads.ts';
import { metricLengths } from './lengths.ts';
import {
  countersunkVolume,
  headValues,
  headVolume,
  shankVolume,
  sizeTier,
  slotVolume,
  sold,
  threadValues,
} from './machine-head.ts';
import { COUNTERSUNK_HEAD, machineLayout, partners, SEATED_HEAD } from './machine-layout.ts';
import {
  CHEESE_HEADS,
  COUNTERSUNK_SLOTTED_HEADS,
  PAN_HEADS,
  type SlottedHead,
} from './machine-slotted-table.ts';
import { screwCostCents } from './price.ts';

const SLOT = term('Slot', 10);

/** Sawing or pressing the slot, against a plain hexagon head. */
const SLOTTING_WORK = 1.1;

interface SlottedStandard {
  readonly standard: string;
  readonly slug: string;
  readonly name: string;
  readonly noun: string;
  readonly description: string;
  readonly synonyms: readonly string[];
  readonly heads: readonly SlottedHead[];
  readonly countersunk: boolean;
  /** Volume of the head before the slot is cut, in mm³. */
  readonly headVolume: (head: SlottedHead) => number;
  /** Largest nominal diameter in mm moulded in polyamide. */
  readonly polyamideTo: number;
}

function itemsOf(of: SlottedStandard, head: SlottedHead): Item[] {
  const thread = metric(head.d);
  return metricLengths(...head.lengths).map((length) => ({
    code: `${thread.code}X${length.mm}`,
    size: `${thread.name} × ${length.mm}`,
    tier: length.tier + sizeTier(head.d),
    volumeMm3:
      of.headVolume(head) -
      slotVolume(head) +
      // A countersunk screw's length includes the head.
      shankVolume(thread, of.countersunk ? length.mm - head.k : length.mm),
    values: {
      ...threadValues(thread, length.mm),
      ...headValues(head, of.countersunk),
      drive: SLOT,
      'slot-width': mm(head.n),
      'drive-depth': mm(head.t),
    },
  }));
}

function family(of: SlottedStandard): Family {
  const items = of.heads.flatMap((head) => itemsOf(of, head));
  const diameters = new Map(of.heads.map((head) => [metric(head.d).name, head.d]));
  const variantsOf = fastenerVariants({
    grades: ['4.8', '5.8', 'A2-50', 'A2-70', 'A4-70', 'Brass', 'Polyamide'],
    locking: true,
    tiers: { '5.8': 3, 'A2-50': 3, Brass: 1, Polyamide: 2 },
    limits: { Polyamide: { from: 3, to: of.polyamideTo } },
  });
  const variants = memoised((d: number) => soldOnce(variantsOf(d)));
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
    layout: machineLayout(of.countersunk ? COUNTERSUNK_HEAD : SEATED_HEAD, [
      { attribute: 'slot-width', symbol: 'n', column: true },
      { attribute: 'drive-depth', symbol: 't' },
      { attribute: 'drive' },
    ]),
    goesWith: partners(of.countersunk),
    customsCode: '731815',
    costCents: (item, massG) => screwCostCents(item, massG, SLOTTING_WORK),
    items: () => items,
    variants: (item) => variants(diameters.get(item.values.thread?.text ?? '') ?? 0),
  };
}

/** Sizes that share the metal's variants share the filtered ones too. */
const soldOnce = memoised(sold);

export const SLOTTED_FAMILIES: readonly Family[] = [
  family({
    standard: 'ISO 1207',
    slug: 'cheese-head-screws-iso-1207',
    name: 'Slotted cheese head screws ISO 1207',
    noun: 'Slotted cheese head screw',
    description:
      'Machine screws with a tall, nearly cylindrical head and a straight slot, product grade A. The small head diameter suits counterbores and narrow flanges, and the deep slot stands repeated loosening.',
    synonyms: [
      'cheese head',
      'slotted screw',
      'machine screw',
      'fillister',
      'din 84',
      'zylinderschraube mit schlitz',
      'schlitzschraube',
    ],
    heads: CHEESE_HEADS,
    countersunk: false,
    headVolume: (head) => headVolume(head, 0.07),
    polyamideTo: 10,
  }),
  family({
    standard: 'ISO 1580',
    slug: 'pan-head-screws-slotted-iso-1580',
    name: 'Slotted pan head screws ISO 1580',
    noun: 'Slotted pan head screw',
    description:
      'Machine screws with a wide, low head with rounded edges and a straight slot, product grade A. The large bearing surface suits sheet metal and plastics where the head may stand proud.',
    synonyms: [
      'pan head',
      'slotted screw',
      'machine screw',
      'din 85',
      'flachkopfschraube mit schlitz',
      'schlitzschraube',
    ],
    heads: PAN_HEADS,
    countersunk: false,
    headVolume: (head) => headVolume(head, 0.08),
    polyamideTo: 8,
  }),
  family({
    standard: 'ISO 2009',
    slug: 'countersunk-screws-slotted-iso-2009',
    name: 'Slotted countersunk screws ISO 2009',
    noun: 'Slotted countersunk screw',
    description:
      'Machine screws with a flat 90° countersunk head and a straight slot, product grade A. The head sits flush with the surface; its length is measured over all.',
    synonyms: [
      'flat head',
      'countersunk',
      'slotted screw',
      'machine screw',
      'csk',
      'din 963',
      'senkschraube mit schlitz',
      'schlitzschraube',
    ],
    heads: COUNTERSUNK_SLOTTED_HEADS,
    countersunk: true,
    headVolume: countersunkVolume,
    polyamideTo: 8,
  }),
];
