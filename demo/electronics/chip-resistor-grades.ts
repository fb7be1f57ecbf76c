import type { ResistorCase } from './chip-resistor-table.ts';
import { E24, E96, E192 } from './e-series.ts';

/** One accuracy a chip resistor is sold in: tolerance in ±%, temperature coefficient in ±ppm/K. */
export interface Accuracy {
  /** Tolerance letter of IEC 60062 and the coefficient: `F100`. */
  readonly code: string;
  readonly film: 'Thick film' | 'Thin film';
  readonly tolerance: number;
  readonly coefficient: number;
  readonly series: ReadonlySet<number>;
  readonly tier: number;
  readonly costFactor: number;
  /** Whether a resistor of `ohms` in this case is made so. */
  readonly covers: (ohms: number, chip: ResistorCase) => boolean;
}

const TWO_DIGITS = new Set(E24);
const THREE_DIGITS = new Set([...E24, ...E96]);
const FINEST = new Set([...E24, ...E192]);

/** Up to here a printed film drifts more, Ω. */
const LOW_OHMIC = 10;
const THICK_TO = 10e6;
/** Trimming a printed film to half a percent ends here, Ω. */
const PRECISE_THICK_TO = 1e6;
/** Lead and contact resistance spoil 10 ppm/K below this, Ω. */
const TEN_PPM_FROM = 47;

/** The smallest chip has a skewed coefficient at 10 Ω and less, and twice the others' above: it is a class of its own. */
const isTiny = (chip: ResistorCase): boolean => chip.eia === '0201';

const coarseFilm = (ohms: number, chip: ResistorCase): boolean =>
  isTiny(chip) ? ohms > LOW_OHMIC : ohms <= LOW_OHMIC;

const inThinRange = (ohms: number, { thin: [from, to] }: ResistorCase): boolean => ohms >= from && ohms <= to;

const thick = { film: 'Thick film' } as const;
const thin = { film: 'Thin film', covers: inThinRange } as const;

/** From coarse to fine. */
export const ACCURACIES: readonly Accuracy[] = [
  {
    ...thick,
    code: 'J200',
    tolerance: 5,
    coefficient: 200,
    series: TWO_DIGITS,
    tier: 1,
    costFactor: 0.8,
    covers: (ohms, chip) => ohms <= THICK_TO && (!isTiny(chip) || ohms > LOW_OHMIC),
  },
  {
    ...thick,
    code: 'F200',
    tolerance: 1,
    coefficient: 200,
    series: THREE_DIGITS,
    tier: 0,
    costFactor: 1,
    covers: (ohms, chip) => ohms <= THICK_TO && coarseFilm(ohms, chip),
  },
  {
    ...thick,
    code: 'F100',
    tolerance: 1,
    coefficient: 100,
    series: THREE_DIGITS,
    tier: 0,
    costFactor: 1,
    covers: (ohms, chip) => ohms <= THICK_TO && ohms > LOW_OHMIC && !isTiny(chip),
  },
  { ...thin, code: 'F50', tolerance: 1, coefficient: 50, series: THREE_DIGITS, tier: 3, costFactor: 5 },
  {
    ...thick,
    code: 'D100',
    tolerance: 0.5,
    coefficient: 100,
    series: THREE_DIGITS,
    tier: 2,
    costFactor: 1.8,
    covers: (ohms, chip) => ohms <= PRECISE_THICK_TO && ohms > LOW_OHMIC && !isTiny(chip),
  },
  { ...thin, code: 'D25', tolerance: 0.5, coefficient: 25, series: FINEST, tier: 2, costFactor: 8 },
  { ...thin, code: 'C25', tolerance: 0.25, coefficient: 25, series: FINEST, tier: 3, costFactor: 11 },
  { ...thin, code: 'B25', tolerance: 0.1, coefficient: 25, series: FINEST, tier: 1, costFactor: 15 },
  {
    ...thin,
    code: 'B10',
    tolerance: 0.1,
    coefficient: 10,
    series: FINEST,
    tier: 3,
    costFactor: 30,
    covers: (ohms, chip) => inThinRange(ohms, chip) && ohms >= TEN_PPM_FROM,
  },
];
