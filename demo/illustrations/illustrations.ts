import { FAMILIES } from '../catalogue.ts';
import type { Family, Item, Variant } from '../model.ts';
import type { PictureSize } from './photograph.ts';
import { pictureOf } from './picture.ts';
import { formOf, subjectOf } from './subjects.ts';
import type { Values } from './values.ts';

/** A picture and the real part it is taken of. */
export interface Illustration {
  /** Also a file's name: lower case, digits and hyphens. */
  readonly key: string;
  readonly category: string;
  readonly values: Values;
}

/** The key of the picture that shows a part: its family, shape and finish. Throws for an unknown category. */
export function illustrationOf(category: string, values: Values): string {
  const subject = subjectOf(category);
  return `${category}--${formOf(subject, values)}--${subject.appearance(values)}`;
}

let all: ReadonlyMap<string, Illustration> | undefined;

/** Every picture that some part of the demo catalogue needs, in the catalogue's order. */
export function illustrations(): readonly Illustration[] {
  return [...byKey().values()];
}

/** {@link pictureOf} by key. Throws for a key that {@link illustrations} does not have. */
export function render(key: string, size: PictureSize): Uint8ClampedArray {
  const illustration = byKey().get(key);
  if (!illustration) throw new RangeError(`There is no illustration ${key}.`);
  return pictureOf(illustration, size);
}

function byKey(): ReadonlyMap<string, Illustration> {
  all ??= new Map(FAMILIES.flatMap(ofFamily).map((illustration) => [illustration.key, illustration]));
  return all;
}

interface Candidate {
  readonly values: Values;
  readonly tier: number;
  readonly slenderness: number;
}

function ofFamily(family: Family): Illustration[] {
  const category = family.category.slug;
  const { slenderness } = subjectOf(category);
  const candidates = new Map<string, Candidate[]>();
  const kinds = new Map<readonly Variant[], readonly Variant[]>();
  for (const item of family.items()) {
    const variants = family.variants(item);
    let distinct = kinds.get(variants);
    if (!distinct) {
      distinct = distinctVariants(category, item, variants);
      kinds.set(variants, distinct);
    }
    for (const variant of distinct) {
      const values = { ...item.values, ...variant.values };
      const key = illustrationOf(category, values);
      const list = candidates.get(key) ?? [];
      list.push({ values, tier: item.tier, slenderness: slenderness(values) });
      candidates.set(key, list);
    }
  }
  return [...candidates].map(([key, list]) => ({ key, category, values: typical(list).values }));
}

/** The first of those variants of an item that need different pictures. */
function distinctVariants(category: string, item: Item, variants: readonly Variant[]): readonly Variant[] {
  const first = new Map<string, Variant>();
  for (const variant of variants) {
    const key = illustrationOf(category, { ...item.values, ...variant.values });
    if (!first.has(key)) first.set(key, variant);
  }
  return [...first.values()];
}

/** Of the commonest sizes, the middle one by proportion. */
function typical(candidates: readonly Candidate[]): Candidate {
  const commonest = Math.min(...candidates.map(({ tier }) => tier));
  const common = candidates.filter(({ tier }) => tier === commonest);
  common.sort((a, b) => a.slenderness - b.slenderness);
  return common[common.length >> 1] as Candidate;
}
