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

export const SEAL_ATTRIBUTES: readonly Attribute[] = [
  words(
    'dash-number',
    'Dash number',
    'The size’s number in AS568; its hundreds digit tells the cross-section.',
  ),
  number('cross-section', 'Cross-section', 'mm', 'Diameter of the round rubber cord the ring is made of.'),
  number(
    'inside-diameter-tolerance',
    'Inside diameter tolerance (±)',
    'mm',
    'How far the inside diameter may differ from its nominal value, either way.',
  ),
  number(
    'cross-section-tolerance',
    'Cross-section tolerance (±)',
    'mm',
    'How far the cord’s diameter may differ from its nominal value, either way.',
  ),
  words(
    'elastomer',
    'Elastomer',
    'Family of the rubber: nitrile suits mineral oil and grease, fluorocarbon hot oil and fuel, ethylene propylene water, steam and glycol brake fluid but no mineral oil, silicone dry heat and cold.',
  ),
  number(
    'shore-hardness',
    'Hardness',
    'Shore A',
    'Hardness of the rubber, nominal within 5 points; harder rings withstand more pressure before they are squeezed into the gap.',
  ),
  number(
    'seal-temperature-min',
    'Lowest temperature',
    '°C',
    'Usual lower limit in continuous use for this kind of rubber; the medium may raise it.',
  ),
  number(
    'seal-temperature-max',
    'Highest temperature',
    '°C',
    'Usual upper limit in continuous use for this kind of rubber; the medium may lower it.',
  ),
  words(
    'seal-colour',
    'Colour',
    'Colour of the rubber; it tells materials apart but is not a guarantee of them.',
  ),
  words(
    'curing',
    'Curing',
    'How the rubber is cross-linked: peroxide curing withstands more heat and steam than sulphur curing.',
  ),
  words(
    'seal-treatment',
    'Surface treatment',
    'Coating or oil on the ring that eases assembly and lowers friction.',
  ),
  words(
    'surface-grade',
    'Surface grade',
    'Permitted surface imperfections after ISO 3601-3: N for general use, S for closer inspection.',
  ),
];
