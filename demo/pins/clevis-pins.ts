import type { Family, Item, LayoutEntry } from '../model.ts';
import { equivalent, type Standard, standard } from '../standards.ts';
import { mm, term } from '../stated.ts';
import { circle } from '../threads.ts';
import {
  FREE_CUTTING_STEEL,
  PLAIN_STAINLESS,
  STAINLESS_A1,
  STAINLESS_A4,
  steelFinishes,
} from './materials.ts';
import { CLEVIS_PINS, type ClevisPin, pinLengths } from './pin-table.ts';
import { pinCostCents } from './price.ts';
import { suppliedVariants } from './variants.ts';

const VARIANTS = suppliedVariants([
  { material: FREE_CUTTING_STEEL, finishes: steelFinishes('ZP', 'PL', 'BO', 'PH', 'ZK', 'ZY', 'ZF', 'ZN') },
  { material: STAINLESS_A1, finishes: PLAIN_STAINLESS },
  { material: STAINLESS_A4, finishes: PLAIN_STAINLESS },
]);

const TOLERANCE = term('h11', 3);
const WITHOUT_HOLE = term('A, without hole', 1);
const WITH_HOLE = term('B, with split pin hole', 2);

/** Sizes from here on are made to order. */
const RARE_FROM_MM = 55;

interface Shape {
  readonly head: boolean;
  /** Split pin holes of type B. */
  readonly holes: number;
}

function item(pin: ClevisPin, l: number, shape: Shape & { readonly drilled: boolean }): Item {
  const head = shape.head ? circle(pin.dk) * pin.k : 0;
  const holes = shape.drilled ? shape.holes * circle(pin.d1) * pin.d : 0;
  return {
    code: `${shape.drilled ? 'B' : 'A'}${pin.d}X${l}`,
    size: `${shape.drilled ? 'B' : 'A'} ${pin.d} × ${l}`,
    tier: pin.d >= RARE_FROM_MM ? 2 : pin.d === 27 || pin.d === 33 ? 1 : 0,
    volumeMm3: circle(pin.d) * l + head - holes,
    values: {
      diameter: mm(pin.d),
      length: mm(l),
      'pin-type': shape.drilled ? WITH_HOLE : WITHOUT_HOLE,
      'tolerance-class': TOLERANCE,
      ...(shape.head ? { 'head-diameter': mm(pin.dk), 'head-height': mm(pin.k) } : {}),
      ...(shape.drilled ? { 'split-pin-hole': mm(pin.d1), 'split-pin-hole-distance': mm(pin.le) } : {}),
    },
  };
}

const itemsOf = (shape: Shape): Item[] =>
  CLEVIS_PINS.flatMap((pin) =>
    pinLengths(pin.from, pin.to).flatMap((l) => [
      item(pin, l, { ...shape, drilled: false }),
      item(pin, l, { ...shape, drilled: true }),
    ]),
  );

const HEADED = itemsOf({ head: true, holes: 1 });
const HEADLESS = itemsOf({ head: false, holes: 2 });

const layout = (head: readonly LayoutEntry[]): LayoutEntry[] => [
  { attribute: 'diameter', symbol: 'd', column: true, searchable: true },
  { attribute: 'length', symbol: 'l', column: true, searchable: true },
  { attribute: 'pin-type', column: true, searchable: true },
  { attribute: 'material', column: true, searchable: true },
  { attribute: 'finish', column: true, searchable: true },
  ...head,
  { attribute: 'split-pin-hole', symbol: 'd1', column: true },
  { attribute: 'split-pin-hole-distance', symbol: 'le' },
  { attribute: 'tolerance-class' },
  { attribute: 'pin-hardness' },
  { attribute: 'brand', searchable: true },
  { attribute: 'standard', searchable: true },
];

const variants = (chosen: Item) => {
  const diameter = chosen.values.diameter;
  return VARIANTS(diameter && 'number' in diameter ? diameter.number : 0);
};

export const CLEVIS_PIN_FAMILIES: readonly Family[] = [
  {
    category: {
      slug: 'clevis-pins-iso-2341',
      parent: 'pins',
      name: 'Clevis pins with head ISO 2341',
      description:
        'Plain pins with a flat head and shank tolerance h11, without (type A) or with a split pin hole (type B). They join a clevis to a rod so that it swivels and comes apart easily.',
      synonyms: ['clevis pin', 'hinge pin', 'gabelbolzen', 'bolzen', 'bolzen mit kopf', 'din 1444'],
    },
    standard: 'ISO 2341',
    prefix: 'ISO2341',
    noun: 'Clevis pin',
    layout: layout([
      { attribute: 'head-diameter', symbol: 'dk', column: true },
      { attribute: 'head-height', symbol: 'k' },
    ]),
    goesWith: [{ category: 'clevis-pins-headless-iso-2340', match: ['diameter', 'length', 'pin-type'] }],
    customsCode: '731829',
    costCents: (chosen, massG) => pinCostCents(chosen, massG, 9),
    items: () => HEADED,
    variants,
  },
  {
    category: {
      slug: 'clevis-pins-headless-iso-2340',
      parent: 'pins',
      name: 'Clevis pins without head ISO 2340',
      description:
        'Plain pins in tolerance h11 without a head, type A plain and type B with a split pin hole at either end. They carry rollers and links where both sides are secured.',
      synonyms: ['clevis pin', 'hinge pin', 'headless', 'bolzen', 'bolzen ohne kopf', 'din 1443'],
    },
    standard: 'ISO 2340',
    prefix: 'ISO2340',
    noun: 'Headless clevis pin',
    layout: layout([]),
    goesWith: [{ category: 'clevis-pins-iso-2341', match: ['diameter', 'length', 'pin-type'] }],
    customsCode: '731829',
    costCents: (chosen, massG) => pinCostCents(chosen, massG, 6),
    items: () => HEADLESS,
    variants,
  },
];

export const CLEVIS_PIN_STANDARDS: readonly Standard[] = [
  standard(
    'ISO 2341',
    'Clevis pins with head',
    equivalent('DIN 1444', 'Withdrawn. Same shank, head and hole.'),
    equivalent('EN 22341', 'Identical.'),
  ),
  standard(
    'ISO 2340',
    'Clevis pins without head',
    equivalent('DIN 1443', 'Withdrawn. Same shank and holes.'),
    equivalent('EN 22340', 'Identical.'),
  ),
];
