import assert from 'node:assert/strict';
import { test } from 'node:test';
import { translateName } from '../../lib/catalog/part-name.ts';
import { FAMILIES } from '../catalogue.ts';
import { GERMAN } from './german.ts';
import { NOUNS } from './names.ts';

const PHRASES = new Map(GERMAN.map(({ kind, key, text }) => [`${kind} ${key}`, text]));

const NAMES: readonly (readonly [english: string, german: string])[] = [
  [
    'Hex head screw ISO 4017 M8 × 40, 8.8, zinc plated, pack of 100, Aldermill',
    'Sechskantschraube mit Gewinde bis Kopf ISO 4017 M8 × 40, 8.8, galvanisch verzinkt, 100 Stück, Aldermill',
  ],
  [
    'Hex head bolt, fine pitch ISO 8765 M8 × 1 × 40, 8.8, zinc plated, thick-film passivated, single, Norrholm',
    'Sechskantschraube mit Schaft und Feingewinde ISO 8765 M8 × 1 × 40, 8.8, galvanisch verzinkt, dickschichtpassiviert, 1 Stück, Norrholm',
  ],
  [
    'O-ring AS568 364 (170.82 × 5.33 mm), VMQ 70 red, grade S, pack of 10, Ovalune',
    'O-Ring AS568 364 (170.82 × 5.33 mm), VMQ 70 rot, Sortenmerkmal S, 10 Stück, Ovalune',
  ],
  [
    'Metric O-ring ISO 3601-1 class B 82 × 4, EPDM 70 peroxide-cured, pack of 25, Pellforth',
    'Metrischer O-Ring ISO 3601-1 Klasse B 82 × 4, EPDM 70 peroxidvernetzt, 25 Stück, Pellforth',
  ],
  [
    'Angular contact ball bearing ISO 15 7200B, brass cage, universal, light preload, P5, single, Rollkvist',
    'Schrägkugellager ISO 15 7200B, Messingkäfig, Universalausführung, leichte Vorspannung, P5, 1 Stück, Rollkvist',
  ],
  [
    'Twist drill DIN 338 6.8 mm, HSSE-Co5, 135° split point, TiAlN coated, left-hand, pack of 10, Scharfen',
    'Spiralbohrer DIN 338 6.8 mm, HSSE-Co5, Kreuzanschliff 135°, TiAlN-beschichtet, linksschneidend, 10 Stück, Scharfen',
  ],
  [
    'Ceramic chip capacitor IEC 60384-21/-22 1 pF 25 V C0G 0201, ±0.25 pF, reel of 15000, Elkonda',
    'Keramik-Chipkondensator IEC 60384-21/-22 1 pF 25 V C0G 0201, ±0.25 pF, Rolle mit 15000 Stück, Elkonda',
  ],
];

for (const [english, german] of NAMES) {
  test(english, () => assert.equal(translateName(english, PHRASES), german));
}

test('every family’s parts start with the German noun and keep standard and size', () => {
  for (const family of FAMILIES) {
    const item = family.items()[0];
    const variant = item && family.variants(item)[0];
    assert.ok(variant);
    const english = `${family.noun} ${family.standard} ${item.size}, ${variant.name}`;
    const standard = family.standard.replace('class', 'Klasse');
    const start = `${NOUNS[family.noun]} ${standard} ${item.size}, `;
    assert.ok(translateName(english, PHRASES).startsWith(start), english);
  }
});
