import type { MaterialName } from './material.ts';
import { text, type Values } from './values.ts';

/**
 * Finishes that hide the metal under them. Those that a photograph hardly tells apart share a material: zinc-nickel
 * and thick films look like clear zinc, zinc flake is as dull as hot dip, phosphate nearly as black as oxide.
 */
const FINISHES: Readonly<Record<string, MaterialName>> = {
  'Zinc plated': 'zinc',
  'Zinc plated, thick-film passivated': 'zinc',
  'Zinc-nickel plated': 'zinc',
  'Mechanically zinc plated': 'zinc',
  'Zinc plated, yellow chromated': 'yellow',
  'Zinc flake': 'galvanised',
  'Hot dip galvanised': 'galvanised',
  'Black oxide': 'black',
  Blackened: 'black',
  Phosphated: 'black',
  'Nickel plated': 'nickel',
  'Steam tempered': 'steam',
  'TiN coated': 'tin',
  'TiCN coated': 'ticn',
  'TiAlN coated': 'tialn',
};

/** Each family is pictured in all its forms in these; in rarer ones by one typical part. */
export const COMMON: ReadonlySet<MaterialName> = new Set([
  'zinc',
  'stainless',
  'black',
  'ground',
  'bright',
  'nbr',
  'titanate',
  'glaze',
]);

/** Finishes through which the metal shows. */
const BARE = new Set(['', 'Plain', 'Passivated', 'Dry-lubricant coated', 'Bright']);

const METALS: readonly (readonly [prefix: string, MaterialName])[] = [
  ['Stainless', 'stainless'],
  ['Brass', 'brass'],
  ['Bronze', 'bronze'],
  ['Polyamide', 'polyamide'],
  ['HSS', 'bright'],
  ['Bearing steel', 'ground'],
  ['Hardened steel', 'ground'],
  ['Case-hardened steel', 'ground'],
  ['Steel C45+C', 'bright'],
  ['Steel', 'steel'],
  ['Spring steel', 'steel'],
  ['Free-cutting steel', 'steel'],
];

/** What a metal (or polyamide) part looks like, by its finish or else its material. Throws for unknown ones. */
export function metalAppearance(values: Values): MaterialName {
  const finish = text(values, 'finish');
  const coated = FINISHES[finish];
  if (coated) return coated;
  if (!BARE.has(finish)) throw new TypeError(`No picture material for the finish ${finish}.`);
  const material = text(values, 'material');
  const bare = METALS.find(([prefix]) => material.startsWith(prefix));
  if (!bare) throw new TypeError(`No picture material for ${material}.`);
  return bare[1];
}

const RUBBERS: Readonly<Record<string, MaterialName>> = {
  Black: 'nbr',
  Brown: 'brown',
  Green: 'green',
  Red: 'red',
  White: 'white',
  Translucent: 'translucent',
};

export function rubberAppearance(values: Values): MaterialName {
  const rubber = RUBBERS[text(values, 'seal-colour')];
  if (!rubber) throw new TypeError(`No picture material for a ${text(values, 'seal-colour')} seal.`);
  return rubber;
}

/** Rings of both bearing steels are ground bright: stainless ones look the same. */
export const bearingAppearance = (_values: Values): MaterialName => 'ground';

export const resistorAppearance = (_values: Values): MaterialName => 'glaze';

/** Class 1 ceramic fires paler than class 2. */
export const capacitorAppearance = (values: Values): MaterialName =>
  text(values, 'dielectric').startsWith('C0G') ? 'titanatePale' : 'titanate';
