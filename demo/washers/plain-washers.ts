import { memoised } from '../axes.ts';
import { fastenerVariants, type GradeName } from '../metals.ts';
import type { Family, Item, LayoutEntry, Variant } from '../model.ts';
import { mm } from '../stated.ts';
import { circle, metric } from '../threads.ts';
import {
  EXTRA_LARGE_WASHERS,
  GRADE_C_WASHERS,
  LARGE_WASHERS,
  NORMAL_WASHERS,
  type PlainWasher,
} from './plain-washer-table.ts';
import { washerCostCents } from './price.ts';

/** HS code of copper-alloy washers, which {@link fastenerVariants} would declare as screws and nuts. */
const BRASS_WASHER_CUSTOMS_CODE = '741521';

const LAYOUT: readonly LayoutEntry[] = [
  { attribute: 'nominal-size', symbol: 'd', column: true, searchable: true },
  { attribute: 'material', column: true, searchable: true },
  { attribute: 'class', column: true, searchable: true },
  { attribute: 'finish', column: true, searchable: true },
  { attribute: 'inside-diameter', symbol: 'd1', column: true },
  { attribute: 'outside-diameter', symbol: 'd2', column: true },
  { attribute: 'thickness', symbol: 'h', column: true },
  { attribute: 'brand', searchable: true },
  { attribute: 'standard', searchable: true },
];

interface WasherStandard {
  readonly standard: string;
  readonly prefix: string;
  readonly slug: string;
  readonly parent: string;
  readonly name: string;
  readonly noun: string;
  readonly description: string;
  readonly synonyms: readonly string[];
  readonly washers: readonly PlainWasher[];
  readonly grades: readonly GradeName[];
  readonly goesWith: readonly string[];
  readonly work: number;
}

/** Without a length in the code, M1.6 and M16 typed without the point would be one part: hence M01.6. */
const codeOf = (d: number): string => (Number.isInteger(d) ? `M${d}` : `M0${d}`);

function item({ d, d1, d2, h, tier }: PlainWasher): Item {
  return {
    code: codeOf(d),
    size: `M${d}`,
    tier,
    volumeMm3: (circle(d2) - circle(d1)) * h,
    values: {
      'nominal-size': metric(d).values['nominal-size'],
      'inside-diameter': mm(d1),
      'outside-diameter': mm(d2),
      thickness: mm(h),
    },
  };
}

const asWashers = memoised((variants: readonly Variant[]): readonly Variant[] =>
  variants.map((variant) =>
    variant.values.material?.text === 'Brass'
      ? { ...variant, customsCode: BRASS_WASHER_CUSTOMS_CODE }
      : variant,
  ),
);

function family(of: WasherStandard): Family {
  const items = of.washers.map(item);
  const diameters = new Map(of.washers.map(({ d }) => [codeOf(d), d]));
  const variants = fastenerVariants({
    grades: of.grades,
    limits: { '300 HV': { from: 3 }, Brass: { from: 2, to: 20 } },
  });
  return {
    category: {
      slug: of.slug,
      parent: of.parent,
      name: of.name,
      description: of.description,
      synonyms: of.synonyms,
    },
    standard: of.standard,
    prefix: of.prefix,
    noun: of.noun,
    layout: LAYOUT,
    goesWith: of.goesWith.map((category) => ({ category, match: ['nominal-size', 'material', 'finish'] })),
    customsCode: '731822',
    costCents: (chosen, massG) => washerCostCents(chosen, massG, of.work),
    items: () => items,
    variants: (chosen) => asWashers(variants(diameters.get(chosen.code) ?? 0)),
  };
}

export const PLAIN_WASHER_FAMILIES: readonly Family[] = [
  family({
    standard: 'ISO 7089',
    prefix: 'ISO7089',
    slug: 'plain-washers-iso-7089',
    parent: 'plain-washers',
    name: 'Plain washers ISO 7089',
    noun: 'Plain washer',
    description:
      'Flat washers of the normal series, product grade A, in 200 and 300 HV. They go under the heads and nuts of machine joints: 200 HV up to class 8.8, 300 HV up to 10.9.',
    synonyms: ['washer', 'washers', 'flat washer', 'scheibe', 'unterlegscheibe', 'din 125', 'din 125 a'],
    washers: NORMAL_WASHERS,
    grades: ['200 HV', '300 HV', 'A2', 'A4', 'Brass'],
    goesWith: ['hex-head-screws-iso-4017', 'socket-head-cap-screws-iso-4762', 'hex-nuts-iso-4032'],
    work: 1,
  }),
  family({
    standard: 'ISO 7090',
    prefix: 'ISO7090',
    slug: 'plain-washers-chamfered-iso-7090',
    parent: 'plain-washers',
    name: 'Plain washers, chamfered, ISO 7090',
    noun: 'Chamfered plain washer',
    description:
      'Flat washers of the normal series, product grade A, with a chamfer on the outer edge, from M5. The chamfer faces outwards, for looks and a snag-free edge.',
    synonyms: ['washer', 'washers', 'flat washer', 'chamfered', 'scheibe mit fase', 'din 125', 'din 125 b'],
    washers: NORMAL_WASHERS.filter(({ d }) => d >= 5),
    grades: ['200 HV', '300 HV', 'A2', 'A4'],
    goesWith: ['hex-head-screws-iso-4017', 'hex-head-bolts-iso-4014', 'hex-nuts-iso-4032'],
    work: 1.2,
  }),
  family({
    standard: 'ISO 7091',
    prefix: 'ISO7091',
    slug: 'plain-washers-iso-7091',
    parent: 'plain-washers',
    name: 'Plain washers ISO 7091',
    noun: 'Plain washer',
    description:
      'Flat washers of the normal series, product grade C, in 100 HV with a wide hole. For general and steel construction with screws up to class 6.8.',
    synonyms: ['washer', 'washers', 'flat washer', 'scheibe', 'grade c', 'din 126'],
    washers: GRADE_C_WASHERS,
    grades: ['100 HV'],
    goesWith: ['hex-head-screws-iso-4017', 'hex-nuts-iso-4032'],
    work: 0.9,
  }),
  family({
    standard: 'ISO 7093-1',
    prefix: 'ISO7093',
    slug: 'large-washers-iso-7093',
    parent: 'large-washers',
    name: 'Large washers ISO 7093-1',
    noun: 'Large washer',
    description:
      'Flat washers of the large series, product grade A, about three times as wide as the thread. They spread the load on sheet metal, plastics and oversize holes.',
    synonyms: ['washer', 'washers', 'fender washer', 'penny washer', 'repair washer', 'scheibe', 'din 9021'],
    washers: LARGE_WASHERS,
    grades: ['200 HV', '300 HV', 'A2', 'A4'],
    goesWith: ['hex-head-screws-iso-4017', 'pan-head-screws-iso-7045', 'prevailing-torque-nuts-iso-7040'],
    work: 1.1,
  }),
  family({
    standard: 'ISO 7094',
    prefix: 'ISO7094',
    slug: 'extra-large-washers-iso-7094',
    parent: 'large-washers',
    name: 'Extra large washers ISO 7094',
    noun: 'Extra large washer',
    description:
      'Thick flat washers of the extra large series, product grade C, in 100 HV. Made for timber, where a normal washer would sink into the grain.',
    synonyms: ['washer', 'washers', 'timber washer', 'wood washer', 'scheibe', 'din 440', 'din 440 r'],
    washers: EXTRA_LARGE_WASHERS,
    grades: ['100 HV'],
    goesWith: ['hex-head-bolts-iso-4014', 'hex-nuts-iso-4032'],
    work: 1.1,
  }),
];
