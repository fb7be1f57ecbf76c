import { combine, memoised, type Option } from '../axes.ts';
import { TOOL_BRANDS } from '../brands.ts';
import type { Family, Item, LayoutEntry, Variant } from '../model.ts';
import { packs } from '../packs.ts';
import { equivalent, type Standard, standard } from '../standards.ts';
import { mm, term } from '../stated.ts';
import { circle, type Thread, threadedArea } from '../threads.ts';
import { DIN_371_TAPS, DIN_374_TAPS, DIN_376_TAPS, type MachineTap } from './machine-tap-table.ts';
import { BRIGHT, HSSE, HSSE_PM, STEAM_TEMPERED, TICN, TIN } from './tool-materials.ts';

const LAYOUT: readonly LayoutEntry[] = [
  { attribute: 'thread', symbol: 'd1', column: true, searchable: true },
  { attribute: 'tap-form', column: true, searchable: true },
  { attribute: 'tapped-hole', column: true, searchable: true },
  { attribute: 'thread-tolerance', column: true, searchable: true },
  { attribute: 'material', column: true, searchable: true },
  { attribute: 'finish', column: true, searchable: true },
  { attribute: 'tap-drill-diameter', column: true },
  { attribute: 'tool-overall-length', symbol: 'l1', column: true },
  { attribute: 'tool-shank-diameter', symbol: 'd2' },
  { attribute: 'shank-square', symbol: 'a' },
  { attribute: 'tap-flutes' },
  { attribute: 'tap-shank' },
  { attribute: 'pitch', symbol: 'P' },
  { attribute: 'nominal-size' },
  { attribute: 'drill-size' },
  { attribute: 'brand', searchable: true },
  { attribute: 'standard', searchable: true },
];

const REINFORCED = term('Reinforced (DIN 371)', 1);
const REDUCED_376 = term('Reduced (DIN 376)', 2);
const REDUCED_374 = term('Reduced (DIN 374)', 3);

const THROUGH = term('Through hole', 1);
const BLIND = term('Blind hole', 2);
const EITHER = term('Through or blind hole', 3);

const SPIRAL_POINT = term('Straight with spiral point', 1);
const SPIRAL = term('Right-hand spiral', 2);
const STRAIGHT = term('Straight', 3);

/** Chamfer lengths in threads are those of DIN 2197. */
const FORM_B = term('B (3.5–5.5 threads)', 2);
const FORM_C = term('C (2–3 threads)', 3);
const FORM_D = term('D (3.5–5 threads)', 4);
const FORM_E = term('E (1.5–2 threads)', 5);

const form = (code: string, name: string, tier: number, values: Option['values']): Option => ({
  code,
  name,
  tier,
  ...(values ? { values } : {}),
});

const FORMS: readonly Option[] = [
  form('B', 'form B with spiral point', 0, {
    'tap-form': FORM_B,
    'tap-flutes': SPIRAL_POINT,
    'tapped-hole': THROUGH,
  }),
  form('C', 'form C with spiral flutes', 0, {
    'tap-form': FORM_C,
    'tap-flutes': SPIRAL,
    'tapped-hole': BLIND,
  }),
  form('CS', 'form C with straight flutes', 2, {
    'tap-form': FORM_C,
    'tap-flutes': STRAIGHT,
    'tapped-hole': BLIND,
  }),
  form('D', 'form D with straight flutes', 3, {
    'tap-form': FORM_D,
    'tap-flutes': STRAIGHT,
    'tapped-hole': EITHER,
  }),
  form('E', 'form E with spiral flutes', 3, {
    'tap-form': FORM_E,
    'tap-flutes': SPIRAL,
    'tapped-hole': BLIND,
  }),
];

const TOLERANCES: readonly Option[] = [
  { code: '6H', name: '6H', tier: 0, values: { 'thread-tolerance': term('6H', 1) } },
  { code: '6G', name: '6G', tier: 2, costFactor: 1.1, values: { 'thread-tolerance': term('6G', 2) } },
];

/** Smaller taps come in plain HSSE only, mm of thread diameter. */
const PM_FROM_MM = 3;
const SOLD_IN_FIVES_TO_MM = 10;

const variants = memoised((band: 'small' | 'middle' | 'large'): readonly Variant[] =>
  combine([
    FORMS,
    TOLERANCES,
    band === 'small' ? [HSSE] : [HSSE, HSSE_PM],
    band === 'small' ? [BRIGHT, TIN] : [BRIGHT, STEAM_TEMPERED, TIN, TICN],
    packs(1, band === 'large' ? [] : [5]),
    TOOL_BRANDS,
  ]),
);

/** Threaded part of the tap in mm, for its mass only: makers differ. */
const threadedLength = (tap: MachineTap): number => 8 + 12 * tap.thread.pitch;

/** Share of the circle that is left between the flutes. */
const FLUTED_SHARE = 0.6;

/** Without its point M1.6 would read as M16 in a part number, so sizes with a fraction carry their pitch. */
const threadCode = ({ code, d, pitch }: Thread): string => (Number.isInteger(d) ? code : `${code}X${pitch}`);

function tapItem(tap: MachineTap, shank: Item['values'][string]): Item {
  const threaded = threadedLength(tap);
  return {
    code: threadCode(tap.thread),
    size: tap.thread.name,
    tier: tap.tier,
    volumeMm3:
      threadedArea(tap.thread) * threaded * FLUTED_SHARE + circle(tap.shank) * (tap.length - threaded),
    values: {
      ...tap.thread.values,
      'tap-drill-diameter': mm(tap.drill),
      'drill-size': term(`${tap.drill} mm`, Math.round(tap.drill * 10_000)),
      'tool-overall-length': mm(tap.length),
      'tool-shank-diameter': mm(tap.shank),
      'shank-square': mm(tap.square),
      'tap-shank': shank,
    },
  };
}

const COARSE_ITEMS = [
  ...DIN_371_TAPS.map((tap) => tapItem(tap, REINFORCED)),
  ...DIN_376_TAPS.map((tap) => tapItem(tap, REDUCED_376)),
];
const FINE_ITEMS = DIN_374_TAPS.map((tap) => tapItem(tap, REDUCED_374));

const DIAMETERS = new Map(
  [...DIN_371_TAPS, ...DIN_376_TAPS, ...DIN_374_TAPS].map((tap) => [threadCode(tap.thread), tap.thread.d]),
);

function itemVariants(item: Item): readonly Variant[] {
  const d = DIAMETERS.get(item.code) ?? 0;
  return variants(d < PM_FROM_MM ? 'small' : d <= SOLD_IN_FIVES_TO_MM ? 'middle' : 'large');
}

const costCents = (_item: Item, massG: number): number => 380 + 14 * massG;

export const MACHINE_TAPS: Family = {
  category: {
    slug: 'machine-taps-metric-din-371-376',
    parent: 'taps',
    name: 'Machine taps, metric, DIN 371 and DIN 376',
    description:
      'Machine taps for metric coarse threads: DIN 371 with a reinforced shank up to M10, DIN 376 with a reduced shank from M12. Form B drives the chips ahead through an open hole, form C with spiral flutes lifts them out of a blind one.',
    synonyms: [
      'tap',
      'taps',
      'thread tap',
      'screw tap',
      'din 371',
      'din 376',
      'gewindebohrer',
      'maschinengewindebohrer',
    ],
  },
  standard: 'DIN 371/376',
  prefix: 'TAP',
  noun: 'Machine tap',
  layout: LAYOUT,
  goesWith: [
    { category: 'twist-drills-din-338', match: ['drill-size'] },
    { category: 'socket-head-cap-screws-iso-4762', match: ['thread'] },
    { category: 'hex-head-screws-iso-4017', match: ['thread'] },
  ],
  customsCode: '820740',
  costCents,
  items: () => COARSE_ITEMS,
  variants: itemVariants,
};

export const FINE_MACHINE_TAPS: Family = {
  category: {
    slug: 'machine-taps-fine-din-374',
    parent: 'taps',
    name: 'Machine taps, metric fine, DIN 374',
    description:
      'Machine taps with a reduced shank for metric fine threads from M4 × 0.5 to M30 × 2. Used for adjusting threads, thin walls and hydraulic connections, where a coarse pitch would cut too deep.',
    synonyms: ['tap', 'taps', 'fine', 'fine pitch', 'thread tap', 'mf', 'feingewinde', 'gewindebohrer'],
  },
  standard: 'DIN 374',
  prefix: 'DIN374',
  noun: 'Machine tap, fine pitch',
  layout: LAYOUT,
  goesWith: [
    { category: 'twist-drills-din-338', match: ['drill-size'] },
    { category: 'hex-head-screws-fine-iso-8676', match: ['thread'] },
  ],
  customsCode: '820740',
  costCents: (item, massG) => 1.25 * costCents(item, massG),
  items: () => FINE_ITEMS,
  variants: itemVariants,
};

export const MACHINE_TAP_STANDARDS: readonly Standard[] = [
  standard(
    'DIN 371/376',
    'Machine taps for metric coarse threads: DIN 371 with reinforced, DIN 376 with reduced shank',
    equivalent('ISO 529', 'Short machine and hand taps: other overall lengths and shank diameters.'),
  ),
  standard(
    'DIN 374',
    'Machine taps for metric fine threads, with reduced shank',
    equivalent('ISO 529', 'Short machine and hand taps: other overall lengths and shank diameters.'),
  ),
];
