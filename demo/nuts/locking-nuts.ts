import { fastenerVariants } from '../metals.ts';
import type { Family } from '../model.ts';
import { equivalent, type Standard, standard } from '../standards.ts';
import { mm } from '../stated.ts';
import { circle, hexagon, metric, threadedArea } from '../threads.ts';
import { hexNut } from './hex-nut-table.ts';
import { FLANGE_NUTS, type FlangeNut, INSERT_NUTS, type InsertNut } from './locking-nut-table.ts';
import { HEXAGON_FILL, type NutRow, nutFamily, withoutHotDip } from './nut-family.ts';

/** Stainless nuts are in ISO 7040 since its 2025 edition; steel below M5 is by agreement. */
const INSERT = fastenerVariants({
  grades: ['5', '8', '10', 'A2-70', 'A4-70'],
  limits: { '5': { from: 5 }, '10': { from: 5 }, 'A2-70': { to: 24 }, 'A4-70': { to: 24 } },
});

const FLANGE = fastenerVariants({ grades: ['8', '10', 'A2-70'] });

/** The hexagon of a flange nut is lower than the nut and chamfered at the top. */
const FLANGE_HEXAGON_FILL = 0.96;

/** Share of the volume between hexagon and flange rim that the flange's cone fills. */
const FLANGE_CONE = 0.55;

function insertNut(nut: InsertNut): NutRow {
  const thread = metric(nut.d);
  const { s, e } = hexNut(nut.d);
  const body = (hexagon(s) * HEXAGON_FILL - threadedArea(thread)) * nut.m;
  // The thin steel collar that is crimped over the insert, and the insert by its share of steel's density.
  const collar = (circle(0.93 * s) - circle(0.78 * s)) * (nut.h - nut.m) * 0.9;
  const insert = (circle(0.78 * s) - circle(0.95 * nut.d)) * (nut.h - nut.m) * 0.6 * (1.14 / 7.85);
  return {
    thread,
    values: {
      'nut-overall-height': mm(nut.h),
      'nut-thread-height': mm(nut.m),
      'width-across-flats': mm(s),
      'width-across-corners': mm(e),
    },
    volumeMm3: body + collar + insert,
    tier: nut.tier,
  };
}

function flangeNut(nut: FlangeNut): NutRow {
  const thread = metric(nut.d);
  const prism = hexagon(nut.s) * FLANGE_HEXAGON_FILL;
  const flange = (circle(nut.dc) - prism) * (nut.c + FLANGE_CONE * nut.c);
  return {
    thread,
    values: {
      'nut-height': mm(nut.m),
      'width-across-flats': mm(nut.s),
      'width-across-corners': mm(nut.e),
      'nut-flange-diameter': mm(nut.dc),
      'nut-flange-thickness': mm(nut.c),
    },
    volumeMm3: (prism - threadedArea(thread)) * nut.m * 0.97 + flange,
    tier: nut.tier,
  };
}

export const LOCKING_NUT_FAMILIES: readonly Family[] = [
  nutFamily({
    standard: 'ISO 7040',
    slug: 'prevailing-torque-nuts-iso-7040',
    parent: 'locking-and-flange-nuts',
    name: 'Prevailing torque nuts ISO 7040',
    noun: 'Prevailing torque nut',
    description:
      'Hexagon nuts with a polyamide ring above the thread that grips the screw and keeps the nut from turning loose. For vibration and joints that are not fully tightened, up to about 120 °C.',
    synonyms: [
      'nyloc',
      'nylock',
      'lock nut',
      'stop nut',
      'nylon insert nut',
      'stoppmutter',
      'din 982',
      'din 985',
    ],
    dimensions: [
      { attribute: 'nut-overall-height', symbol: 'h', column: true },
      { attribute: 'width-across-flats', symbol: 's', column: true },
      { attribute: 'nut-thread-height', symbol: 'm' },
      { attribute: 'width-across-corners', symbol: 'e' },
    ],
    goesWith: [
      { category: 'hex-head-screws-iso-4017', match: ['thread', 'material', 'finish'] },
      { category: 'socket-head-cap-screws-iso-4762', match: ['thread', 'material', 'finish'] },
      { category: 'plain-washers-iso-7089', match: ['nominal-size', 'material', 'finish'] },
    ],
    rows: INSERT_NUTS.map(insertNut),
    variants: (d) => withoutHotDip(INSERT(d)),
    work: 1.7,
  }),
  nutFamily({
    standard: 'ISO 4161',
    slug: 'hex-flange-nuts-iso-4161',
    parent: 'locking-and-flange-nuts',
    name: 'Hex flange nuts ISO 4161',
    noun: 'Hex flange nut',
    description:
      'Hexagon nuts with a flange formed on, style 2 height and coarse thread. The flange replaces a washer and spreads the load over large or slotted holes.',
    synonyms: ['flange nut', 'flanged', 'collar nut', 'flanschmutter', 'din 6923', 'en 1661'],
    dimensions: [
      { attribute: 'nut-height', symbol: 'm', column: true },
      { attribute: 'width-across-flats', symbol: 's', column: true },
      { attribute: 'nut-flange-diameter', symbol: 'dc', column: true },
      { attribute: 'nut-flange-thickness', symbol: 'c' },
      { attribute: 'width-across-corners', symbol: 'e' },
    ],
    goesWith: [
      { category: 'hex-flange-screws-en-1665', match: ['thread', 'material', 'finish'] },
      { category: 'hex-head-screws-iso-4017', match: ['thread', 'material', 'finish'] },
    ],
    rows: FLANGE_NUTS.map(flangeNut),
    variants: FLANGE,
    work: 1.3,
  }),
];

export const LOCKING_NUT_STANDARDS: readonly Standard[] = [
  standard(
    'ISO 7040',
    'Prevailing torque hexagon nuts, regular, with non-metallic insert',
    equivalent('DIN 982', 'Withdrawn. Similar height; width across flats differs for M10, M12 and M14.'),
    equivalent(
      'DIN 985',
      'Withdrawn. Lower, such as 8 instead of 9.5 mm at M8; width across flats differs for M10, M12 and M14.',
    ),
    equivalent('EN ISO 7040', 'Identical.'),
  ),
  standard(
    'ISO 4161',
    'Hexagon nuts with flange, coarse thread, style 2',
    equivalent('EN 1661', 'Withdrawn. Width across flats at M10 is 16 instead of 15 mm.'),
    equivalent('DIN 6923', 'Withdrawn. Same principal dimensions.'),
    equivalent('EN ISO 4161', 'Identical.'),
  ),
];
