import { fastenerVariants } from '../metals.ts';
import type { Family, Variant } from '../model.ts';
import { socketFamily } from './socket-family.ts';
import { buttonHead, countersunkHead, cylindricalHead } from './socket-geometry.ts';
import { BUTTON_HEADS, CAP_HEADS, COUNTERSUNK_HEADS, LOW_HEADS } from './socket-table.ts';
import { hotDip, sold, stated } from './socket-variants.ts';

/** Thick zinc fills a small socket: only the cap screw of class 8.8, with its deep socket, is sold hot dip galvanised. */
const notHotDip = (variant: Variant): boolean => !hotDip(variant);

export const SOCKET_FAMILIES: readonly Family[] = [
  socketFamily({
    standard: 'ISO 4762',
    slug: 'socket-head-cap-screws-iso-4762',
    name: 'Socket head cap screws ISO 4762',
    noun: 'Socket head cap screw',
    description:
      'Screws with a cylindrical head as high as the thread is wide and a deep hexagon socket, coarse thread, product grade A. The machine builder’s standard screw: the head sinks into a counterbore and carries full preload.',
    synonyms: [
      'allen',
      'allen screw',
      'cap screw',
      'shcs',
      'inbus',
      'zylinderschraube',
      'innensechskant',
      'din 912',
    ],
    heads: CAP_HEADS,
    threadBeyond2d: 12,
    headVolume: cylindricalHead,
    variants: sold(
      fastenerVariants({
        grades: ['8.8', '10.9', '12.9', 'A2-50', 'A2-70', 'A4-50', 'A4-70', 'A4-80'],
        locking: true,
        tiers: { '12.9': 0 },
        limits: {
          // ISO 898-1 ends at M39 and the classes above 8.8 are not made below M3, apart from 12.9 in small black screws.
          '10.9': { from: 3, to: 36 },
          '12.9': { to: 36 },
          // ISO 4762: stainless 70 up to M24, 50 above, by agreement beyond M39.
          'A2-70': { to: 24 },
          'A4-70': { to: 24 },
          'A4-80': { from: 3, to: 24 },
          'A2-50': { from: 30, to: 36 },
          'A4-50': { from: 30, to: 36 },
        },
      }),
      (variant) =>
        notHotDip(variant) || (stated(variant, 'class') === '8.8' && stated(variant, 'locking') === 'None'),
    ),
  }),
  socketFamily({
    standard: 'DIN 7984',
    slug: 'low-head-socket-screws-din-7984',
    name: 'Low head socket screws DIN 7984',
    noun: 'Low head socket screw',
    description:
      'Hexagon socket screws with a cylindrical head a third to two fifths lower than that of ISO 4762. For thin plates; the shallow socket limits them to class 08.8, which is 8.8 at reduced load.',
    synonyms: [
      'allen',
      'low head',
      'thin head',
      'low profile',
      '8.8',
      'niedriger kopf',
      'zylinderschraube',
      'inbus',
    ],
    heads: LOW_HEADS,
    threadBeyond2d: 6,
    headVolume: cylindricalHead,
    variants: sold(
      fastenerVariants({
        grades: ['08.8', 'A2-70', 'A4-70'],
        locking: true,
        limits: { 'A4-70': { to: 20 } },
      }),
      notHotDip,
    ),
  }),
  socketFamily({
    standard: 'ISO 7380-1',
    slug: 'button-head-screws-iso-7380-1',
    name: 'Button head screws ISO 7380-1',
    noun: 'Button head screw',
    description:
      'Hexagon socket screws with a low domed head that leaves no edge to catch on. Made for covers and guards rather than for high preload: class 010.9 means the steel of 10.9 under a reduced load.',
    synonyms: [
      'allen',
      'button head',
      'dome head',
      'round head',
      '10.9',
      'linsenkopf',
      'halbrundkopf',
      'inbus',
      'iso 7380',
    ],
    heads: BUTTON_HEADS,
    threadBeyond2d: 12,
    headVolume: buttonHead,
    variants: sold(
      fastenerVariants({ grades: ['08.8', '010.9', 'A2-70', 'A4-70'], locking: true, tiers: { '08.8': 2 } }),
      notHotDip,
    ),
  }),
  socketFamily({
    standard: 'ISO 10642',
    slug: 'countersunk-socket-screws-iso-10642',
    name: 'Countersunk socket screws ISO 10642',
    noun: 'Countersunk socket screw',
    description:
      'Hexagon socket screws with a 90° countersunk head that sits flush with the surface; the length includes the head. The head carries less than the thread, so the classes are 08.8 and 010.9: 8.8 and 10.9 at reduced load.',
    synonyms: [
      'allen',
      'flat head',
      'countersunk',
      'csk',
      '8.8',
      '10.9',
      'senkschraube',
      'senkkopf',
      'inbus',
      'din 7991',
    ],
    heads: COUNTERSUNK_HEADS,
    threadBeyond2d: 12,
    headVolume: countersunkHead,
    countersunk: true,
    variants: sold(
      fastenerVariants({ grades: ['08.8', '010.9', 'A2-70', 'A4-70'], locking: true }),
      notHotDip,
    ),
  }),
];
