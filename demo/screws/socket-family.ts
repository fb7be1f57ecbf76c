import type { Family, Item, LayoutEntry, Variant } from '../model.ts';
import { mm, term } from '../stated.ts';
import { metric, type Thread } from '../threads.ts';
import { metricLengths } from './lengths.ts';
import { screwCostCents } from './price.ts';
import { screwCode } from './socket-code.ts';
import { shank } from './socket-geometry.ts';
import type { SocketHead } from './socket-table.ts';

/** A socket takes one more blow than a hexagon. */
const SOCKET_WORK = 1.3;

const SOCKET_DRIVE = term('Hexagon socket', 2);
const PARTIAL = term('Partly threaded', 1);
const FULL = term('Fully threaded', 2);

const layout = (headDiameter: string, stepped: boolean): readonly LayoutEntry[] => [
  { attribute: 'thread', symbol: 'd', column: true, searchable: true },
  { attribute: 'length', symbol: 'l', column: true, searchable: true },
  { attribute: 'material', column: true, searchable: true },
  { attribute: 'class', column: true, searchable: true },
  { attribute: 'finish', column: true, searchable: true },
  { attribute: headDiameter, symbol: 'dk', column: true },
  { attribute: 'head-height', symbol: 'k', column: true },
  { attribute: 'drive-size', symbol: 's', column: true },
  { attribute: 'drive-depth', symbol: 't' },
  ...(stepped ? [{ attribute: 'thread-length', symbol: 'b' }, { attribute: 'thread-extent' }] : []),
  { attribute: 'pitch', symbol: 'P' },
  { attribute: 'nominal-size' },
  { attribute: 'drive' },
  { attribute: 'locking' },
  { attribute: 'brand', searchable: true },
  { attribute: 'standard', searchable: true },
];

/** What sets the four socket screws apart. */
export interface SocketStandard {
  readonly standard: string;
  readonly slug: string;
  readonly name: string;
  readonly noun: string;
  readonly description: string;
  readonly synonyms: readonly string[];
  readonly heads: readonly SocketHead[];
  /** Volume of the head in mm³. */
  readonly headVolume: (head: SocketHead) => number;
  readonly countersunk?: true;
  readonly variants: (d: number) => readonly Variant[];
}

function item(of: SocketStandard, head: SocketHead, thread: Thread, l: number, rarity: number): Item {
  const full = l <= (head.fullTo ?? Number.POSITIVE_INFINITY);
  const b = full ? l : 2 * head.d + 12;
  const threaded = of.countersunk ? shank(thread, l - head.k, l - head.k) : shank(thread, l, b);
  return {
    code: screwCode(thread, l),
    size: `${thread.name} × ${l}`,
    tier: rarity + head.tier,
    volumeMm3: of.headVolume(head) + threaded,
    values: {
      ...thread.values,
      length: mm(l),
      [of.countersunk ? 'head-diameter-theoretical' : 'head-diameter']: mm(head.dk),
      'head-height': mm(head.k),
      'drive-size': mm(head.s),
      'drive-depth': mm(head.t),
      drive: SOCKET_DRIVE,
      ...(head.fullTo ? { 'thread-extent': full ? FULL : PARTIAL } : {}),
      ...(full ? {} : { 'thread-length': mm(b) }),
    },
  };
}

/** The family of one socket screw standard. */
export function socketFamily(of: SocketStandard): Family {
  const items = of.heads.flatMap((head) =>
    metricLengths(...head.lengths).map((length) => item(of, head, metric(head.d), length.mm, length.tier)),
  );
  const diameters = new Map(of.heads.map((head) => [metric(head.d).values.thread.text, head.d]));
  return {
    category: {
      slug: of.slug,
      parent: 'socket-head-screws',
      name: of.name,
      description: of.description,
      synonyms: of.synonyms,
    },
    standard: of.standard,
    prefix: of.standard.replace(/[ -]/g, ''),
    noun: of.noun,
    layout: layout(
      of.countersunk ? 'head-diameter-theoretical' : 'head-diameter',
      of.heads.some((head) => head.fullTo),
    ),
    goesWith: [
      { category: 'hex-nuts-iso-4032', match: ['thread', 'material', 'finish'] },
      ...(of.countersunk
        ? []
        : [{ category: 'plain-washers-iso-7089', match: ['nominal-size', 'material', 'finish'] }]),
      { category: 'machine-taps-metric-din-371-376', match: ['thread'] },
    ],
    customsCode: '731815',
    costCents: (chosen, massG) => screwCostCents(chosen, massG, SOCKET_WORK),
    items: () => items,
    variants: (chosen) => of.variants(diameters.get(chosen.values.thread?.text ?? '') ?? 0),
  };
}
