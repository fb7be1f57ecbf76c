import { fastenerVariants } from '../metals.ts';
import type { Family, Item, LayoutEntry, Variant } from '../model.ts';
import { mm, term } from '../stated.ts';
import { metric, type Thread, threadedArea } from '../threads.ts';
import { metricLengths } from './lengths.ts';
import { screwCostCents } from './price.ts';
import { type PointLengths, SET_SCREWS, type SetScrew } from './set-table.ts';
import { screwCode } from './socket-code.ts';
import { socket } from './socket-geometry.ts';
import { sold, stated } from './socket-variants.ts';

/** No head to form, but a point and hardening through. */
const SET_SCREW_WORK = 0.9;

/** From this many diameters on, a screw is below the stepped line whatever its size and point: deep socket, long dog. */
const LONG_DIAMETERS = 2;

/** The deep socket is about this much deeper than the short one, for the mass of short screws. */
const SHORT_SOCKET = 0.6;

/** A patch or a capsule coating needs this many diameters of thread. */
const COATED_DIAMETERS = 1.5;

const SOCKET_DRIVE = term('Hexagon socket', 2);

/** Thick zinc fills sockets this small, and the others are nobody's stock. */
const NOT_OFFERED = new Set(['Hot dip galvanised', 'Nickel plated', 'Zinc-nickel plated', 'Blackened']);

const offered = (variant: Variant): boolean => !NOT_OFFERED.has(stated(variant, 'finish'));
const COATED = sold(fastenerVariants({ grades: ['45H', 'A2-21H', 'A4-21H'], locking: true }), offered);
const UNCOATED = sold(COATED, (variant) => stated(variant, 'locking') === 'None');

/** What sets the four points apart. */
export interface Point {
  readonly standard: string;
  readonly former: string;
  readonly slug: string;
  readonly adjective: string;
  readonly description: string;
  readonly synonyms: readonly string[];
  readonly term: ReturnType<typeof term>;
  /** The standard's letter for the point diameter. */
  readonly symbol: string;
  readonly diameter: (row: SetScrew) => number | undefined;
  readonly lengths: PointLengths;
  /** What the point takes away from a threaded cylinder, in mm³. */
  readonly removed: (row: SetScrew, thread: Thread) => number;
  readonly dog?: true;
}

const layout = (point: Point): readonly LayoutEntry[] => [
  { attribute: 'thread', symbol: 'd', column: true, searchable: true },
  { attribute: 'length', symbol: 'l', column: true, searchable: true },
  { attribute: 'material', column: true, searchable: true },
  { attribute: 'class', column: true, searchable: true },
  { attribute: 'finish', column: true, searchable: true },
  { attribute: 'drive-size', symbol: 's', column: true },
  { attribute: 'point-diameter', symbol: point.symbol, column: true },
  ...(point.dog ? ([{ attribute: 'dog-length', symbol: 'z', column: true }] as const) : []),
  { attribute: 'drive-depth', symbol: 't' },
  { attribute: 'set-screw-point', searchable: true },
  { attribute: 'pitch', symbol: 'P' },
  { attribute: 'nominal-size' },
  { attribute: 'drive' },
  { attribute: 'locking' },
  { attribute: 'brand', searchable: true },
  { attribute: 'standard', searchable: true },
];

function item(point: Point, row: SetScrew, l: number, rarity: number): Item {
  const thread = metric(row.d);
  const long = l >= LONG_DIAMETERS * row.d;
  const depth = long ? row.t : row.t * SHORT_SOCKET;
  const pointDiameter = point.diameter(row);
  return {
    code: screwCode(thread, l),
    size: `${thread.name} × ${l}`,
    tier: rarity,
    volumeMm3: threadedArea(thread) * l - socket({ s: row.s, t: depth }) - point.removed(row, thread),
    values: {
      ...thread.values,
      length: mm(l),
      'drive-size': mm(row.s),
      drive: SOCKET_DRIVE,
      'set-screw-point': point.term,
      ...(pointDiameter === undefined ? {} : { 'point-diameter': mm(pointDiameter) }),
      ...(long ? { 'drive-depth': mm(row.t) } : {}),
      ...(long && point.dog ? { 'dog-length': mm(row.z) } : {}),
    },
  };
}

/** The family of one point of set screws. */
export function setScrewFamily(point: Point): Family {
  const items = SET_SCREWS.flatMap((row) =>
    metricLengths(...(point.lengths[row.d] ?? [0, 0])).map((length) =>
      item(point, row, length.mm, length.tier),
    ),
  );
  const diameters = new Map(SET_SCREWS.map((row) => [metric(row.d).values.thread.text, row.d]));
  return {
    category: {
      slug: point.slug,
      parent: 'set-screws',
      name: `${point.adjective} point set screws ${point.standard}`,
      description: point.description,
      synonyms: [
        'grub screw',
        'allen',
        'gewindestift',
        'madenschraube',
        ...point.synonyms,
        point.former.toLowerCase(),
      ],
    },
    standard: point.standard,
    prefix: point.standard.replace(' ', ''),
    noun: `${point.adjective} point set screw`,
    layout: layout(point),
    goesWith: [{ category: 'machine-taps-metric-din-371-376', match: ['thread'] }],
    customsCode: '731815',
    costCents: (chosen, massG) => screwCostCents(chosen, massG, SET_SCREW_WORK),
    items: () => items,
    variants: (chosen) => {
      const d = diameters.get(chosen.values.thread?.text ?? '') ?? 0;
      const { length } = chosen.values;
      const l = length && 'number' in length ? length.number : 0;
      return l >= COATED_DIAMETERS * d ? COATED(d) : UNCOATED(d);
    },
  };
}
