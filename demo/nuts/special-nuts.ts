import { memoised } from '../axes.ts';
import { fastenerVariants } from '../metals.ts';
import type { Family, Variant } from '../model.ts';
import { equivalent, type Standard, standard } from '../standards.ts';
import { mm } from '../stated.ts';
import { circle, hexagon, metric, square, threadedArea } from '../threads.ts';
import { HEXAGON_FILL, type NutRow, nutFamily, withoutHotDip } from './nut-family.ts';
import { CAP_NUTS, type CapNut, SQUARE_NUTS, type SquareNut } from './special-nut-table.ts';

/** DIN 1587: class 6 below M5 is by agreement. */
const CAP = fastenerVariants({
  grades: ['6', 'A1-50', 'A2-50', 'A4-50', 'Brass'],
  tiers: { '6': 0, 'A2-50': 0, 'A4-50': 1, Brass: 1 },
});

const SQUARE = fastenerVariants({
  grades: ['04', 'A2', 'A4'],
  limits: { '04': { from: 2.5 } },
});

/** DIN 562 (2013) has no property class for steel, only a hardness: what is class 04 elsewhere is plain steel here. */
const withoutSteelClass = memoised((variants: readonly Variant[]): readonly Variant[] =>
  variants.map((variant) => {
    const { class: propertyClass, ...values } = variant.values;
    if (propertyClass?.text !== '04') return variant;
    const code = (classCode: string) => classCode.replace(/^04/, 'ST');
    return {
      ...variant,
      values,
      code: code(variant.code),
      name: variant.name.replace(/^04/, 'steel'),
      ...(variant.successorCode ? { successorCode: code(variant.successorCode) } : {}),
    };
  }),
);

function capNut(nut: CapNut): NutRow {
  const thread = metric(nut.d);
  const radius = nut.dk / 2;
  const dome = (2 / 3) * Math.PI * radius ** 3 + circle(nut.dk) * (nut.h - nut.m - radius);
  return {
    thread,
    values: {
      'width-across-flats': mm(nut.s),
      'nut-overall-height': mm(nut.h),
      'nut-cap-diameter': mm(nut.dk),
      'nut-thread-depth': mm(nut.t),
      'width-across-corners': mm(nut.e),
    },
    volumeMm3: hexagon(nut.s) * HEXAGON_FILL * nut.m + dome - threadedArea(thread) * nut.t,
    tier: nut.tier,
  };
}

function squareNut(nut: SquareNut): NutRow {
  const thread = metric(nut.d);
  return {
    thread,
    values: {
      'width-across-flats': mm(nut.s),
      'nut-height': mm(nut.m),
      'width-across-corners': mm(nut.e),
    },
    volumeMm3: (square(nut.s) * 0.97 - threadedArea(thread)) * nut.m * 0.95,
    tier: nut.tier,
  };
}

export const SPECIAL_NUT_FAMILIES: readonly Family[] = [
  nutFamily({
    standard: 'DIN 1587',
    slug: 'domed-cap-nuts-din-1587',
    parent: 'special-nuts',
    name: 'Domed cap nuts DIN 1587',
    noun: 'Domed cap nut',
    description:
      'Hexagon nuts closed by a high dome, with coarse thread. They cover sharp thread ends, keep dirt out and look finished.',
    synonyms: ['acorn nut', 'cap nut', 'dome nut', 'crown nut', 'hutmutter', 'dome'],
    dimensions: [
      { attribute: 'width-across-flats', symbol: 's', column: true },
      { attribute: 'nut-overall-height', symbol: 'h', column: true },
      { attribute: 'nut-cap-diameter', symbol: 'dk', column: true },
      { attribute: 'nut-thread-depth', symbol: 't', column: true },
      { attribute: 'width-across-corners', symbol: 'e' },
    ],
    goesWith: [
      { category: 'hex-head-screws-iso-4017', match: ['thread', 'material', 'finish'] },
      { category: 'threaded-rod-din-976', match: ['thread', 'material', 'finish'] },
      { category: 'plain-washers-iso-7089', match: ['nominal-size', 'material', 'finish'] },
    ],
    rows: CAP_NUTS.map(capNut),
    variants: (d) => withoutHotDip(CAP(d)),
    work: 2.6,
  }),
  nutFamily({
    standard: 'DIN 562',
    slug: 'square-nuts-din-562',
    parent: 'special-nuts',
    name: 'Square nuts, thin, DIN 562',
    noun: 'Thin square nut',
    description:
      'Thin square nuts with coarse thread, without chamfer, product grade B. They sit in channels and moulded pockets, where two of the flats keep them from turning.',
    synonyms: ['square nut', 'vierkantmutter', 'thin', 'pocket nut', 'channel nut'],
    dimensions: [
      { attribute: 'width-across-flats', symbol: 's', column: true },
      { attribute: 'nut-height', symbol: 'm', column: true },
      { attribute: 'width-across-corners', symbol: 'e', column: true },
    ],
    goesWith: [
      { category: 'pan-head-screws-iso-7045', match: ['thread', 'material', 'finish'] },
      { category: 'socket-head-cap-screws-iso-4762', match: ['thread', 'material', 'finish'] },
    ],
    rows: SQUARE_NUTS.map(squareNut),
    variants: (d) => withoutSteelClass(withoutHotDip(SQUARE(d))),
    work: 0.9,
  }),
];

export const SPECIAL_NUT_STANDARDS: readonly Standard[] = [
  standard(
    'DIN 1587',
    'Hexagon domed cap nuts, high form',
    equivalent('DIN 917', 'Low form: the same hexagon with a flat cap and less height.'),
  ),
  standard(
    'DIN 562',
    'Square nuts, thin, product grade B',
    equivalent('DIN 557', 'Product grade C: higher and chamfered, from M5.'),
  ),
];
