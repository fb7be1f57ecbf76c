import type { Attribute } from '../model.ts';

export const WASHER_ATTRIBUTES: readonly Attribute[] = [
  {
    key: 'washer-tooth-form',
    name: 'Tooth form',
    kind: 'term',
    unit: '',
    explanation: 'On which edge of a lock washer the teeth are: outside (A) or inside (J).',
  },
  {
    key: 'washer-tooth-count',
    name: 'Number of teeth',
    kind: 'number',
    unit: '',
    explanation: 'How many teeth a lock washer has, minimum.',
  },
];
