import { combine, memoised, type Option } from '../axes.ts';
import { PASSIVE_BRANDS } from '../brands.ts';
import type { Family, Item, LayoutEntry, Variant } from '../model.ts';
import { equivalent, type Standard, standard } from '../standards.ts';
import { quantity, term } from '../stated.ts';
import { qualitiesOf, reelsOf, seriesOf, tolerancesOf } from './capacitor-options.ts';
import { CAPACITOR_RANGES, type CapacitorRange, CHIP_THICKNESS, type Dielectric } from './capacitor-table.ts';
import { chipCase } from './chip-cases.ts';
import { supplies } from './chip-supply.ts';
import { E3, E6, E12, E24, numberOf, type PreferredValue, preferredValues } from './e-series.ts';
import { faradPartCode, faradText, picofaradCode } from './value-text.ts';

const LAYOUT: readonly LayoutEntry[] = [
  { attribute: 'capacitance', symbol: 'C', column: true, searchable: true },
  { attribute: 'rated-voltage', symbol: 'UR', column: true, searchable: true },
  { attribute: 'dielectric', column: true, searchable: true },
  { attribute: 'case-size', column: true, searchable: true },
  { attribute: 'capacitance-tolerance', column: true, searchable: true },
  { attribute: 'qualification', column: true, searchable: true },
  { attribute: 'packaging', column: true },
  { attribute: 'capacitance-code', searchable: true },
  { attribute: 'metric-case-size', searchable: true },
  { attribute: 'temperature-range' },
  { attribute: 'capacitance-change' },
  { attribute: 'chip-length', symbol: 'L' },
  { attribute: 'chip-width', symbol: 'W' },
  { attribute: 'termination' },
  { attribute: 'brand', searchable: true },
  { attribute: 'standard', searchable: true },
];

/** EIA-198 (C0G: IEC class 1; X7R, X5R: class 2): limits of change, temperature range, density of the chip in g/cm³. */
const DIELECTRICS = {
  C0G: {
    density: 4.8,
    values: {
      dielectric: term('C0G (NP0)', 1),
      'capacitance-change': term('±30 ppm/K', 1),
      'temperature-range': term('−55 to 125 °C', 2),
    },
  },
  X7R: {
    density: 5.8,
    values: {
      dielectric: term('X7R', 2),
      'capacitance-change': term('±15 %', 2),
      'temperature-range': term('−55 to 125 °C', 2),
    },
  },
  X5R: {
    density: 5.8,
    values: {
      dielectric: term('X5R', 3),
      'capacitance-change': term('±15 %', 2),
      'temperature-range': term('−55 to 85 °C', 1),
    },
  },
} as const;

/** Carries the density into every variant and adds nothing else. */
const densityOf = (dielectric: Dielectric): Option => ({
  code: '',
  name: '',
  tier: 0,
  density: DIELECTRICS[dielectric].density,
});

interface Chip extends CapacitorRange {
  readonly value: PreferredValue;
  readonly pf: number;
  readonly thickness: number;
}

/** Where in its range a value lies decides the thickness: the top two octaves take the thickest chip. */
function thicknessOf(range: CapacitorRange, pf: number): number {
  const choices = CHIP_THICKNESS[range.eia] ?? [];
  const octavesBelowTop = Math.log2(range.to / pf);
  const index =
    octavesBelowTop <= 2 ? choices.length - 1 : octavesBelowTop <= 5 ? Math.min(1, choices.length - 1) : 0;
  return choices[index] ?? 0;
}

/** By dielectric, case, thickness and a value in pF that stands for all with the same tolerances. */
const variantsByKey = memoised((key: string): readonly Variant[] => {
  const [dielectric, eia, thickness, tolerances] = key.split('|') as [Dielectric, string, string, string];
  return combine([
    [densityOf(dielectric)],
    tolerancesOf(dielectric, Number(tolerances)),
    qualitiesOf(dielectric, eia),
    supplies(reelsOf(eia, Number(thickness))),
    PASSIVE_BRANDS,
  ]);
});

/** One value in pF for each set of tolerances: the first that was asked for. */
const representative = (() => {
  const firstWith = new Map<string, number>();
  return (dielectric: Dielectric, pf: number): number => {
    const codes = `${dielectric}|${tolerancesOf(dielectric, pf).map((option) => `${option.code}${option.tier}`)}`;
    const known = firstWith.get(codes);
    if (known !== undefined) return known;
    firstWith.set(codes, pf);
    return pf;
  };
})();

const CASE_TIERS: Readonly<Record<string, number>> = {
  '0201': 2,
  '0402': 0,
  '0603': 0,
  '0805': 0,
  '1206': 1,
  '1210': 2,
};

function valueTier(digits: number): number {
  if (E3.includes(digits)) return 0;
  if (E6.includes(digits)) return 1;
  return E12.includes(digits) ? 2 : 3;
}

const voltageCode = (voltage: number): string =>
  voltage >= 1000 ? `${voltage / 1000}KV` : voltage % 1 ? String(voltage).replace('.', 'V') : `${voltage}V`;

const KEYS = new Map<string, string>();

function chipItem(chip: Chip): Item {
  const { dielectric, eia, voltage, value, pf, thickness } = chip;
  const body = chipCase(eia);
  const code = `${eia}-${dielectric}-${faradPartCode(value)}-${voltageCode(voltage)}`;
  KEYS.set(code, `${dielectric}|${eia}|${thickness}|${representative(dielectric, pf)}`);
  return {
    code,
    size: `${faradText(value)} ${voltage} V ${dielectric} ${eia}`,
    tier: (CASE_TIERS[eia] ?? 0) + valueTier(value.digits) + (voltage > 100 ? 2 : 0),
    volumeMm3: body.length * body.width * thickness,
    values: {
      capacitance: quantity(Number((pf * 1e-12).toPrecision(3)), 'F', faradText(value)),
      'capacitance-code': term(picofaradCode(value), pf),
      'rated-voltage': quantity(voltage, 'V'),
      ...DIELECTRICS[dielectric].values,
      ...body.values,
    },
  };
}

const CHIPS: readonly Chip[] = CAPACITOR_RANGES.flatMap((range) =>
  preferredValues(E24, range.from, range.to)
    .filter((value) => seriesOf(range.dielectric, numberOf(value)).includes(value.digits))
    .map((value) => {
      const pf = numberOf(value);
      return { ...range, value, pf, thickness: thicknessOf(range, pf) };
    }),
);

// Array.sort is stable: within a value the table's order (dielectric, case, voltage) stays.
const ITEMS: readonly Item[] = [...CHIPS].sort((a, b) => a.pf - b.pf).map(chipItem);

/** Cents a gram of ceramic and electrodes, and a microfarad; class 1 takes far more layers for the same value. */
const CENTS = { chip: 0.18, gram: 50, classOneMicrofarad: 40, classTwoMicrofarad: 0.25 };

export const CERAMIC_CAPACITORS: Family = {
  category: {
    slug: 'ceramic-chip-capacitors',
    parent: 'capacitors',
    name: 'Ceramic chip capacitors',
    description:
      'Multilayer ceramic capacitors for surface mounting, 1 pF to 100 µF in cases 0201 to 1210. C0G keeps its value in filters and timing; X7R and X5R buffer supplies, and lose part of their capacitance under direct voltage.',
    synonyms: [
      'capacitor',
      'capacitors',
      'mlcc',
      'smd capacitor',
      'smd',
      'smt',
      'ceramic',
      'np0',
      'cog',
      'decoupling',
      'kondensator',
      'keramikkondensator',
    ],
  },
  standard: 'IEC 60384-21/-22',
  prefix: 'CC',
  noun: 'Ceramic chip capacitor',
  layout: LAYOUT,
  goesWith: [],
  customsCode: '853224',
  costCents: (item, massG) => {
    const microfarads = (item.values.capacitance as { readonly number: number }).number * 1e6;
    const perMicrofarad =
      item.values.dielectric?.text === 'C0G (NP0)' ? CENTS.classOneMicrofarad : CENTS.classTwoMicrofarad;
    return CENTS.chip + CENTS.gram * massG + perMicrofarad * microfarads;
  },
  items: () => ITEMS,
  variants: (item) => {
    const key = KEYS.get(item.code);
    if (!key) throw new RangeError(`No ceramic capacitor ${item.code}.`);
    return variantsByKey(key);
  },
};

export const CERAMIC_CAPACITOR_STANDARDS: readonly Standard[] = [
  standard(
    'IEC 60384-21/-22',
    'Fixed surface mount multilayer ceramic capacitors: class 1 in part 21, class 2 in part 22',
    equivalent(
      'EIA-198',
      'Source of the codes C0G, X7R and X5R, which the trade uses; IEC codes the dielectrics otherwise.',
    ),
  ),
];
