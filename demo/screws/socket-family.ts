import type { Family, Item, LayoutEntry, Stated, Variant } from '../model.ts';
import { mm, term } from '../stated.ts';
import { metric, type Thread } from '../threads.ts';
import { metricLengths, nextLength } from './lengths.ts';
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
  /** Thread length b in mm of screws that are not threaded to the head is twice the diameter and this. */
  readonly threadBeyond2d: number;
  readonly variants: (d: number) => readonly Variant[];
}

/** Whether a screw has a plain body: where at least this many diameters of it are left, below a countersunk head. */
const LEAST_BODY = 0.44;
const LEAST_BODY_COUNTERSUNK = 0.9;

/** Plain body in mm of a screw `l` mm long, in the standards that do not state it: for the mass only. */
function bodyLength(of: SocketStandard, head: SocketHead, thread: Thread, l: number): number {
  const headInLength = of.countersunk ? head.k : 0;
  const body = l - headInLength - (2 * head.d + of.threadBeyond2d);
  const least = (of.countersunk ? LEAST_BODY_COUNTERSUNK : LEAST_BODY) * head.d;
  return body - 5 * thread.pitch >= least ? body : 0;
}

/** What ISO 4762 says of the thread. In-between lengths just below its stepped line are made either way. */
function extentOf(head: SocketHead, l: number, b: number): Record<string, Stated> {
  if (head.fullTo === undefined) return {};
  if (l <= head.fullTo) return { 'thread-extent': FULL };
  const partialFrom = nextLength(head.fullTo);
  return l < partialFrom ? {} : { 'thread-extent': PARTIAL, 'thread-length': mm(b) };
}

function item(of: SocketStandard, head: SocketHead, thread: Thread, l: number, rarity: number): Item {
  const b = 2 * head.d + of.threadBeyond2d;
  const shankLength = of.countersunk ? l - head.k : l;
  const body = bodyLength(of, head, thread, l);
  return {
    code: screwCode(thread, l),
    size: `${thread.name} × ${l}`,
    tier: rarity + head.tier,
    volumeMm3: of.headVolume(head) + shank(thread, shankLength, shankLength - body),
    values: {
      ...thread.values,
      length: mm(l),
      [of.countersunk ? 'head-diameter-theoretical' : 'head-diameter']: mm(head.dk),
      'head-height': mm(head.k),
      'drive-size': mm(head.s),
      'drive-depth': mm(head.t),
      drive: SOCKET_DRIVE,
      ...extentOf(head, l, b),
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
