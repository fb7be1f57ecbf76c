import type { Family, Item } from '../model.ts';
import { equivalent, type Standard, standard } from '../standards.ts';
import { mm, term } from '../stated.ts';
import { circle } from '../threads.ts';
import { KEY_STAINLESS, KEY_STEEL, PLAIN_STAINLESS, steelFinishes } from './materials.ts';
import { KEY_SECTIONS, type KeySection, keyLengths } from './parallel-key-table.ts';
import { pinCostCents } from './price.ts';
import { suppliedVariants } from './variants.ts';

const VARIANTS = suppliedVariants([
  { material: KEY_STEEL, finishes: steelFinishes('PL', 'BO') },
  { material: KEY_STAINLESS, finishes: PLAIN_STAINLESS },
]);

/** Forms without screw holes; the number is of ends that are rounded. */
const FORMS = [
  { code: 'A', value: term('A, round ends', 1), round: 2, tier: 0 },
  { code: 'B', value: term('B, square ends', 2), round: 0, tier: 1 },
  { code: 'AB', value: term('AB, one round end', 3), round: 1, tier: 2 },
] as const;

/** Sections from this width on are seldom stocked. */
const RARE_FROM_MM = 28;

function item(section: KeySection, l: number, form: (typeof FORMS)[number]): Item {
  const { b, h, t1, t2, over, to } = section;
  const roundedOff = (form.round * (b * b - circle(b))) / 2;
  return {
    code: `${form.code}${b}X${h}X${l}`,
    size: `${form.code} ${b} × ${h} × ${l}`,
    tier: form.tier + (b >= RARE_FROM_MM ? 1 : 0),
    volumeMm3: (b * l - roundedOff) * h,
    values: {
      'key-form': form.value,
      width: mm(b),
      height: mm(h),
      length: mm(l),
      'key-shaft-over': mm(over),
      'key-shaft-to': mm(to),
      'keyway-shaft-depth': mm(t1),
      'keyway-hub-depth': mm(t2),
    },
  };
}

const ITEMS = KEY_SECTIONS.flatMap((section) =>
  FORMS.flatMap((form) => keyLengths(section).map((l) => item(section, l, form))),
);

export const PARALLEL_KEY_FAMILIES: readonly Family[] = [
  {
    category: {
      slug: 'parallel-keys-din-6885',
      parent: 'keys',
      name: 'Parallel keys DIN 6885-1',
      description:
        'Rectangular keys of the high form for shafts from 6 to 200 mm, with round ends for milled and square ends for through keyways. The sides carry the torque; the top has clearance in the hub.',
      synonyms: ['key', 'feather key', 'machine key', 'shaft key', 'keyway', 'passfeder', 'keil'],
    },
    standard: 'DIN 6885-1',
    prefix: 'DIN6885',
    noun: 'Parallel key',
    layout: [
      { attribute: 'key-form', column: true, searchable: true },
      { attribute: 'width', symbol: 'b', column: true, searchable: true },
      { attribute: 'height', symbol: 'h', column: true, searchable: true },
      { attribute: 'length', symbol: 'l', column: true, searchable: true },
      { attribute: 'key-shaft-over', column: true },
      { attribute: 'key-shaft-to', column: true, searchable: true },
      { attribute: 'material', column: true, searchable: true },
      { attribute: 'finish', searchable: true },
      { attribute: 'keyway-shaft-depth', symbol: 't1' },
      { attribute: 'keyway-hub-depth', symbol: 't2' },
      { attribute: 'brand', searchable: true },
      { attribute: 'standard', searchable: true },
    ],
    goesWith: [],
    customsCode: '731824',
    costCents: (chosen, massG) => pinCostCents(chosen, massG, 8),
    items: () => ITEMS,
    variants: (chosen) => {
      const width = chosen.values.width;
      return VARIANTS(width && 'number' in width ? width.number : 0);
    },
  },
];

export const PARALLEL_KEY_STANDARDS: readonly Standard[] = [
  standard(
    'DIN 6885-1',
    'Parallel keys and keyways, high form',
    equivalent('ISO 2491', 'Thin keys: lower sections, not interchangeable.'),
    equivalent('DIN 6885-3', 'Low form: lower sections, not interchangeable.'),
  ),
];
