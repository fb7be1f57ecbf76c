import { combine, memoised, type Option } from '../axes.ts';
import { FASTENER_BRANDS } from '../brands.ts';
import { STEEL_FINISHES } from '../metals.ts';
import type { Family, Item } from '../model.ts';
import { fastenerPacks, packBand } from '../packs.ts';
import { equivalent, type Standard, standard } from '../standards.ts';
import { mm, quantity, term } from '../stated.ts';
import { circle, metric } from '../threads.ts';
import { washerCostCents } from './price.ts';
import { TOOTH_LOCK_WASHERS, type ToothLockWasher } from './tooth-lock-washer-table.ts';

const SPRING_STEEL: Option = {
  code: 'FST',
  name: 'spring steel',
  tier: 0,
  density: 7.85,
  values: { material: term('Spring steel', 1.3) },
};

const A2: Option = {
  code: 'A2',
  name: 'A2',
  tier: 0,
  density: 7.9,
  costFactor: 2.4,
  values: { material: term('Stainless steel A2', 2) },
};

const BRONZE: Option = {
  code: 'BZ',
  name: 'bronze',
  tier: 2,
  density: 8.8,
  costFactor: 4.5,
  customsCode: '741521',
  values: { material: term('Bronze', 6) },
};

const FINISHES = STEEL_FINISHES.filter(({ code }) =>
  ['ZP', 'PL', 'BO', 'ZK', 'ZY', 'ZF', 'PH'].includes(code),
);

/** Where the teeth are; both types have the same principal dimensions. */
const FORMS = [
  { code: 'A', value: term('External teeth (A)', 1), fill: 0.6, tier: 0 },
  { code: 'J', value: term('Internal teeth (J)', 2), fill: 0.62, tier: 1 },
] as const;

const variantsOfBand = memoised((band: number) =>
  combine(
    [[SPRING_STEEL, A2, BRONZE], FINISHES, fastenerPacks(band), FASTENER_BRANDS],
    ([material, finish]) => material === SPRING_STEEL || finish?.code === 'PL',
  ),
);

function item(washer: ToothLockWasher, form: (typeof FORMS)[number]): Item {
  const { d, d1, d2, s, teeth, tier } = washer;
  return {
    // M2.5 typed without the point must not read as M25.
    code: `${form.code}${Number.isInteger(d) ? `M${d}` : `M0${d}`}`,
    size: `${form.code} M${d}`,
    tier: tier + form.tier,
    volumeMm3: (circle(d2) - circle(d1)) * s * form.fill,
    values: {
      'nominal-size': metric(d).values['nominal-size'],
      'washer-tooth-form': form.value,
      'inside-diameter': mm(d1),
      'outside-diameter': mm(d2),
      thickness: mm(s),
      'washer-tooth-count': quantity(teeth, ''),
    },
  };
}

const ITEMS = TOOTH_LOCK_WASHERS.flatMap((washer) => FORMS.map((form) => item(washer, form)));
const BANDS = new Map(
  TOOTH_LOCK_WASHERS.map(({ d }) => [metric(d).values['nominal-size'].text, packBand(d)] as const),
);

export const TOOTH_LOCK_WASHER_FAMILIES: readonly Family[] = [
  {
    category: {
      slug: 'tooth-lock-washers-din-6797',
      parent: 'lock-washers',
      name: 'Toothed lock washers DIN 6797',
      description:
        'Spring washers with twisted teeth on the outer (type A) or inner edge (type J). The teeth bite through paint and oxide for an earth contact and hinder small screws from turning.',
      synonyms: [
        'lock washer',
        'shakeproof',
        'star washer',
        'tooth washer',
        'zahnscheibe',
        'earthing washer',
      ],
    },
    standard: 'DIN 6797',
    prefix: 'DIN6797',
    noun: 'Toothed lock washer',
    layout: [
      { attribute: 'nominal-size', symbol: 'd', column: true, searchable: true },
      { attribute: 'washer-tooth-form', column: true, searchable: true },
      { attribute: 'material', column: true, searchable: true },
      { attribute: 'finish', column: true, searchable: true },
      { attribute: 'inside-diameter', symbol: 'd1', column: true },
      { attribute: 'outside-diameter', symbol: 'd2', column: true },
      { attribute: 'thickness', symbol: 's', column: true },
      { attribute: 'washer-tooth-count' },
      { attribute: 'brand', searchable: true },
      { attribute: 'standard', searchable: true },
    ],
    goesWith: [
      { category: 'pan-head-screws-iso-7045', match: ['nominal-size', 'finish'] },
      { category: 'hex-nuts-iso-4032', match: ['nominal-size', 'finish'] },
    ],
    customsCode: '731821',
    costCents: (chosen, massG) => washerCostCents(chosen, massG, 2.2),
    items: () => ITEMS,
    variants: (chosen) => variantsOfBand(BANDS.get(chosen.values['nominal-size']?.text ?? '') ?? 0),
  },
];

export const TOOTH_LOCK_WASHER_STANDARDS: readonly Standard[] = [
  standard(
    'DIN 6797',
    'Toothed lock washers, external and internal teeth',
    equivalent(
      'DIN 6798',
      'Serrated lock washers: same diameters and thickness, overlapping teeth and more of them.',
    ),
  ),
];
