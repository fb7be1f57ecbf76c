import { combine, memoised, type Option } from './axes.ts';
import { FASTENER_BRANDS } from './brands.ts';
import type { Variant } from './model.ts';
import { fastenerPacks, packBand } from './packs.ts';
import { term } from './stated.ts';

/**
 * Materials with their property class or grade. Codes of the classes are those of ISO 898-1 (steel screws),
 * ISO 898-2 (steel nuts), ISO 898-5 (set screws), ISO 3506 (stainless) and ISO 8839 (non-ferrous).
 * The material term is shared by screws, nuts and washers: it is what "goes with" compares.
 */
interface Metal {
  readonly material: string;
  readonly order: number;
  readonly code: string;
  readonly density: number;
  readonly customsCode?: string;
}

const STEEL: Metal = { material: 'Steel', order: 1, code: '', density: 7.85 };
const A2: Metal = { material: 'Stainless steel A2', order: 2, code: '', density: 7.9 };
const A4: Metal = { material: 'Stainless steel A4', order: 3, code: '', density: 8 };
const BRASS: Metal = { material: 'Brass', order: 5, code: 'MS', density: 8.5, customsCode: '741533' };
const POLYAMIDE: Metal = {
  material: 'Polyamide 6.6',
  order: 8,
  code: 'PA',
  density: 1.14,
  customsCode: '392690',
};

const grade = (metal: Metal, name: string, order: number, tier: number, costFactor: number): Option => ({
  code: name.toUpperCase().replace('POLYAMIDE', 'PA66').replace(/ /g, ''),
  name,
  tier,
  density: metal.density,
  costFactor,
  values: { material: term(metal.material, metal.order), class: term(name, order) },
  ...(metal.customsCode ? { customsCode: metal.customsCode } : {}),
});

/** Property classes and grades by name. Pick the ones a standard allows with {@link grades}. */
const GRADES = {
  '4.8': grade(STEEL, '4.8', 48, 0, 0.9),
  '5.6': grade(STEEL, '5.6', 56, 2, 0.95),
  '5.8': grade(STEEL, '5.8', 58, 1, 0.95),
  // A leading zero: the head is too low or the socket too deep for the full load of the class (ISO 898-1).
  '08.8': grade(STEEL, '08.8', 87, 0, 1),
  '8.8': grade(STEEL, '8.8', 88, 0, 1),
  '010.9': grade(STEEL, '010.9', 108, 0, 1.2),
  '10.9': grade(STEEL, '10.9', 109, 1, 1.25),
  '12.9': grade(STEEL, '12.9', 129, 1, 1.4),
  '14H': grade(STEEL, '14H', 140, 2, 0.95),
  '22H': grade(STEEL, '22H', 141, 2, 1),
  '45H': grade(STEEL, '45H', 145, 0, 1.1),
  '04': grade(STEEL, '04', 151, 0, 0.95),
  '05': grade(STEEL, '05', 152, 1, 1.1),
  '5': grade(STEEL, '5', 153, 2, 0.9),
  '6': grade(STEEL, '6', 154, 1, 0.9),
  '8': grade(STEEL, '8', 155, 0, 1),
  '9': grade(STEEL, '9', 156, 2, 1.1),
  '10': grade(STEEL, '10', 157, 1, 1.2),
  '12': grade(STEEL, '12', 158, 2, 1.35),
  '100 HV': grade(STEEL, '100 HV', 160, 1, 0.85),
  '140 HV': grade(STEEL, '140 HV', 161, 1, 0.9),
  '200 HV': grade(STEEL, '200 HV', 162, 0, 1),
  '300 HV': grade(STEEL, '300 HV', 163, 1, 1.3),
  'A1-50': grade({ ...A2, material: 'Stainless steel A1', order: 1.5 }, 'A1-50', 200, 2, 2.2),
  'A2-50': grade(A2, 'A2-50', 210, 1, 2.2),
  'A2-70': grade(A2, 'A2-70', 211, 0, 2.4),
  'A2-035': grade(A2, 'A2-035', 212, 0, 2.4),
  'A2-025': grade(A2, 'A2-025', 211.5, 1, 2.4),
  'A2-21H': grade(A2, 'A2-21H', 213, 0, 2.4),
  'A4-50': grade(A4, 'A4-50', 220, 2, 3),
  'A4-70': grade(A4, 'A4-70', 221, 1, 3.2),
  'A4-80': grade(A4, 'A4-80', 222, 2, 3.5),
  'A4-035': grade(A4, 'A4-035', 223, 1, 3.2),
  'A4-025': grade(A4, 'A4-025', 222.5, 2, 3.2),
  'A4-21H': grade(A4, 'A4-21H', 224, 1, 3.2),
  A2: grade(A2, 'A2', 209, 0, 2.3),
  A4: grade(A4, 'A4', 219, 1, 3.1),
  Brass: grade(BRASS, 'Brass', 230, 2, 3.4),
  Polyamide: grade(POLYAMIDE, 'Polyamide', 240, 3, 0.8),
  // Inch series: SAE J429 for hex cap screws, ASTM A574 for socket screws, ASTM F593/F837 for stainless.
  'Grade 2': grade(STEEL, 'Grade 2', 410, 2, 0.9),
  'Grade 5': grade(STEEL, 'Grade 5', 411, 0, 1),
  'Grade 8': grade(STEEL, 'Grade 8', 412, 0, 1.2),
  'ASTM A574': grade(STEEL, 'ASTM A574', 413, 0, 1),
  '18-8': grade({ ...A2, material: 'Stainless steel 18-8', order: 2.1 }, '18-8', 414, 0, 2.4),
  '316': grade({ ...A4, material: 'Stainless steel 316', order: 3.1 }, '316', 415, 1, 3.2),
} satisfies Record<string, Option>;

export type GradeName = keyof typeof GRADES;

const finish = (
  code: string,
  name: string,
  order: number,
  tier: number,
  costFactor: number,
  successor?: string,
): Option => ({
  code,
  name: name.toLowerCase(),
  tier,
  costFactor,
  values: { finish: term(name, order) },
  ...(successor ? { successor } : {}),
});

const PLAIN = finish('PL', 'Plain', 1, 0, 1);

/** Finishes of steel. The zinc ones are ISO 4042 (electroplated), ISO 10683 (flake), ISO 10684 (hot dip). */
export const STEEL_FINISHES: readonly Option[] = [
  finish('ZP', 'Zinc plated', 10, 0, 1.08),
  { ...PLAIN, tier: 1 },
  finish('BO', 'Black oxide', 5, 1, 1.04),
  finish('ZK', 'Zinc plated, thick-film passivated', 12, 2, 1.12),
  // Chromate with hexavalent chromium is out under RoHS and the end-of-life vehicle directive.
  finish('ZY', 'Zinc plated, yellow chromated', 11, 3, 1.1, 'ZK'),
  finish('ZF', 'Zinc flake', 14, 2, 1.2),
  finish('ZN', 'Zinc-nickel plated', 15, 3, 1.3),
  finish('HD', 'Hot dip galvanised', 16, 2, 1.35),
  finish('PH', 'Phosphated', 6, 3, 1.03),
  finish('NI', 'Nickel plated', 20, 3, 1.4),
];

export const STAINLESS_FINISHES: readonly Option[] = [
  PLAIN,
  finish('PA', 'Passivated', 2, 2, 1.06),
  finish('DL', 'Dry-lubricant coated', 3, 3, 1.15),
  finish('BK', 'Blackened', 4, 3, 1.25),
];

const BRASS_FINISHES: readonly Option[] = [PLAIN, finish('NI', 'Nickel plated', 20, 1, 1.2)];

const LOCKING: readonly Option[] = [
  { code: '', name: '', tier: 0, values: { locking: term('None', 1) } },
  {
    code: 'PP',
    name: 'polyamide patch',
    tier: 3,
    costFactor: 1.5,
    values: { locking: term('Polyamide patch (DIN 267-28)', 2) },
  },
  {
    code: 'ME',
    name: 'microencapsulated adhesive',
    tier: 3,
    costFactor: 1.6,
    values: { locking: term('Microencapsulated adhesive (DIN 267-27)', 3) },
  },
];

/** Tensile strength of 1200 MPa and more: electroplating and pickling risk hydrogen embrittlement (ISO 4042). */
const NO_ELECTROPLATE = new Set<string>(['12.9', '12', 'ASTM A574']);
const ELECTROPLATED = new Set(['ZP', 'ZK', 'ZY', 'ZN', 'NI']);
/** ISO 10684 covers M8 and larger. */
const HOT_DIP_FROM_MM = 8;

function finishesFor(gradeOption: Option, d: number): readonly Option[] {
  const material = gradeOption.values?.material?.text ?? '';
  if (material.startsWith('Stainless')) return STAINLESS_FINISHES;
  if (material === 'Brass') return BRASS_FINISHES;
  if (material !== 'Steel') return [PLAIN];
  return STEEL_FINISHES.filter((option) => {
    if (NO_ELECTROPLATE.has(gradeOption.name) && (ELECTROPLATED.has(option.code) || option.code === 'HD'))
      return false;
    return option.code !== 'HD' || d >= HOT_DIP_FROM_MM;
  }).map((option) =>
    // Socket screws of 12.9 and A574 are sold black; that is their plainest finish.
    NO_ELECTROPLATE.has(gradeOption.name) && option.code === 'BO' ? { ...option, tier: 0 } : option,
  );
}

export interface FastenerVariants {
  /** Those the standard allows, in natural order. */
  readonly grades: readonly GradeName[];
  /** Offer thread-locking coatings (male threads from M3 to M20). */
  readonly locking?: true;
  /** Overrides a grade's rarity in this standard, such as 12.9 being the usual class of a socket screw. */
  readonly tiers?: Partial<Record<GradeName, number>>;
  /** Grades that stop at, or start from, a nominal diameter in mm, both inclusive. */
  readonly limits?: Partial<Record<GradeName, { readonly from?: number; readonly to?: number }>>;
}

/** The variants of a metal fastener of nominal diameter `d` (mm); the same array for sizes that share it. */
export function fastenerVariants(options: FastenerVariants): (d: number) => readonly Variant[] {
  const byBand = memoised((key: string) => {
    const d = Number(key.split('|')[0]);
    const allowed = (key.split('|')[1] ?? '').split(',') as GradeName[];
    return allowed.flatMap((name) => {
      const gradeOption: Option = { ...GRADES[name], tier: options.tiers?.[name] ?? GRADES[name].tier };
      const locking =
        options.locking && d >= 3 && d <= 20 && name !== 'Polyamide' ? LOCKING : LOCKING.slice(0, 1);
      const axes = [
        [gradeOption],
        finishesFor(gradeOption, d),
        options.locking ? locking : [],
        fastenerPacks(d),
        FASTENER_BRANDS,
      ];
      return combine(axes.filter((axis) => axis.length > 0));
    });
  });
  return (d) => {
    const allowed = options.grades.filter((name) => {
      const { from = 0, to = Number.POSITIVE_INFINITY } = options.limits?.[name] ?? {};
      return d >= from && d <= to;
    });
    return byBand(`${bandOf(d)}|${allowed.join(',')}`);
  };
}

/** The largest diameter treated alike: by pack, by hot dip galvanising, by locking coatings. */
function bandOf(d: number): number {
  if (d < 3) return 2.5;
  if (d === 3) return 3;
  if (d < HOT_DIP_FROM_MM) return 7;
  if (d > 16 && d <= 20) return 20;
  return packBand(d);
}
