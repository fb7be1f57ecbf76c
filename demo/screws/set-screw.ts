import type { Family } from '../model.ts';
import { equivalent, type Standard, standard } from '../standards.ts';
import { term } from '../stated.ts';
import { circle, type Thread, threadedArea } from '../threads.ts';
import { setScrewFamily } from './set-family.ts';
import { CONE_LENGTHS, CUP_LENGTHS, DOG_LENGTHS, FLAT_LENGTHS } from './set-table.ts';
import { frustum } from './socket-geometry.ts';

const pitchDiameter = (thread: Thread): number => thread.d - 0.6495 * thread.pitch;

/** What a 45° chamfer from the thread down to `to` mm takes away. */
function chamfer(thread: Thread, to: number): number {
  const height = (pitchDiameter(thread) - to) / 2;
  return threadedArea(thread) * height - frustum(pitchDiameter(thread), to, height);
}

export const SET_SCREW_FAMILIES: readonly Family[] = [
  setScrewFamily({
    standard: 'ISO 4026',
    former: 'DIN 913',
    slug: 'set-screws-flat-iso-4026',
    adjective: 'Flat',
    description:
      'Headless hexagon socket screws with a chamfered flat end. They press without digging in, on hardened shafts, on flats and as adjusting or locking screws.',
    synonyms: ['flat point', 'kegelkuppe'],
    term: term('Flat', 1),
    symbol: 'dp',
    diameter: (row) => row.dp,
    lengths: FLAT_LENGTHS,
    removed: (row, thread) => chamfer(thread, row.dp),
  }),
  setScrewFamily({
    standard: 'ISO 4027',
    former: 'DIN 914',
    slug: 'set-screws-cone-iso-4027',
    adjective: 'Cone',
    description:
      'Headless hexagon socket screws with a conical end. The cone sits in a drilled hollow and fixes a part in one position for good, or serves as a pivot.',
    synonyms: ['cone point', 'spitze'],
    term: term('Cone', 2),
    symbol: 'dt',
    diameter: (row) => row.dt,
    lengths: CONE_LENGTHS,
    removed: (row, thread) => chamfer(thread, row.dt ?? 0),
  }),
  setScrewFamily({
    standard: 'ISO 4028',
    former: 'DIN 915',
    slug: 'set-screws-dog-iso-4028',
    adjective: 'Dog',
    description:
      'Headless hexagon socket screws that end in a cylindrical pin. The dog reaches into a slot or hole and keeps a part from turning, or stops its travel.',
    synonyms: ['dog point', 'zapfen'],
    term: term('Dog', 3),
    symbol: 'dp',
    diameter: (row) => row.dp,
    lengths: DOG_LENGTHS,
    removed: (row, thread) => (threadedArea(thread) - circle(row.dp)) * row.z,
    dog: true,
  }),
  setScrewFamily({
    standard: 'ISO 4029',
    former: 'DIN 916',
    slug: 'set-screws-cup-iso-4029',
    adjective: 'Cup',
    description:
      'Headless hexagon socket screws with a hollow end whose rim bites into the shaft. The usual choice for fixing a pulley or collar that need not be moved again, because the rim leaves a mark.',
    synonyms: ['cup point', 'ringschneide'],
    term: term('Cup', 4),
    symbol: 'dz',
    diameter: (row) => row.dz,
    lengths: CUP_LENGTHS,
    // The hollow is a 120° cone on the rim's diameter.
    removed: (row, thread) => chamfer(thread, row.dz) + frustum(0, row.dz, row.dz / 2 / Math.sqrt(3)),
  }),
];

const setStandard = (code: string, point: string, former: string): Standard =>
  standard(
    code,
    `Hexagon socket set screws with ${point} point`,
    equivalent(
      former,
      'Withdrawn. The sizes both list have the same dimensions; the DIN adds some, such as M14 and M18.',
    ),
    equivalent(`EN ${code}`, 'Identical.'),
  );

export const SET_SCREW_STANDARDS: readonly Standard[] = [
  setStandard('ISO 4026', 'flat', 'DIN 913'),
  setStandard('ISO 4027', 'cone', 'DIN 914'),
  setStandard('ISO 4028', 'dog', 'DIN 915'),
  setStandard('ISO 4029', 'cup', 'DIN 916'),
];
