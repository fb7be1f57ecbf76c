import { fastenerVariants } from '../metals.ts';
import type { Family, Item, LayoutEntry } from '../model.ts';
import { type Standard, standard } from '../standards.ts';
import { mm, term } from '../stated.ts';
import { circle, metric, threadedArea } from '../threads.ts';
import { screwCostCents } from './price.ts';
import { SHOULDER_LENGTHS, SHOULDERS, type Shoulder } from './shoulder-table.ts';
import { socket } from './socket-geometry.ts';
import { sold, stated } from './socket-variants.ts';

/** Turned and ground, not cold formed. */
const GROUND_WORK = 40;

/** Bought in small numbers, like M20 screws, whatever the size. */
const PACKED_LIKE_MM = 20;

const SOCKET_DRIVE = term('Hexagon socket', 2);
const F9 = term('f9', 609);

/** A coating would take up the fit of the ground shoulder. */
const UNCOATED = new Set(['Plain', 'Black oxide']);

const VARIANTS = sold(fastenerVariants({ grades: ['12.9'], tiers: { '12.9': 0 } }), (variant) =>
  UNCOATED.has(stated(variant, 'finish')),
)(PACKED_LIKE_MM);

const LAYOUT: readonly LayoutEntry[] = [
  { attribute: 'shoulder-diameter', symbol: 'ds', column: true, searchable: true },
  { attribute: 'length', symbol: 'l', column: true, searchable: true },
  { attribute: 'thread', symbol: 'd', column: true, searchable: true },
  { attribute: 'tolerance-class', column: true, searchable: true },
  { attribute: 'class', column: true, searchable: true },
  { attribute: 'finish', column: true, searchable: true },
  { attribute: 'head-diameter', symbol: 'dk', column: true },
  { attribute: 'head-height', symbol: 'k', column: true },
  { attribute: 'drive-size', symbol: 's' },
  { attribute: 'drive-depth', symbol: 't' },
  { attribute: 'thread-length', symbol: 'b' },
  { attribute: 'pitch', symbol: 'P' },
  { attribute: 'nominal-size' },
  { attribute: 'drive' },
  { attribute: 'material', searchable: true },
  { attribute: 'brand', searchable: true },
  { attribute: 'standard', searchable: true },
];

function item(row: Shoulder, l: number): Item {
  const thread = metric(row.d);
  const head = circle(row.dk) * row.k - socket(row);
  return {
    code: `${row.ds}X${l}-${thread.code}`,
    size: `${row.ds} × ${l} ${thread.name}`,
    tier: l > 80 ? 1 : 0,
    volumeMm3: head + circle(row.ds) * l + threadedArea(thread) * row.b,
    values: {
      ...thread.values,
      'shoulder-diameter': mm(row.ds),
      length: mm(l),
      'tolerance-class': F9,
      'head-diameter': mm(row.dk),
      'head-height': mm(row.k),
      'drive-size': mm(row.s),
      'drive-depth': mm(row.t),
      'thread-length': mm(row.b),
      drive: SOCKET_DRIVE,
    },
  };
}

const ITEMS = SHOULDERS.flatMap((row) =>
  SHOULDER_LENGTHS.filter((l) => l >= row.lengths[0] && l <= row.lengths[1]).map((l) => item(row, l)),
);

export const SHOULDER_FAMILIES: readonly Family[] = [
  {
    category: {
      slug: 'shoulder-screws-iso-7379',
      parent: 'shoulder-screws-and-rods',
      name: 'Shoulder screws ISO 7379',
      description:
        'Hexagon socket screws with a ground shoulder, tolerance f9, between the head and a thread that is smaller than the shoulder. The shoulder serves as a pivot or guide; order by its diameter and length, not by the thread.',
      synonyms: [
        'shoulder bolt',
        'stripper bolt',
        'fitting screw',
        'allen',
        'passschraube',
        'ansatzschraube',
      ],
    },
    standard: 'ISO 7379',
    prefix: 'ISO7379',
    noun: 'Shoulder screw',
    layout: LAYOUT,
    goesWith: [
      { category: 'hex-nuts-iso-4032', match: ['thread', 'material', 'finish'] },
      { category: 'machine-taps-metric-din-371-376', match: ['thread'] },
    ],
    customsCode: '731815',
    costCents: (chosen, massG) => screwCostCents(chosen, massG, GROUND_WORK),
    items: () => ITEMS,
    variants: () => VARIANTS,
  },
];

export const SHOULDER_STANDARDS: readonly Standard[] = [
  standard('ISO 7379', 'Hexagon socket head shoulder screws'),
];
