import { fastenerVariants } from '../metals.ts';
import type { Family, Item, LayoutEntry } from '../model.ts';
import { equivalent, type Standard, standard } from '../standards.ts';
import { mm, term } from '../stated.ts';
import { circle, hexagon, metric } from '../threads.ts';
import { FLANGE_HEADS, type FlangeHead } from './hex-flange-table.ts';
import { metricLengths, nextLength } from './lengths.ts';
import { screwCostCents } from './price.ts';
import { screwCode } from './socket-code.ts';
import { frustum, shank } from './socket-geometry.ts';
import { hotDip, sold, stated } from './socket-variants.ts';

/** A flange is upset together with the hexagon, from more wire. */
const FLANGE_WORK = 1.2;

const HEX_DRIVE = term('External hexagon', 1);
const PARTIAL = term('Partly threaded', 1);
const FULL = term('Fully threaded', 2);

const VARIANTS = sold(
  fastenerVariants({ grades: ['8.8', '10.9', 'A2-70'], locking: true }),
  (variant) => !hotDip(variant) || stated(variant, 'locking') === 'None',
);

const LAYOUT: readonly LayoutEntry[] = [
  { attribute: 'thread', symbol: 'd', column: true, searchable: true },
  { attribute: 'length', symbol: 'l', column: true, searchable: true },
  { attribute: 'material', column: true, searchable: true },
  { attribute: 'class', column: true, searchable: true },
  { attribute: 'finish', column: true, searchable: true },
  { attribute: 'width-across-flats', symbol: 's', column: true },
  { attribute: 'screw-flange-diameter', symbol: 'dc', column: true },
  { attribute: 'head-height', symbol: 'k', column: true },
  { attribute: 'thread-length', symbol: 'b' },
  { attribute: 'width-across-corners', symbol: 'e' },
  { attribute: 'screw-flange-thickness', symbol: 'c' },
  { attribute: 'pitch', symbol: 'P' },
  { attribute: 'nominal-size' },
  { attribute: 'thread-extent' },
  { attribute: 'drive' },
  { attribute: 'locking' },
  { attribute: 'brand', searchable: true },
  { attribute: 'standard', searchable: true },
];

/** The flange slopes from its edge up to the hexagon at 25° to 30° to the bearing face. */
const FLANGE_SLOPE = Math.tan((27.5 * Math.PI) / 180);

/** Volume in mm³: the edge of the flange, its slope up to the hexagon, and the hexagon above. */
function headVolume(head: FlangeHead): number {
  const slope = ((head.dc - head.s) / 2) * FLANGE_SLOPE;
  return (
    circle(head.dc) * head.c + frustum(head.dc, head.s, slope) + hexagon(head.s) * (head.k - head.c - slope)
  );
}

function item(head: FlangeHead, l: number, rarity: number): Item {
  const thread = metric(head.d);
  const full = l <= head.fullTo;
  const b = full ? l : 2 * head.d + (l <= 125 ? 6 : 12);
  return {
    code: screwCode(thread, l),
    size: `${thread.name} × ${l}`,
    tier: rarity + head.tier,
    volumeMm3: headVolume(head) + shank(thread, l, b),
    values: {
      ...thread.values,
      length: mm(l),
      'width-across-flats': mm(head.s),
      'head-height': mm(head.k),
      'width-across-corners': mm(head.e),
      'screw-flange-diameter': mm(head.dc),
      'screw-flange-thickness': mm(head.c),
      drive: HEX_DRIVE,
      ...(full ? { 'thread-extent': FULL } : {}),
      // In-between lengths just below the stepped line are made either way.
      ...(l >= nextLength(head.fullTo) ? { 'thread-extent': PARTIAL, 'thread-length': mm(b) } : {}),
    },
  };
}

const ITEMS = FLANGE_HEADS.flatMap((head) =>
  metricLengths(...head.lengths).map((length) => item(head, length.mm, length.tier)),
);
const DIAMETERS = new Map(FLANGE_HEADS.map((head) => [metric(head.d).values.thread.text, head.d]));

export const FLANGE_SCREW_FAMILIES: readonly Family[] = [
  {
    category: {
      slug: 'hex-flange-screws-en-1665',
      parent: 'hex-head-screws',
      name: 'Hex flange screws EN 1665',
      description:
        'Hexagon head screws with a flange in place of a washer, heavy series, coarse thread. The flange spreads the load over slotted and large holes; M10 takes a 16 mm spanner here and a 15 mm one in the withdrawn DIN 6921.',
      synonyms: [
        'flange bolt',
        'flange screw',
        'flanged',
        'hex',
        'hexagon',
        'bundschraube',
        'flanschschraube',
        'din 6921',
      ],
    },
    standard: 'EN 1665',
    prefix: 'EN1665',
    noun: 'Hex flange screw',
    layout: LAYOUT,
    goesWith: [
      { category: 'hex-flange-nuts-iso-4161', match: ['thread', 'material', 'finish'] },
      { category: 'hex-nuts-iso-4032', match: ['thread', 'material', 'finish'] },
    ],
    customsCode: '731815',
    costCents: (chosen, massG) => screwCostCents(chosen, massG, FLANGE_WORK),
    items: () => ITEMS,
    variants: (chosen) => VARIANTS(DIAMETERS.get(chosen.values.thread?.text ?? '') ?? 0),
  },
];

export const FLANGE_SCREW_STANDARDS: readonly Standard[] = [
  standard(
    'EN 1665',
    'Hexagon bolts with flange, heavy series',
    equivalent(
      'DIN 6921',
      'Withdrawn. M10 has a width across flats of 15 mm instead of 16 mm, and the heads are of other heights.',
    ),
    equivalent(
      'EN 1662',
      'Not interchangeable: the small series, with a narrower hexagon and flange (8 mm across flats for M6).',
    ),
    equivalent(
      'ISO 4162',
      'Not interchangeable: the small series; there is no ISO standard for the heavy one.',
    ),
    equivalent(
      'ISO 15071',
      'Not interchangeable: the small series, product grade A; there is no ISO standard for the heavy one.',
    ),
  ),
];
