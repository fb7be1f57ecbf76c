import { fastenerVariants } from '../metals.ts';
import type { Family } from '../model.ts';
import { circle } from '../threads.ts';
import { countersunkVolume, headVolume } from './machine-head.ts';
import { recessedFamily } from './machine-recess.ts';
import {
  COUNTERSUNK_RECESSED_HEADS,
  PAN_RECESSED_HEADS,
  RAISED_HEIGHT,
  RAISED_RECESSED_HEADS,
} from './machine-recessed-table.ts';

/** ISO 7045 and 7047 allow these; A4-70 comes from ISO 3506, as both permit. */
const COMMON = fastenerVariants({
  grades: ['4.8', 'A2-50', 'A2-70', 'A4-70', 'Brass'],
  locking: true,
  tiers: { 'A2-50': 3 },
});

/** Part 1 is class 4.8; part 2, from M2, is class 8.8, stainless steel and non-ferrous metals. */
const COUNTERSUNK = fastenerVariants({
  grades: ['4.8', '8.8', 'A2-70', 'A4-70', 'Brass'],
  locking: true,
  tiers: { '8.8': 4 },
  limits: { '8.8': { from: 2 }, 'A2-70': { from: 2 }, 'A4-70': { from: 2 }, Brass: { from: 2 } },
});

/** A spherical dome of base diameter `a` mm and height `h` mm, in mm³. */
const dome = (a: number, h: number): number => (h / 2) * circle(a) + (Math.PI / 6) * h ** 3;

export const RECESSED_FAMILIES: readonly Family[] = [
  recessedFamily({
    standard: 'ISO 7045',
    slug: 'pan-head-screws-iso-7045',
    name: 'Cross-recessed pan head screws ISO 7045',
    noun: 'Pan head screw',
    description:
      'Machine screws with a domed pan head and a Phillips or Pozidriv recess, product grade A. They are the usual choice for housings, terminals and sheet metal assembled with a power driver.',
    synonyms: [
      'pan head',
      'machine screw',
      'phillips',
      'pozidriv',
      'cross recess',
      'crosshead',
      'din 7985',
      'linsenkopfschraube',
      'flachkopfschraube',
      'kreuzschlitz',
    ],
    heads: PAN_RECESSED_HEADS,
    seat: 'flat',
    headVolume: (head) => headVolume(head, 0.21),
    variants: COMMON,
  }),
  recessedFamily({
    standard: 'ISO 7046',
    slug: 'countersunk-screws-iso-7046',
    name: 'Cross-recessed countersunk screws ISO 7046',
    noun: 'Countersunk screw',
    description:
      'Machine screws with a flat 90° countersunk head and a Phillips or Pozidriv recess; part 1 of the standard is class 4.8, part 2 the stronger and stainless ones. The head sits flush in panels, hinges and covers.',
    synonyms: [
      'flat head',
      'countersunk',
      'csk',
      'machine screw',
      'phillips',
      'pozidriv',
      'cross recess',
      'iso 7046-1',
      'iso 7046-2',
      'din 965',
      'senkschraube',
      'kreuzschlitz',
    ],
    heads: COUNTERSUNK_RECESSED_HEADS,
    seat: 'countersunk',
    headVolume: countersunkVolume,
    variants: COUNTERSUNK,
    // Part 2 leaves a choice between a deep and a shallow recess.
    recessOf: ['4.8'],
  }),
  recessedFamily({
    standard: 'ISO 7047',
    slug: 'raised-countersunk-screws-iso-7047',
    name: 'Cross-recessed raised countersunk screws ISO 7047',
    noun: 'Raised countersunk screw',
    description:
      'Machine screws with a 90° countersunk head whose top is domed, with a Phillips or Pozidriv recess, product grade A. The dome gives a finished look and a deeper recess than a flat head.',
    synonyms: [
      'raised countersunk',
      'oval head',
      'machine screw',
      'phillips',
      'pozidriv',
      'cross recess',
      'din 966',
      'linsensenkschraube',
      'kreuzschlitz',
    ],
    heads: RAISED_RECESSED_HEADS,
    seat: 'raised',
    headVolume: (head) => countersunkVolume(head) + dome(head.dk, RAISED_HEIGHT[head.d] ?? 0),
    variants: COMMON,
  }),
];
