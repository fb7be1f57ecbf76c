import { millimetres, text, threadDiameter, type Values } from './values.ts';

/** How a part's shape is told from others of its family, besides its finish: `long`, `medium-poz`. */
export type FormOf = (values: Values) => string;

/** Length over diameter, for choosing a typical part; 1 where a family has one proportion. */
export type SlendernessOf = (values: Values) => number;

export const screwSlenderness: SlendernessOf = (values) =>
  millimetres(values, 'length') / threadDiameter(values);
export const pinSlenderness: SlendernessOf = (values) =>
  millimetres(values, 'length') / millimetres(values, 'diameter');
export const drillSlenderness: SlendernessOf = (values) =>
  millimetres(values, 'tool-overall-length') / millimetres(values, 'diameter');
export const shoulderSlenderness: SlendernessOf = (values) =>
  millimetres(values, 'length') / millimetres(values, 'shoulder-diameter');
export const keySlenderness: SlendernessOf = (values) =>
  millimetres(values, 'length') / millimetres(values, 'width');
export const oRingSlenderness: SlendernessOf = (values) =>
  millimetres(values, 'inside-diameter') / millimetres(values, 'cross-section');
/** Height of the rings over the outside diameter: thin sections are small. */
export const bearingSlenderness: SlendernessOf = (values) =>
  1 - millimetres(values, 'inside-diameter') / millimetres(values, 'outside-diameter');

/** Names a number's band: `by(slenderness, [2.2, 6], ['short', 'medium', 'long'])`. */
export const by =
  (measure: SlendernessOf, limits: readonly number[], names: readonly string[]): FormOf =>
  (values) => {
    const value = measure(values);
    const band = limits.findIndex((limit) => value < limit);
    return names[band < 0 ? limits.length : band] as string;
  };

/** Joins forms that vary independently. */
export const both =
  (...forms: readonly FormOf[]): FormOf =>
  (values) =>
    forms.map((form) => form(values)).join('-');

/** Short names of an attribute's terms. Throws for a term that has none. */
export const named =
  (attribute: string, names: Readonly<Record<string, string>>): FormOf =>
  (values) => {
    const stated = text(values, attribute);
    const name = names[stated];
    if (!name) throw new TypeError(`No form for ${attribute} ${stated}.`);
    return name;
  };

export const single: FormOf = () => 'typical';

export const screwForm = by(screwSlenderness, [4.5], ['short', 'long']);

/** Families with both: the fully threaded ones are the short ones. */
export const byThreadExtent: FormOf = (values) =>
  text(values, 'thread-extent') === 'Partly threaded' ? 'partly-threaded' : 'fully-threaded';

export const machineForm = by(screwSlenderness, [3.2], ['short', 'long']);
export const crossForm = named('drive', {
  'Cross recess H (Phillips)': 'phillips',
  'Cross recess Z (Pozidriv)': 'pozidriv',
});
export const shoulderForm = by(shoulderSlenderness, [3], ['short', 'long']);
export const dowelForm = by(pinSlenderness, [3.5], ['short', 'long']);
export const clevisForm = named('pin-type', {
  'A, without hole': 'plain',
  'B, with split pin hole': 'drilled',
});
export const keyForm = named('key-form', {
  'A, round ends': 'a',
  'B, square ends': 'b',
  'AB, one round end': 'ab',
});
export const toothForm = named('washer-tooth-form', {
  'External teeth (A)': 'external',
  'Internal teeth (J)': 'internal',
});
export const oRingForm = by(oRingSlenderness, [5, 18], ['thick', 'medium', 'thin']);
const section = by(bearingSlenderness, [0.34, 0.56], ['thin', 'medium', 'heavy']);
const cage = named('cage-material', {
  Steel: 'steel-cage',
  Polyamide: 'polyamide-cage',
  Brass: 'brass-cage',
});
export const openBearingForm: FormOf = (values) =>
  text(values, 'cage-material') === 'Steel' ? section(values) : cage(values);
export const shieldedForm = section;
export const sealedForm = (values: Values): string =>
  text(values, 'seal-material') === 'FKM' ? 'fkm' : section(values);
export const angularForm = cage;
export const cylindricalForm = both(named('bearing-design', { NU: 'nu', NJ: 'nj', N: 'n' }), cage);
export const taperedForm = both(
  named('bearing-series', { '302': 'narrow', '303': 'narrow', '320': 'wide', '322': 'wide' }),
  cage,
);
export const drillForm: FormOf = (values) =>
  text(values, 'cutting-direction') === 'Left-hand'
    ? 'left-hand'
    : by(drillSlenderness, [10, 20], ['short', 'medium', 'long'])(values);
export const tapForm = named('tap-flutes', {
  'Straight with spiral point': 'spiral-point',
  'Right-hand spiral': 'spiral',
  Straight: 'straight',
});
export const chipForm: FormOf = (values) => text(values, 'case-size');
