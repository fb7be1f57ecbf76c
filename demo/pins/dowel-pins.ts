import type { Option } from '../axes.ts';
import type { Family, Item, LayoutEntry } from '../model.ts';
import { equivalent, type Standard, standard } from '../standards.ts';
import { mm, term } from '../stated.ts';
import { circle } from '../threads.ts';
import {
  CASE_HARDENED_STEEL,
  FREE_CUTTING_STEEL,
  MARTENSITIC_STAINLESS,
  PLAIN_STAINLESS,
  STAINLESS_A1,
  STAINLESS_A4,
  steelFinishes,
  THROUGH_HARDENED_STEEL,
} from './materials.ts';
import { dimensionCode } from './pin-code.ts';
import { DOWEL_PINS, type DowelPin, HARDENED_DOWEL_PINS, pinLengths } from './pin-table.ts';
import { pinCostCents } from './price.ts';
import { suppliedVariants } from './variants.ts';

const tolerance = (name: string, order: number, tier: number): Option => ({
  code: name.toUpperCase(),
  name,
  tier,
  values: { 'tolerance-class': term(name, order) },
});

const M6 = tolerance('m6', 1, 0);
const H8 = tolerance('h8', 2, 1);

const PLATED = steelFinishes('PL', 'BO', 'PH', 'ZP', 'ZK', 'ZY');

const UNHARDENED = suppliedVariants(
  [
    { material: FREE_CUTTING_STEEL, finishes: PLATED },
    { material: STAINLESS_A1, finishes: PLAIN_STAINLESS },
    { material: STAINLESS_A4, finishes: PLAIN_STAINLESS },
  ],
  [M6, H8],
);

/** Hardened pins are not electroplated: hydrogen would embrittle them (ISO 4042). */
const HARDENED_FINISHES = steelFinishes('PL', 'BO', 'PH');

const HARDENED = suppliedVariants(
  [
    { material: THROUGH_HARDENED_STEEL, finishes: HARDENED_FINISHES },
    { material: CASE_HARDENED_STEEL, finishes: HARDENED_FINISHES },
    { material: MARTENSITIC_STAINLESS, finishes: PLAIN_STAINLESS },
  ],
  [M6],
);

const layout = (type: readonly LayoutEntry[]): LayoutEntry[] => [
  { attribute: 'diameter', symbol: 'd', column: true, searchable: true },
  { attribute: 'length', symbol: 'l', column: true, searchable: true },
  { attribute: 'tolerance-class', column: true, searchable: true },
  { attribute: 'material', column: true, searchable: true },
  ...type,
  { attribute: 'pin-hardness', column: true },
  { attribute: 'finish', column: true, searchable: true },
  { attribute: 'pin-chamfer', symbol: 'c' },
  { attribute: 'brand', searchable: true },
  { attribute: 'standard', searchable: true },
];

/** Thinner and thicker pins than these are seldom stocked. */
const COMMON_FROM_MM = 1.5;
const COMMON_TO_MM = 16;

/** The two end chamfers of about 15 degrees take this share of the cylinder over their length. */
const CHAMFER_LOSS = 0.2;

function itemsOf(pins: readonly DowelPin[]): Item[] {
  return pins.flatMap(({ d, c, from, to }) =>
    pinLengths(from, to).map((l) => ({
      code: `${dimensionCode(d)}X${l}`,
      size: `${d} × ${l}`,
      tier: d < COMMON_FROM_MM || d > COMMON_TO_MM ? 1 : 0,
      volumeMm3: circle(d) * (l - 2 * c * CHAMFER_LOSS),
      values: { diameter: mm(d), length: mm(l), 'pin-chamfer': mm(c) },
    })),
  );
}

const UNHARDENED_ITEMS = itemsOf(DOWEL_PINS);
const HARDENED_ITEMS = itemsOf(HARDENED_DOWEL_PINS);

const diameterOf = (item: Item): number => {
  const diameter = item.values.diameter;
  return diameter && 'number' in diameter ? diameter.number : 0;
};

export const DOWEL_PIN_FAMILIES: readonly Family[] = [
  {
    category: {
      slug: 'dowel-pins-iso-2338',
      parent: 'pins',
      name: 'Dowel pins, unhardened, ISO 2338',
      description:
        'Plain cylindrical pins of unhardened or austenitic stainless steel, in tolerance m6 for a tight and h8 for a loose fit. They locate two parts or serve as axles and stops where wear is low.',
      synonyms: ['dowel', 'parallel pin', 'cylindrical pin', 'zylinderstift', 'passstift', 'din 7'],
    },
    standard: 'ISO 2338',
    prefix: 'ISO2338',
    noun: 'Dowel pin',
    layout: layout([]),
    goesWith: [
      { category: 'dowel-pins-hardened-iso-8734', match: ['diameter', 'length', 'tolerance-class'] },
    ],
    customsCode: '731829',
    costCents: (item, massG) => pinCostCents(item, massG, 3),
    items: () => UNHARDENED_ITEMS,
    variants: (item) => UNHARDENED(diameterOf(item)),
  },
  {
    category: {
      slug: 'dowel-pins-hardened-iso-8734',
      parent: 'pins',
      name: 'Dowel pins, hardened, ISO 8734',
      description:
        'Ground cylindrical pins in tolerance m6 of through-hardened steel (type A), case-hardened steel (type B) or martensitic stainless steel. They locate parts of tools and machines precisely, also when taken apart often.',
      synonyms: [
        'dowel',
        'parallel pin',
        'hardened dowel',
        'ground dowel',
        'zylinderstift',
        'passstift',
        'din 6325',
      ],
    },
    standard: 'ISO 8734',
    prefix: 'ISO8734',
    noun: 'Hardened dowel pin',
    layout: layout([{ attribute: 'pin-type', column: true, searchable: true }]),
    goesWith: [{ category: 'dowel-pins-iso-2338', match: ['diameter', 'length', 'tolerance-class'] }],
    customsCode: '731829',
    costCents: (item, massG) => pinCostCents(item, massG, 6),
    items: () => HARDENED_ITEMS,
    variants: (item) => HARDENED(diameterOf(item)),
  },
];

export const DOWEL_PIN_STANDARDS: readonly Standard[] = [
  standard(
    'ISO 2338',
    'Parallel pins of unhardened steel and austenitic stainless steel',
    equivalent('DIN 7', 'Withdrawn. Pins in tolerance m6 had domed ends.'),
    equivalent('EN ISO 2338', 'Identical.'),
  ),
  standard(
    'ISO 8734',
    'Parallel pins of hardened steel and martensitic stainless steel',
    equivalent('DIN 6325', 'Withdrawn. One end domed; otherwise interchangeable with type A.'),
    equivalent('EN ISO 8734', 'Identical.'),
  ),
];
