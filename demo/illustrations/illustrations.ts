import { FAMILIES } from '../catalogue.ts';
import type { Family } from '../model.ts';
import { illustrationOf, Looks } from './looks.ts';
import type { PictureSize } from './photograph.ts';
import { pictureOf } from './picture.ts';
import { subjectOf } from './subjects.ts';
import type { Values } from './values.ts';

/** A picture and the real part it is taken of. */
export interface Illustration {
  /** Also a file's name: letters, digits and hyphens. */
  readonly key: string;
  readonly category: string;
  readonly values: Values;
}

let all: readonly Illustration[] | undefined;

/** Every picture that some part of the demo catalogue needs, in the catalogue's order. */
export function illustrations(): readonly Illustration[] {
  all ??= withoutRepeats(FAMILIES.flatMap(ofFamily));
  return all;
}

/** {@link pictureOf} an illustration of {@link illustrations}. */
export function render(illustration: Illustration, size: PictureSize): Uint8ClampedArray {
  return pictureOf(illustration, size);
}

/** Of families that share a picture, the first is on it. */
function withoutRepeats(found: readonly Illustration[]): Illustration[] {
  const byKey = new Map<string, Illustration>();
  for (const illustration of found)
    if (!byKey.has(illustration.key)) byKey.set(illustration.key, illustration);
  return [...byKey.values()];
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
  const looks = new Looks(category);
  for (const item of family.items()) {
    for (const variant of looks.distinct(item, family.variants(item))) {
      const values = { ...item.values, ...variant.values };
      const key = illustrationOf(category, values);
      const list = candidates.get(key) ?? [];
      list.push({ values, tier: item.tier, slenderness: slenderness(values) });
      candidates.set(key, list);
    }
  }
  return [...candidates].map(([key, list]) => ({ key, category, values: typical(list).values }));
}

/** Of the commonest sizes, the middle one by proportion. */
function typical(candidates: readonly Candidate[]): Candidate {
  const commonest = Math.min(...candidates.map(({ tier }) => tier));
  const common = candidates.filter(({ tier }) => tier === commonest);
  common.sort((a, b) => a.slenderness - b.slenderness);
  return common[common.length >> 1] as Candidate;
}
