import { combine, memoised, type Option } from '../axes.ts';
import { PASSIVE_BRANDS } from '../brands.ts';
import type { Family, Item, LayoutEntry, Stated, Variant } from '../model.ts';
import { equivalent, type Standard, standard } from '../standards.ts';
import { quantity, term } from '../stated.ts';
import { chipCase } from './chip-cases.ts';
import { ACCURACIES, type Accuracy } from './chip-resistor-grades.ts';
import { RESISTOR_CASES, type ResistorCase } from './chip-resistor-table.ts';
import { AUTOMOTIVE, AUTOMOTIVE_SULFUR_PROOF, LEADED, PLAIN, SULFUR_PROOF, supplies } from './chip-supply.ts';
import { E12, E24, E96, E192, numberOf, type PreferredValue, preferredValues } from './e-series.ts';
import { ohmCode, ohmPartCode, ohmText } from './value-text.ts';

const LAYOUT: readonly LayoutEntry[] = [
  { attribute: 'resistance', symbol: 'R', column: true, searchable: true },
  { attribute: 'case-size', column: true, searchable: true },
  { attribute: 'resistance-tolerance', column: true, searchable: true },
  { attribute: 'temperature-coefficient', column: true },
  { attribute: 'rated-power', symbol: 'P70', column: true },
  { attribute: 'resistor-technology', column: true, searchable: true },
  { attribute: 'qualification', column: true, searchable: true },
  { attribute: 'packaging', column: true },
  { attribute: 'working-voltage', symbol: 'Umax' },
  { attribute: 'resistance-code', searchable: true },
  { attribute: 'e-series' },
  { attribute: 'metric-case-size', searchable: true },
  { attribute: 'chip-length', symbol: 'L' },
  { attribute: 'chip-width', symbol: 'W' },
  { attribute: 'termination' },
  { attribute: 'brand', searchable: true },
  { attribute: 'standard', searchable: true },
];

/** Alumina with its films and terminations, g/cm³; the volume is chosen so that the mass is the chip's. */
const DENSITY = 3.9;

const FILMS = { 'Thick film': term('Thick film', 1), 'Thin film': term('Thin film', 2) };

function accuracyOption(accuracy: Accuracy, chip: ResistorCase): Option {
  const { code, film, tolerance, coefficient, tier, costFactor } = accuracy;
  return {
    code,
    name: `±${tolerance} %, ±${coefficient} ppm/K${film === 'Thin film' ? ', thin film' : ''}`,
    tier,
    costFactor,
    density: DENSITY,
    values: {
      'resistor-technology': FILMS[film],
      'resistance-tolerance': quantity(tolerance, '%', `±${tolerance}`),
      'temperature-coefficient': quantity(coefficient, 'ppm/K', `±${coefficient}`),
      'rated-power': quantity(film === 'Thin film' ? chip.thinPower : chip.thickPower, 'W'),
      'working-voltage': quantity(chip.voltage, 'V'),
    },
  };
}

/** A jumper has no value to be accurate about, and its rating is a current. */
const JUMPER: Option = {
  code: 'Z',
  name: 'jumper',
  tier: 0,
  density: DENSITY,
  values: { 'resistor-technology': FILMS['Thick film'] },
};

const THICK_QUALITIES = [PLAIN, LEADED, SULFUR_PROOF, AUTOMOTIVE, AUTOMOTIVE_SULFUR_PROOF];
const THIN_QUALITIES = [PLAIN, AUTOMOTIVE];

const JUMPER_CODES = 'jumper';

/** By case and the codes of the accuracies a value is made in: `0603|J200,F100`. */
const variantsByKey = memoised((key: string): readonly Variant[] => {
  const [eia, codes] = key.split('|');
  const chip = RESISTOR_CASES.find((row) => row.eia === eia);
  if (!chip) throw new RangeError(`No chip resistor case ${eia}.`);
  const packaging = supplies(chip.reels);
  if (codes === JUMPER_CODES) return combine([[JUMPER], THICK_QUALITIES, packaging, PASSIVE_BRANDS]);
  return ACCURACIES.filter((accuracy) => codes?.split(',').includes(accuracy.code)).flatMap((accuracy) => {
    const qualities = accuracy.film === 'Thick film' ? THICK_QUALITIES : THIN_QUALITIES;
    return combine([[accuracyOption(accuracy, chip)], qualities, packaging, PASSIVE_BRANDS]);
  });
});

const SERIES: readonly {
  readonly name: Stated;
  readonly digits: ReadonlySet<number>;
  readonly tier: number;
}[] = [
  { name: term('E24', 24), digits: new Set(E24), tier: 1 },
  { name: term('E96', 96), digits: new Set(E96), tier: 1 },
  { name: term('E192', 192), digits: new Set(E192), tier: 3 },
];

const COMMON = new Set(E12);

/** What a value says about itself, whatever the case. */
interface ValueFacts {
  readonly text: string;
  readonly partCode: string;
  readonly tier: number;
  readonly values: Item['values'];
}

function valueFacts(value: PreferredValue): ValueFacts & { readonly ohms: number } {
  const series = SERIES.find(({ digits }) => digits.has(value.digits));
  if (!series) throw new RangeError(`${value.digits} is in no E series.`);
  const ohms = numberOf(value);
  return {
    ohms,
    text: ohmText(value),
    partCode: ohmPartCode(value),
    tier: COMMON.has(value.digits) ? 0 : series.tier,
    values: {
      resistance: quantity(ohms, 'Ω', ohmText(value)),
      'resistance-code': term(ohmCode(value), ohms),
      'e-series': series.name,
    },
  };
}

const KEYS = new Map<string, string>();

function chipItem(chip: ResistorCase, key: string, facts: ValueFacts): Item {
  const code = `${chip.eia}-${facts.partCode}`;
  KEYS.set(code, `${chip.eia}|${key}`);
  return {
    code,
    size: `${facts.text} ${chip.eia}`,
    tier: facts.tier + chip.tier,
    volumeMm3: chip.massMg / DENSITY,
    values: { ...facts.values, ...chipCase(chip.eia).values },
  };
}

const ZERO: ValueFacts = {
  text: '0 Ω',
  partCode: '0R00',
  tier: 0,
  values: { resistance: quantity(0, 'Ω', '0 Ω'), 'resistance-code': term('0R', 0) },
};

const ITEMS: readonly Item[] = [
  ...RESISTOR_CASES.map((chip) => chipItem(chip, JUMPER_CODES, ZERO)),
  ...preferredValues([...E24, ...E192], 1, 10e6).flatMap((value) => {
    const facts = valueFacts(value);
    return RESISTOR_CASES.flatMap((chip) => {
      const codes = ACCURACIES.filter(
        (accuracy) => accuracy.series.has(value.digits) && accuracy.covers(facts.ohms, chip),
      ).map((accuracy) => accuracy.code);
      return codes.length > 0 ? [chipItem(chip, codes.join(','), facts)] : [];
    });
  }),
];

const CENTS = new Map(RESISTOR_CASES.map((chip) => [chip.eia, chip.cents]));

export const CHIP_RESISTORS: Family = {
  category: {
    slug: 'chip-resistors',
    parent: 'resistors',
    name: 'Chip resistors',
    description:
      'Thick and thin film resistors for surface mounting, 1 Ω to 10 MΩ in cases 0201 to 2512, with 0 Ω jumpers. Thick film serves pull-ups and dividers; thin film holds 0.1 % and 10 ppm/K where a value has to stay put.',
    synonyms: [
      'resistor',
      'resistors',
      'smd resistor',
      'smt',
      'smd',
      'chip',
      'jumper',
      'zero ohm',
      'widerstand',
      'chipwiderstand',
    ],
  },
  standard: 'IEC 60115-8',
  prefix: 'RC',
  noun: 'Chip resistor',
  layout: LAYOUT,
  goesWith: [],
  customsCode: '853321',
  costCents: (item) => CENTS.get(item.values['case-size']?.text ?? '') ?? 1,
  items: () => ITEMS,
  variants: (item) => {
    const key = KEYS.get(item.code);
    if (!key) throw new RangeError(`No chip resistor ${item.code}.`);
    return variantsByKey(key);
  },
};

export const CHIP_RESISTOR_STANDARDS: readonly Standard[] = [
  standard(
    'IEC 60115-8',
    'Fixed surface mount resistors: styles, ratings and tests',
    equivalent('EN 60115-8', 'Identical.'),
    equivalent('AEC-Q200', 'Stress tests for automotive use on top; not a dimensional standard.'),
  ),
];
