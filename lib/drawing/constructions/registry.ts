import type { Construction } from '../construction.ts';
import { angularContactBallBearing } from './angular-contact-ball-bearing.ts';
import { buttonHeadScrew } from './button-head-screw.ts';
import { chamferedWasher } from './chamfered-washer.ts';
import { cheeseHeadScrew } from './cheese-head-screw.ts';
import { chipCapacitor } from './chip-capacitor.ts';
import { chipResistor } from './chip-resistor.ts';
import { clevisPin } from './clevis-pin.ts';
import { countersunkSocketScrew } from './countersunk-socket-screw.ts';
import { cylindricalRollerBearing } from './cylindrical-roller-bearing.ts';
import { deepGrooveBallBearing } from './deep-groove-ball-bearing.ts';
import { domedCapNut } from './domed-cap-nut.ts';
import { dowelPin } from './dowel-pin.ts';
import { hexFlangeNut } from './hex-flange-nut.ts';
import { hexFlangeScrew } from './hex-flange-screw.ts';
import { hexHeadScrew } from './hex-head-screw.ts';
import { hexNut } from './hex-nut.ts';
import { machineTap } from './machine-tap.ts';
import { oRing } from './o-ring.ts';
import { parallelKey } from './parallel-key.ts';
import { plainWasher } from './plain-washer.ts';
import { prevailingTorqueNut } from './prevailing-torque-nut.ts';
import { recessedCountersunkScrew } from './recessed-countersunk-screw.ts';
import { recessedPanHeadScrew } from './recessed-pan-head-screw.ts';
import { retainingRingBore } from './retaining-ring-bore.ts';
import { retainingRingShaft } from './retaining-ring-shaft.ts';
import { setScrew } from './set-screw.ts';
import { shoulderScrew } from './shoulder-screw.ts';
import { slottedCountersunkScrew } from './slotted-countersunk-screw.ts';
import { slottedPanHeadScrew } from './slotted-pan-head-screw.ts';
import { socketHeadScrew } from './socket-head-screw.ts';
import { squareNut } from './square-nut.ts';
import { taperedRollerBearing } from './tapered-roller-bearing.ts';
import { threadedRod } from './threaded-rod.ts';
import { toothLockWasher } from './tooth-lock-washer.ts';
import { twistDrill } from './twist-drill.ts';

/** By the name that a category's `drawing` gives (import/source.ts). */
export const CONSTRUCTIONS: Readonly<Record<string, Construction>> = {
  'angular-contact-ball-bearing': angularContactBallBearing,
  'button-head-screw': buttonHeadScrew,
  'chamfered-washer': chamferedWasher,
  'cheese-head-screw': cheeseHeadScrew,
  'chip-capacitor': chipCapacitor,
  'chip-resistor': chipResistor,
  'clevis-pin': clevisPin,
  'countersunk-socket-screw': countersunkSocketScrew,
  'cylindrical-roller-bearing': cylindricalRollerBearing,
  'deep-groove-ball-bearing': deepGrooveBallBearing,
  'domed-cap-nut': domedCapNut,
  'dowel-pin': dowelPin,
  'hex-flange-nut': hexFlangeNut,
  'hex-flange-screw': hexFlangeScrew,
  'hex-head-screw': hexHeadScrew,
  'hex-nut': hexNut,
  'machine-tap': machineTap,
  'o-ring': oRing,
  'parallel-key': parallelKey,
  'plain-washer': plainWasher,
  'prevailing-torque-nut': prevailingTorqueNut,
  'recessed-countersunk-screw': recessedCountersunkScrew,
  'recessed-pan-head-screw': recessedPanHeadScrew,
  'retaining-ring-bore': retainingRingBore,
  'retaining-ring-shaft': retainingRingShaft,
  'set-screw': setScrew,
  'shoulder-screw': shoulderScrew,
  'slotted-countersunk-screw': slottedCountersunkScrew,
  'slotted-pan-head-screw': slottedPanHeadScrew,
  'socket-head-screw': socketHeadScrew,
  'square-nut': squareNut,
  'tapered-roller-bearing': taperedRollerBearing,
  'threaded-rod': threadedRod,
  'tooth-lock-washer': toothLockWasher,
  'twist-drill': twistDrill,
};
