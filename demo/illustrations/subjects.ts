import {
  bearingAppearance,
  COMMON,
  capacitorAppearance,
  metalAppearance,
  resistorAppearance,
  rubberAppearance,
} from './appearance.ts';
import { angularContactBearing, deepGrooveBearing } from './ball-bearings.ts';
import { ceramicCapacitor, chipResistor } from './chips.ts';
import { twistDrill } from './drills.ts';
import type { Material, MaterialName } from './material.ts';
import { capNut, flangeNut, hexNut, lockingNut, squareNut } from './nuts.ts';
import { oRing } from './o-rings.ts';
import type { Model } from './photograph.ts';
import { clevisPin, dowelPin, parallelKey } from './pins.ts';
import * as form from './proportion.ts';
import { boreRing, shaftRing } from './retaining-rings.ts';
import { threadedRod } from './rods.ts';
import { cylindricalRollerBearing, taperedRollerBearing } from './roller-bearings.ts';
import * as screws from './screws.ts';
import { setScrew } from './set-screws.ts';
import { machineTap } from './taps.ts';
import type { Values } from './values.ts';
import { chamferedWasher, plainWasher, toothWasher } from './washers.ts';

/** How a family's parts are pictured. */
export interface Subject {
  model(values: Values, material: Material): Model;
  /** What it is made to look like. */
  appearance(values: Values): MaterialName;
  /** Which of the family's shapes it has. */
  readonly form: form.FormOf;
  readonly slenderness: form.SlendernessOf;
  /** Appearances in which every form is pictured; {@link COMMON} unless stated. */
  readonly everyForm?: ReadonlySet<MaterialName>;
}

/** The name of the part's shape within its family: `typical` in finishes that are pictured once. */
export function formOf(subject: Subject, values: Values): string {
  const every = subject.everyForm ?? COMMON;
  return every.has(subject.appearance(values)) ? subject.form(values) : form.single(values);
}

type ModelOf = Subject['model'];

const metal = (
  model: ModelOf,
  formOf: form.FormOf = form.single,
  slenderness: form.SlendernessOf = () => 1,
): Subject => ({ model, appearance: metalAppearance, form: formOf, slenderness });

const screw = (model: ModelOf, formOf: form.FormOf = form.screwForm): Subject =>
  metal(model, formOf, form.screwSlenderness);

const bearing = (model: ModelOf, formOf: form.FormOf): Subject => ({
  model,
  appearance: bearingAppearance,
  form: formOf,
  slenderness: form.bearingSlenderness,
});

const rubberRing: Subject = {
  model: oRing,
  appearance: rubberAppearance,
  form: form.oRingForm,
  slenderness: form.oRingSlenderness,
};

const hexBolt = screw(screws.hexScrew);
const hexCap = screw(screws.hexScrew, form.byThreadExtent);
const socketCap = screw(screws.socketCapScrew, form.byThreadExtent);
const set = screw(setScrew, form.single);
const nut = metal(hexNut);
const washer = metal(plainWasher);
const clevis = metal(clevisPin, form.clevisForm, form.pinSlenderness);
const dowel = metal(dowelPin, form.dowelForm, form.pinSlenderness);
const cross = (model: ModelOf): Subject => screw(model, form.crossForm);
const slotted = (model: ModelOf): Subject => screw(model, form.machineForm);

/** Every leaf category of the demo catalogue, by slug. */
const SUBJECTS: Readonly<Record<string, Subject>> = {
  'hex-head-bolts-iso-4014': hexBolt,
  'hex-head-screws-iso-4017': hexBolt,
  'hex-head-bolts-fine-iso-8765': hexBolt,
  'hex-head-screws-fine-iso-8676': hexBolt,
  'hex-flange-screws-en-1665': screw(screws.hexFlangeScrew, form.byThreadExtent),
  'socket-head-cap-screws-iso-4762': socketCap,
  'low-head-socket-screws-din-7984': screw(screws.lowHeadScrew),
  'button-head-screws-iso-7380-1': screw(screws.buttonHeadScrew),
  'countersunk-socket-screws-iso-10642': screw(screws.countersunkScrew),
  'set-screws-flat-iso-4026': set,
  'set-screws-cone-iso-4027': set,
  'set-screws-dog-iso-4028': set,
  'set-screws-cup-iso-4029': set,
  'cheese-head-screws-iso-1207': slotted(screws.cheeseHeadScrew),
  'pan-head-screws-slotted-iso-1580': slotted(screws.slottedPanScrew),
  'countersunk-screws-slotted-iso-2009': slotted(screws.countersunkScrew),
  'pan-head-screws-iso-7045': cross(screws.panScrew),
  'countersunk-screws-iso-7046': cross(screws.countersunkScrew),
  'raised-countersunk-screws-iso-7047': cross(screws.countersunkScrew),
  'shoulder-screws-iso-7379': metal(screws.shoulderScrew, form.shoulderForm, form.shoulderSlenderness),
  'threaded-rod-din-976': metal(threadedRod),
  'hex-cap-screws-unc-asme-b18-2-1': hexCap,
  'hex-cap-screws-unf-asme-b18-2-1': hexCap,
  'socket-head-cap-screws-unc-asme-b18-3': socketCap,
  'socket-head-cap-screws-unf-asme-b18-3': socketCap,
  'hex-nuts-iso-4032': nut,
  'hex-nuts-high-iso-4033': nut,
  'hex-nuts-thin-iso-4035': nut,
  'hex-nuts-fine-iso-8673': nut,
  'hex-nuts-thin-fine-iso-8675': nut,
  'prevailing-torque-nuts-iso-7040': metal(lockingNut),
  'hex-flange-nuts-iso-4161': metal(flangeNut),
  'domed-cap-nuts-din-1587': metal(capNut),
  'square-nuts-din-562': metal(squareNut),
  'plain-washers-iso-7089': washer,
  'plain-washers-chamfered-iso-7090': metal(chamferedWasher),
  'plain-washers-iso-7091': washer,
  'large-washers-iso-7093': washer,
  'extra-large-washers-iso-7094': washer,
  'tooth-lock-washers-din-6797': metal(toothWasher, form.toothForm),
  'dowel-pins-iso-2338': dowel,
  'dowel-pins-hardened-iso-8734': dowel,
  'clevis-pins-iso-2341': clevis,
  'clevis-pins-headless-iso-2340': clevis,
  'parallel-keys-din-6885': metal(parallelKey, form.keyForm, form.keySlenderness),
  'retaining-rings-shaft-din-471': metal(shaftRing),
  'retaining-rings-bore-din-472': metal(boreRing),
  'o-rings-as568': rubberRing,
  'o-rings-metric-iso-3601': rubberRing,
  'deep-groove-ball-bearings-open': bearing(deepGrooveBearing, form.openBearingForm),
  'deep-groove-ball-bearings-shielded': bearing(deepGrooveBearing, form.shieldedForm),
  'deep-groove-ball-bearings-sealed': bearing(deepGrooveBearing, form.sealedForm),
  'angular-contact-ball-bearings': bearing(angularContactBearing, form.angularForm),
  'cylindrical-roller-bearings': bearing(cylindricalRollerBearing, form.cylindricalForm),
  'tapered-roller-bearings': bearing(taperedRollerBearing, form.taperedForm),
  'twist-drills-din-338': metal(twistDrill, form.drillForm, form.drillSlenderness),
  'machine-taps-metric-din-371-376': metal(machineTap, form.tapForm),
  'machine-taps-fine-din-374': metal(machineTap, form.tapForm),
  'chip-resistors': {
    model: chipResistor,
    appearance: resistorAppearance,
    form: form.chipForm,
    slenderness: () => 1,
  },
  'ceramic-chip-capacitors': {
    model: ceramicCapacitor,
    appearance: capacitorAppearance,
    form: form.chipForm,
    slenderness: () => 1,
  },
};

/**
 * Families whose parts nobody tells apart on a picture, and whose pictures they share: fine threads look like coarse
 * ones, inch like metric, grade C washers like grade A.
 */
const LOOK_LIKE: Readonly<Record<string, string>> = {
  'hex-head-bolts-fine-iso-8765': 'hex-head-bolts-iso-4014',
  'hex-head-screws-fine-iso-8676': 'hex-head-screws-iso-4017',
  'hex-cap-screws-unf-asme-b18-2-1': 'hex-cap-screws-unc-asme-b18-2-1',
  'socket-head-cap-screws-unc-asme-b18-3': 'socket-head-cap-screws-iso-4762',
  'socket-head-cap-screws-unf-asme-b18-3': 'socket-head-cap-screws-iso-4762',
  'hex-nuts-fine-iso-8673': 'hex-nuts-iso-4032',
  'hex-nuts-thin-fine-iso-8675': 'hex-nuts-thin-iso-4035',
  'plain-washers-iso-7091': 'plain-washers-iso-7089',
  'o-rings-metric-iso-3601': 'o-rings-as568',
  'machine-taps-fine-din-374': 'machine-taps-metric-din-371-376',
};

/** The category that stands for the look of a category's parts: its own or one that looks the same. */
export const lookOf = (category: string): string => LOOK_LIKE[category] ?? category;

/** Throws for a category that is not in the demo catalogue. */
export function subjectOf(category: string): Subject {
  const subject = SUBJECTS[category];
  if (!subject) throw new RangeError(`No picture is known for the category ${category}.`);
  return subject;
}
