import { fastenerVariants } from '../metals.ts';
import type { Family, GoesWith } from '../model.ts';
import { equivalent, type Standard, standard } from '../standards.ts';
import { mm } from '../stated.ts';
import { hexagon, metric, type Thread, threadedArea } from '../threads.ts';
import { FINE_THREADS, HEX_NUTS, type HexNut, hexNut } from './hex-nut-table.ts';
import { HEXAGON_FILL, type NutRow, type NutStandard, nutFamily, withoutHotDip } from './nut-family.ts';

/** Stainless grades by size are those of ISO 3506-2; below M5 and above M39 steel classes are by agreement. */
const REGULAR = fastenerVariants({
  grades: ['6', '8', '10', 'A2-50', 'A2-70', 'A4-50', 'A4-70', 'A4-80', 'Brass'],
  limits: {
    '6': { from: 5, to: 39 },
    '8': { from: 3 },
    '10': { from: 5, to: 39 },
    'A2-70': { to: 24 },
    'A4-70': { to: 24 },
    'A4-80': { from: 5, to: 24 },
    'A2-50': { from: 27, to: 39 },
    'A4-50': { from: 27, to: 39 },
    Brass: { from: 2, to: 20 },
  },
});

const REGULAR_FINE = fastenerVariants({
  grades: ['6', '8', '10', 'A2-50', 'A2-70', 'A4-50', 'A4-70', 'A4-80'],
  limits: {
    '6': { to: 39 },
    // ISO 898-2: with a fine thread, class 10 of a regular nut ends at M16.
    '10': { to: 16 },
    'A2-70': { to: 24 },
    'A4-70': { to: 24 },
    'A4-80': { to: 24 },
    'A2-50': { from: 27, to: 39 },
    'A4-50': { from: 27, to: 39 },
  },
});

const HIGH = fastenerVariants({
  grades: ['9', '10', '12'],
  tiers: { '9': 1, '10': 0, '12': 1 },
});

const THIN = fastenerVariants({
  grades: ['04', '05', 'A2-025', 'A2-035', 'A4-025', 'A4-035'],
  limits: {
    '04': { from: 3 },
    '05': { from: 5, to: 39 },
    'A2-035': { to: 24 },
    'A4-035': { to: 24 },
    'A2-025': { from: 27, to: 39 },
    'A4-025': { from: 27, to: 39 },
  },
});

const row = (thread: Thread, nut: HexNut, m: number, tier: number): NutRow => ({
  thread,
  values: { 'nut-height': mm(m), 'width-across-flats': mm(nut.s), 'width-across-corners': mm(nut.e) },
  volumeMm3: (hexagon(nut.s) * HEXAGON_FILL - threadedArea(thread)) * m,
  tier,
});

const COARSE = HEX_NUTS.map((nut) => ({ thread: metric(nut.d), nut, tier: nut.tier }));
const FINE = FINE_THREADS.map(([d, pitch, tier]) => ({ thread: metric(d, pitch), nut: hexNut(d), tier }));

const goesWith = (...screws: readonly string[]): GoesWith[] => [
  ...screws.map((category) => ({ category, match: ['thread', 'material', 'finish'] })),
  { category: 'plain-washers-iso-7089', match: ['nominal-size', 'material', 'finish'] },
];

const family = (of: Omit<NutStandard, 'parent' | 'dimensions' | 'work'>): Family =>
  nutFamily({
    ...of,
    parent: 'hex-nuts',
    work: 1,
    dimensions: [
      { attribute: 'nut-height', symbol: 'm', column: true },
      { attribute: 'width-across-flats', symbol: 's', column: true },
      { attribute: 'width-across-corners', symbol: 'e' },
    ],
  });

export const HEX_NUT_FAMILIES: readonly Family[] = [
  family({
    standard: 'ISO 4032',
    slug: 'hex-nuts-iso-4032',
    name: 'Hex nuts ISO 4032',
    noun: 'Hex nut',
    description:
      'Regular hexagon nuts, style 1, with coarse thread in product grades A and B. A nut of the screw’s own class takes the screw’s full load.',
    synonyms: ['nut', 'nuts', 'hex', 'hexagon', 'full nut', 'mutter', 'sechskantmutter', 'din 934'],
    rows: COARSE.map(({ thread, nut, tier }) => row(thread, nut, nut.regular, tier)),
    variants: REGULAR,
    goesWith: goesWith('hex-head-screws-iso-4017', 'hex-head-bolts-iso-4014'),
  }),
  family({
    standard: 'ISO 4033',
    slug: 'hex-nuts-high-iso-4033',
    name: 'High hex nuts ISO 4033',
    noun: 'High hex nut',
    description:
      'Hexagon nuts, style 2, about a tenth higher than the regular ones, with coarse thread. The longer thread lets a high-strength screw break before the nut strips.',
    synonyms: ['nut', 'nuts', 'hex', 'hexagon', 'high nut', 'style 2', 'mutter', 'sechskantmutter hoch'],
    rows: COARSE.flatMap(({ thread, nut, tier }) =>
      nut.high === undefined ? [] : [row(thread, nut, nut.high, tier)],
    ),
    variants: HIGH,
    goesWith: goesWith('hex-head-screws-iso-4017', 'hex-head-bolts-iso-4014'),
  }),
  family({
    standard: 'ISO 4035',
    slug: 'hex-nuts-thin-iso-4035',
    name: 'Thin hex nuts ISO 4035',
    noun: 'Thin hex nut',
    description:
      'Chamfered hexagon nuts about half as high as the thread’s diameter, with coarse thread. Used to lock another nut or where height is scarce; they carry less than the full load of the screw.',
    synonyms: ['nut', 'nuts', 'hex', 'jam nut', 'lock nut', 'half nut', 'kontermutter', 'din 439', 'din 936'],
    rows: COARSE.map(({ thread, nut, tier }) => row(thread, nut, nut.thin, tier)),
    variants: THIN,
    goesWith: goesWith('hex-head-screws-iso-4017', 'threaded-rod-din-976'),
  }),
  family({
    standard: 'ISO 8673',
    slug: 'hex-nuts-fine-iso-8673',
    name: 'Hex nuts, fine pitch, ISO 8673',
    noun: 'Hex nut, fine pitch',
    description:
      'Regular hexagon nuts, style 1, with metric fine thread from M8. They go with fine-pitch bolts, whose thread a coarse nut would destroy.',
    synonyms: ['nut', 'nuts', 'hex', 'hexagon', 'fine', 'fine pitch', 'feingewinde', 'mutter', 'din 934'],
    rows: FINE.map(({ thread, nut, tier }) => row(thread, nut, nut.regular, tier)),
    variants: (d) => withoutHotDip(REGULAR_FINE(d)),
    goesWith: goesWith('hex-head-screws-fine-iso-8676', 'hex-head-bolts-fine-iso-8765'),
  }),
  family({
    standard: 'ISO 8675',
    slug: 'hex-nuts-thin-fine-iso-8675',
    name: 'Thin hex nuts, fine pitch, ISO 8675',
    noun: 'Thin hex nut, fine pitch',
    description:
      'Chamfered thin hexagon nuts with metric fine thread from M8. Set against a regular nut they lock adjusting spindles and rod ends.',
    synonyms: [
      'nut',
      'nuts',
      'hex',
      'jam nut',
      'lock nut',
      'fine pitch',
      'kontermutter',
      'din 439',
      'din 936',
    ],
    rows: FINE.map(({ thread, nut, tier }) => row(thread, nut, nut.thin, tier)),
    variants: (d) => withoutHotDip(THIN(d)),
    goesWith: goesWith('hex-head-screws-fine-iso-8676', 'hex-head-bolts-fine-iso-8765'),
  }),
];

const WIDTHS =
  'Width across flats differs: M10 17, M12 19, M14 22 and M22 32 mm instead of 16, 18, 21 and 34 mm.';

export const HEX_NUT_STANDARDS: readonly Standard[] = [
  standard(
    'ISO 4032',
    'Regular hexagon nuts (style 1), product grades A and B',
    equivalent('DIN 934', `Withdrawn. Lower from M5 on, such as 6.5 instead of 6.8 mm at M8. ${WIDTHS}`),
    equivalent('EN ISO 4032', 'Identical.'),
  ),
  standard(
    'ISO 4033',
    'High hexagon nuts (style 2), product grades A and B',
    equivalent('EN ISO 4033', 'Identical.'),
  ),
  standard(
    'ISO 4035',
    'Thin hexagon nuts with chamfer (style 0), product grades A and B',
    equivalent('DIN 439-2', `Withdrawn. ${WIDTHS}`),
    equivalent('EN ISO 4035', 'Identical.'),
  ),
  standard(
    'ISO 8673',
    'Regular hexagon nuts (style 1) with metric fine pitch thread',
    equivalent('DIN 934', `Withdrawn; covered coarse and fine threads. Lower than ISO 8673. ${WIDTHS}`),
    equivalent('EN ISO 8673', 'Identical.'),
  ),
  standard(
    'ISO 8675',
    'Thin hexagon nuts with chamfer (style 0) and metric fine pitch thread',
    equivalent('DIN 439-2', `Withdrawn; covered coarse and fine threads. ${WIDTHS}`),
    equivalent('EN ISO 8675', 'Identical.'),
  ),
];
