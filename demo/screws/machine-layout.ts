import type { GoesWith, LayoutEntry } from '../model.ts';

/** The columns machine screws begin with; `drive` holds those of the slot or recess. */
export function machineLayout(
  head: readonly LayoutEntry[],
  drive: readonly LayoutEntry[],
): readonly LayoutEntry[] {
  return [
    { attribute: 'thread', symbol: 'd', column: true, searchable: true },
    { attribute: 'length', symbol: 'l', column: true, searchable: true },
    { attribute: 'material', column: true, searchable: true },
    { attribute: 'class', column: true, searchable: true },
    { attribute: 'finish', column: true, searchable: true },
    ...head,
    ...drive,
    { attribute: 'pitch', symbol: 'P' },
    { attribute: 'nominal-size' },
    { attribute: 'thread-extent' },
    { attribute: 'thread-length-min', symbol: 'b' },
    { attribute: 'locking' },
    { attribute: 'brand', searchable: true },
    { attribute: 'standard', searchable: true },
  ];
}

/** Columns of a flat-seated head, and of a countersunk one. */
export const SEATED_HEAD: readonly LayoutEntry[] = [
  { attribute: 'head-diameter', symbol: 'dk', column: true },
  { attribute: 'head-height', symbol: 'k', column: true },
];
export const COUNTERSUNK_HEAD: readonly LayoutEntry[] = [
  ...SEATED_HEAD,
  { attribute: 'head-diameter-theoretical', symbol: 'dk theoretical' },
];

/** Nuts for any machine screw; washers only under a head that sits on the surface. */
export function partners(countersunk: boolean): GoesWith[] {
  const byThread = ['thread', 'material', 'finish'];
  const bySize = ['nominal-size', 'material', 'finish'];
  const nuts = ['hex-nuts-iso-4032', 'square-nuts-din-562'];
  const washers = countersunk ? [] : ['plain-washers-iso-7089', 'tooth-lock-washers-din-6797'];
  return [
    ...nuts.map((category) => ({ category, match: byThread })),
    ...washers.map((category) => ({ category, match: bySize })),
  ];
}
