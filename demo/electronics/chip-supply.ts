import type { Option } from '../axes.ts';
import type { Stated } from '../model.ts';
import { term } from '../stated.ts';

/** Full reels of a chip, in pieces: IEC 60286-3 reels of 180 mm and, where usual, 330 mm diameter. */
export interface Reels {
  readonly small: number;
  readonly large?: number;
}

const CUT_TAPE = term('Cut tape', 1);
const SMALL_REEL = term('Reel, 180 mm', 2);
const LARGE_REEL = term('Reel, 330 mm', 3);

/** Pieces of cut tape, with the rarity. */
const CUTS: readonly (readonly [number, number])[] = [
  [10, 2],
  [50, 3],
  [100, 0],
  [500, 2],
  [1000, 1],
];

/** Cutting and counting cost more than the chips: price of a piece falls with the quantity, 1 for a cut of 100. */
const costByQuantity = (pieces: number): number => (100 / pieces) ** 0.15;

const supply = (code: string, name: string, pieces: number, tier: number, packaging: Stated): Option => ({
  code: `${code}${pieces}`,
  name: `${name} of ${pieces}`,
  tier,
  packSize: pieces,
  costFactor: costByQuantity(pieces),
  values: { packaging },
});

/** Ascending by pieces. */
export const supplies = (reels: Reels): Option[] => [
  ...CUTS.map(([pieces, tier]) => supply('C', 'cut tape', pieces, tier, CUT_TAPE)),
  supply('R', 'reel', reels.small, 1, SMALL_REEL),
  ...(reels.large ? [supply('R', 'reel', reels.large, 3, LARGE_REEL)] : []),
];

const TIN = term('Tin over nickel', 1);
const TIN_LEAD = term('Tin-lead over nickel', 2);
const SOFT_TIN = term('Flexible, tin over nickel', 3);

const STANDARD = term('Standard', 1);
const ANTI_SULFUR = term('Anti-sulfur', 2);
const AEC = term('AEC-Q200', 3);
const AEC_ANTI_SULFUR = term('AEC-Q200, anti-sulfur', 4);

const quality = (
  code: string,
  name: string,
  rest: Pick<Option, 'tier' | 'costFactor' | 'successor'> & {
    readonly values: NonNullable<Option['values']>;
  },
): Option => ({ code, name, ...rest });

/** Grade and termination in one: only these pairs are made. */
export const PLAIN = quality('S', '', {
  tier: 0,
  costFactor: 1,
  values: { qualification: STANDARD, termination: TIN },
});

/** RoHS ended it; the lead-free part takes its place. */
export const LEADED = quality('P', 'tin-lead', {
  tier: 3,
  costFactor: 1.4,
  successor: PLAIN.code,
  values: { qualification: STANDARD, termination: TIN_LEAD },
});

export const SULFUR_PROOF = quality('A', 'anti-sulfur', {
  tier: 2,
  costFactor: 1.5,
  values: { qualification: ANTI_SULFUR, termination: TIN },
});

export const AUTOMOTIVE = quality('Q', 'AEC-Q200', {
  tier: 1,
  costFactor: 1.6,
  values: { qualification: AEC, termination: TIN },
});

export const AUTOMOTIVE_SULFUR_PROOF = quality('H', 'AEC-Q200, anti-sulfur', {
  tier: 2,
  costFactor: 2.2,
  values: { qualification: AEC_ANTI_SULFUR, termination: TIN },
});

export const SOFT = quality('F', 'flexible termination', {
  tier: 2,
  costFactor: 1.5,
  values: { qualification: STANDARD, termination: SOFT_TIN },
});

export const AUTOMOTIVE_SOFT = quality('T', 'AEC-Q200, flexible termination', {
  tier: 2,
  costFactor: 2.1,
  values: { qualification: AEC, termination: SOFT_TIN },
});
