import { fastenerVariants } from '../metals.ts';
import type { Family, Item, LayoutEntry, Stated } from '../model.ts';
import { screwCostCents } from '../screws/price.ts';
import { inch, term } from '../stated.ts';
import { circle, fraction, hexagon, type Thread, threadedArea, unified } from '../threads.ts';
import { FULL, inches, inchVariants, MM_PER_INCH, PARTIAL, printed } from './inch-fastener.ts';
import { between, type InchLength, lengthCode, SOCKET_LENGTHS } from './inch-lengths.ts';
import {
  SOCKET_CAPS,
  SOCKET_UNC,
  SOCKET_UNF,
  type SocketCap,
  type SocketThread,
} from './socket-cap-table.ts';

const LAYOUT: readonly LayoutEntry[] = [
  { attribute: 'thread', column: true, searchable: true },
  { attribute: 'length', symbol: 'L', column: true, searchable: true },
  { attribute: 'material', column: true, searchable: true },
  { attribute: 'class', column: true, searchable: true },
  { attribute: 'finish', column: true, searchable: true },
  { attribute: 'head-diameter', symbol: 'A', column: true },
  { attribute: 'drive-size', symbol: 'J', column: true, searchable: true },
  { attribute: 'head-height', symbol: 'H', column: true },
  { attribute: 'drive-depth', symbol: 'T' },
  { attribute: 'thread-length', symbol: 'LT' },
  { attribute: 'pitch', symbol: 'P' },
  { attribute: 'nominal-size', searchable: true },
  { attribute: 'thread-extent' },
  { attribute: 'drive' },
  { attribute: 'locking' },
  { attribute: 'brand', searchable: true },
  { attribute: 'standard', searchable: true },
];

const HEX_SOCKET = term('Hexagon socket', 2);

/** Heads are a little smaller than the maximum, chamfered and often knurled. */
const HEAD_OF_CYLINDER = 0.96;
/** Sockets are deeper than the key engagement the standard asks for. */
const SOCKET_OF_ENGAGEMENT = 1.15;
/** Turning a socket head takes more work than forging a hexagon: cost against a hex head screw. */
const SOCKET_WORK = 1.3;

const VARIANTS = fastenerVariants({ grades: ['ASTM A574', '18-8', '316'], locking: true });

/** Thread extent where the standard leaves no doubt: ASME B18.3 tabulates bodies from `partialFrom` on. */
function threadOf(cap: SocketCap, thread: Thread, length: number) {
  const lt = Number(cap.lt);
  const tabulated = thread.d <= MM_PER_INCH;
  const partial = length >= fraction(cap.partialFrom);
  const full = !partial && length <= lt + (5 * thread.pitch) / MM_PER_INCH;
  const values: Record<string, Stated> = {
    ...(tabulated && full ? { 'thread-extent': FULL } : {}),
    ...(tabulated && partial ? { 'thread-extent': PARTIAL, 'thread-length': printed(cap.lt) } : {}),
  };
  return { threaded: partial ? lt : length, values };
}

function itemOf(cap: SocketCap, thread: Thread, length: InchLength): Item {
  const { threaded, values } = threadOf(cap, thread, length.inches);
  const mmOf = (text: string): number => inches(text) * MM_PER_INCH;
  return {
    code: `${thread.code}X${lengthCode(length)}`,
    size: `${cap.size}-${Math.round(MM_PER_INCH / thread.pitch)} × ${length.text}`,
    tier: cap.tier + length.tier,
    volumeMm3:
      circle(mmOf(cap.a)) * mmOf(cap.h) * HEAD_OF_CYLINDER -
      hexagon(mmOf(cap.j)) * mmOf(cap.t) * SOCKET_OF_ENGAGEMENT +
      threadedArea(thread) * threaded * MM_PER_INCH +
      circle(thread.d) * (length.inches - threaded) * MM_PER_INCH,
    values: {
      ...thread.values,
      ...values,
      length: inch(length.inches, length.text),
      'head-diameter': printed(cap.a),
      'head-height': printed(cap.h),
      'drive-size': printed(cap.j),
      'drive-depth': printed(cap.t),
      drive: HEX_SOCKET,
    },
  };
}

/** Above 1 in the standard's lengths go up in halves. */
const inSteps = (thread: Thread, length: InchLength): boolean =>
  thread.d <= MM_PER_INCH || Number.isInteger(length.inches * 2);

type Texts = Pick<Family['category'], 'slug' | 'name' | 'description' | 'synonyms'>;

function family(series: 'UNC' | 'UNF', threads: readonly SocketThread[], texts: Texts): Family {
  const items: Item[] = [];
  const diameters = new Map<string, number>();
  for (const [size, tpi, from, to] of threads) {
    const cap = SOCKET_CAPS.find((row) => row.size === size);
    if (!cap) throw new RangeError(`ASME B18.3 table lacks ${size}.`);
    const thread = unified(size, tpi, series);
    diameters.set(thread.name, thread.d);
    for (const length of between(SOCKET_LENGTHS, from, to)) {
      if (inSteps(thread, length)) items.push(itemOf(cap, thread, length));
    }
  }
  return {
    category: { ...texts, parent: 'inch-screws' },
    standard: 'ASME B18.3',
    prefix: `B18.3-${series}`,
    noun: 'Socket head cap screw',
    layout: LAYOUT,
    goesWith: [],
    customsCode: '731815',
    costCents: (item, massG) => screwCostCents(item, massG, SOCKET_WORK),
    items: () => items,
    variants: (item) => inchVariants(VARIANTS(diameters.get(item.values.thread?.text ?? '') ?? 0)),
  };
}

const SYNONYMS = [
  'socket cap screw',
  'shcs',
  'allen',
  'allen screw',
  'hex socket',
  'zylinderschraube',
  'inbus',
];

export const SOCKET_CAP_FAMILIES: readonly Family[] = [
  family('UNC', SOCKET_UNC, {
    slug: 'socket-head-cap-screws-unc-asme-b18-3',
    name: 'Socket head cap screws UNC, ASME B18.3',
    description:
      'Cylindrical head screws with a hexagon socket and a unified coarse thread, in the proportions of the 1960 series. Alloy steel ones are among the strongest standard screws and fit into counterbores in tools and machines.',
    synonyms: [...SYNONYMS, 'coarse', 'unc'],
  }),
  family('UNF', SOCKET_UNF, {
    slug: 'socket-head-cap-screws-unf-asme-b18-3',
    name: 'Socket head cap screws UNF, ASME B18.3',
    description:
      'Cylindrical head screws with a hexagon socket and a unified fine thread, in the proportions of the 1960 series. Number sizes such as #0-80 and #10-32 serve instruments; larger ones give high preload in short threads.',
    synonyms: [...SYNONYMS, 'fine', 'unf'],
  }),
];
