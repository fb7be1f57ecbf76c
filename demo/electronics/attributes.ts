import type { Attribute } from '../model.ts';

const number = (key: string, name: string, unit: Attribute['unit'], explanation: string): Attribute => ({
  key,
  name,
  kind: 'number',
  unit,
  explanation,
});

const words = (key: string, name: string, explanation: string): Attribute => ({
  key,
  name,
  kind: 'term',
  unit: '',
  explanation,
});

export const ELECTRONICS_ATTRIBUTES: readonly Attribute[] = [
  number(
    'resistance',
    'Resistance',
    'Ω',
    'Nominal resistance; 0 Ω is a jumper, a bridge that bears no value.',
  ),
  number(
    'resistance-tolerance',
    'Tolerance',
    '%',
    'How far the resistance may lie from the nominal value at 25 °C.',
  ),
  number(
    'temperature-coefficient',
    'Temperature coefficient',
    'ppm/K',
    'How much the resistance may change per kelvin, in millionths of its value.',
  ),
  number(
    'rated-power',
    'Rated power',
    'W',
    'Power the resistor may turn into heat for good at 70 °C ambient.',
  ),
  number(
    'working-voltage',
    'Working voltage',
    'V',
    'Highest voltage across the resistor, whatever its power.',
  ),
  words(
    'resistor-technology',
    'Technology',
    'Thick film is printed and fired, thin film sputtered and more precise.',
  ),
  words('e-series', 'E series', 'Coarsest series of IEC 60063 that holds the value: E24, E96 or E192.'),
  words('resistance-code', 'Value code', 'The value as IEC 60062 writes it: 4K7 is 4.7 kΩ.'),
  number('capacitance', 'Capacitance', 'F', 'Nominal capacitance at 20 °C without bias voltage.'),
  words('capacitance-tolerance', 'Tolerance', 'How far the capacitance may lie from the nominal value.'),
  words('capacitance-code', 'Value code', 'Two digits and the number of zeros in picofarad: 104 is 100 nF.'),
  words('dielectric', 'Dielectric', 'Ceramic by its EIA code; C0G is the stable one, X7R and X5R hold more.'),
  words(
    'capacitance-change',
    'Capacitance change',
    'Change over the temperature range that the dielectric’s code allows.',
  ),
  words('temperature-range', 'Temperature range', 'Temperatures between which the ratings hold.'),
  number(
    'rated-voltage',
    'Rated voltage',
    'V',
    'Direct voltage the capacitor bears for good over its temperature range.',
  ),
  words('case-size', 'Case size', 'EIA code of the body: length and width in hundredths of an inch.'),
  words(
    'metric-case-size',
    'Metric case size',
    'The same body in tenths of a millimetre: 1608M is 1.6 by 0.8 mm.',
  ),
  number('chip-length', 'Body length', 'mm', 'Length of the body over its terminations, nominal.'),
  number('chip-width', 'Body width', 'mm', 'Width of the body, nominal.'),
  words(
    'qualification',
    'Qualification',
    'AEC-Q200 is the automotive stress test; anti-sulfur parts survive sulphurous air.',
  ),
  words('termination', 'Termination', 'Metal of the solderable ends.'),
  words('packaging', 'Packaging', 'How the chips are supplied: on a full reel or on a piece cut from one.'),
];
