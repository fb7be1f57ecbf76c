import type { Family } from '../model.ts';
import type { Standard } from '../standards.ts';
import { FINE_MACHINE_TAPS, MACHINE_TAP_STANDARDS, MACHINE_TAPS } from './machine-taps.ts';
import { TWIST_DRILL_STANDARD, TWIST_DRILLS } from './twist-drills.ts';

export const CUTTING_TOOL_FAMILIES: readonly Family[] = [TWIST_DRILLS, MACHINE_TAPS, FINE_MACHINE_TAPS];

export const CUTTING_TOOL_STANDARDS: readonly Standard[] = [TWIST_DRILL_STANDARD, ...MACHINE_TAP_STANDARDS];
