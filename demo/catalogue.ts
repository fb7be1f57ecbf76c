import { SHARED_ATTRIBUTES } from './attributes.ts';
import { BEARING_ATTRIBUTES } from './bearings/attributes.ts';
import { BEARING_FAMILIES, BEARING_STANDARDS } from './bearings/families.ts';
import { CUTTING_TOOL_ATTRIBUTES } from './cutting-tools/attributes.ts';
import { CUTTING_TOOL_FAMILIES, CUTTING_TOOL_STANDARDS } from './cutting-tools/cutting-tools.ts';
import { ELECTRONICS_ATTRIBUTES } from './electronics/attributes.ts';
import { ELECTRONICS_FAMILIES, ELECTRONICS_STANDARDS } from './electronics/electronics.ts';
import { INCH_SCREW_FAMILIES, INCH_SCREW_STANDARDS } from './inch-screws/inch-screws.ts';
import type { Attribute, Family } from './model.ts';
import { NUT_ATTRIBUTES } from './nuts/attributes.ts';
import { NUT_FAMILIES, NUT_STANDARDS } from './nuts/nut-families.ts';
import { PIN_ATTRIBUTES } from './pins/attributes.ts';
import { PIN_FAMILIES, PIN_STANDARDS } from './pins/pin-families.ts';
import { FLANGE_SCREW_FAMILIES, FLANGE_SCREW_STANDARDS } from './screws/hex-flange.ts';
import { HEX_HEAD_FAMILIES, HEX_HEAD_STANDARDS } from './screws/hex-head.ts';
import { MACHINE_SCREW_ATTRIBUTES } from './screws/machine-attributes.ts';
import { MACHINE_SCREW_FAMILIES } from './screws/machine-screws.ts';
import { MACHINE_SCREW_STANDARDS } from './screws/machine-standards.ts';
import { SET_SCREW_FAMILIES, SET_SCREW_STANDARDS } from './screws/set-screw.ts';
import { SHOULDER_FAMILIES, SHOULDER_STANDARDS } from './screws/shoulder-screw.ts';
import { SOCKET_ATTRIBUTES } from './screws/socket-attributes.ts';
import { SOCKET_FAMILIES } from './screws/socket-head.ts';
import { SOCKET_STANDARDS } from './screws/socket-standards.ts';
import { ROD_FAMILIES, ROD_STANDARDS } from './screws/threaded-rod.ts';
import { SEAL_ATTRIBUTES } from './seals/attributes.ts';
import { SEAL_FAMILIES, SEAL_STANDARDS } from './seals/families.ts';
import type { Standard } from './standards.ts';
import { WASHER_ATTRIBUTES } from './washers/attributes.ts';
import { WASHER_FAMILIES, WASHER_STANDARDS } from './washers/washer-families.ts';

/** Every family of the demo catalogue, in the order its leaf category is shown. */
export const FAMILIES: readonly Family[] = [
  ...HEX_HEAD_FAMILIES,
  ...FLANGE_SCREW_FAMILIES,
  ...SOCKET_FAMILIES,
  ...SET_SCREW_FAMILIES,
  ...MACHINE_SCREW_FAMILIES,
  ...SHOULDER_FAMILIES,
  ...ROD_FAMILIES,
  ...INCH_SCREW_FAMILIES,
  ...NUT_FAMILIES,
  ...WASHER_FAMILIES,
  ...PIN_FAMILIES,
  ...SEAL_FAMILIES,
  ...BEARING_FAMILIES,
  ...CUTTING_TOOL_FAMILIES,
  ...ELECTRONICS_FAMILIES,
];

export const ATTRIBUTES: readonly Attribute[] = [
  ...SHARED_ATTRIBUTES,
  ...SOCKET_ATTRIBUTES,
  ...MACHINE_SCREW_ATTRIBUTES,
  ...NUT_ATTRIBUTES,
  ...WASHER_ATTRIBUTES,
  ...PIN_ATTRIBUTES,
  ...SEAL_ATTRIBUTES,
  ...BEARING_ATTRIBUTES,
  ...CUTTING_TOOL_ATTRIBUTES,
  ...ELECTRONICS_ATTRIBUTES,
];

export const STANDARDS: readonly Standard[] = [
  ...HEX_HEAD_STANDARDS,
  ...FLANGE_SCREW_STANDARDS,
  ...SOCKET_STANDARDS,
  ...SET_SCREW_STANDARDS,
  ...MACHINE_SCREW_STANDARDS,
  ...SHOULDER_STANDARDS,
  ...ROD_STANDARDS,
  ...INCH_SCREW_STANDARDS,
  ...NUT_STANDARDS,
  ...WASHER_STANDARDS,
  ...PIN_STANDARDS,
  ...SEAL_STANDARDS,
  ...BEARING_STANDARDS,
  ...CUTTING_TOOL_STANDARDS,
  ...ELECTRONICS_STANDARDS,
];
