import type { Family } from '../model.ts';
import { equivalent, type Standard, standard } from '../standards.ts';
import { HEX_CAP_FAMILIES } from './hex-cap.ts';
import { SOCKET_CAP_FAMILIES } from './socket-cap.ts';

/** Screws with unified threads, in the order their categories are shown. */
export const INCH_SCREW_FAMILIES: readonly Family[] = [...HEX_CAP_FAMILIES, ...SOCKET_CAP_FAMILIES];

export const INCH_SCREW_STANDARDS: readonly Standard[] = [
  standard(
    'ASME B18.2.1',
    'Square, hex and heavy hex bolts and screws in inches; here the hex cap screws',
    equivalent('ANSI B18.2.1', 'Former designation of the same standard.'),
    equivalent('SAE J429', 'Not dimensions: the mechanical grades 2, 5 and 8 of these screws.'),
  ),
  standard(
    'ASME B18.3',
    'Socket cap, shoulder and set screws and their keys in inches; here the socket head cap screws',
    equivalent('ANSI B18.3', 'Former designation of the same standard.'),
    equivalent('BS 2470', 'British standard for the same inch series.'),
    equivalent('ASTM A574', 'Not dimensions: the alloy steel of these screws.'),
  ),
];
