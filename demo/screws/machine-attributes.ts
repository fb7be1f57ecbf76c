import type { Attribute } from '../model.ts';

const length = (key: string, name: string, explanation: string): Attribute => ({
  key,
  name,
  kind: 'number',
  unit: 'mm',
  explanation,
});

/** Attributes only machine screws have: slots, cross recesses and countersunk heads. */
export const MACHINE_SCREW_ATTRIBUTES: readonly Attribute[] = [
  length(
    'slot-width',
    'Slot width',
    'Nominal width of the slot, which is the thickness of the screwdriver’s blade.',
  ),
  {
    key: 'recess-number',
    name: 'Recess number',
    kind: 'term',
    unit: '',
    explanation:
      'Type and number of the cross recess, which is the driver that fits: PH is Phillips (type H), PZ is Pozidriv (type Z).',
  },
  length('recess-width', 'Recess width', 'Width of the cross recess across its wings, reference value.'),
  length(
    'head-diameter-theoretical',
    'Theoretical head diameter',
    'Diameter a countersunk head would have if its edge were perfectly sharp, maximum; the real edge is narrower.',
  ),
  length(
    'raised-height',
    'Raised height',
    'Height of the dome above the edge of a raised head, approximate.',
  ),
  length(
    'thread-length-min',
    'Thread length, minimum',
    'Least length of the threaded part on a screw too long to be threaded up to the head.',
  ),
];
