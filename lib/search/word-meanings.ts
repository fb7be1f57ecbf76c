import { foldings } from './interpret/fold.ts';
import { SYNONYMS } from './synonyms.ts';
import type { VocabularyCategory, VocabularyValue } from './vocabulary.ts';

/** What a word means: any of these categories (the most usual first) or values. */
export interface WordMeaning {
  /** Slugs by rank, from the synonyms. */
  readonly ranked: readonly string[];
  readonly categoryIds: ReadonlySet<number>;
  readonly valueIds: ReadonlySet<number>;
  /** Not in the range; the categories are the nearest to it. */
  readonly nearest: boolean;
}

/** What each word means, by its folded form: the catalogue’s own words and the synonyms of the trade. */
export function readMeanings({
  categories,
  values,
  words,
}: {
  readonly categories: readonly VocabularyCategory[];
  readonly values: readonly VocabularyValue[];
  readonly words: readonly { word: string; categoryIds: number[]; valueIds: number[] }[];
}): Map<string, WordMeaning> {
  const collected = new Map<
    string,
    { ranked: string[]; categoryIds: Set<number>; valueIds: Set<number>; nearest: boolean }
  >();
  const entry = (word: string) => {
    const known = collected.get(word);
    if (known) return known;
    const made = {
      ranked: [] as string[],
      categoryIds: new Set<number>(),
      valueIds: new Set<number>(),
      nearest: false,
    };
    collected.set(word, made);
    return made;
  };
  for (const { word, categoryIds, valueIds } of words) {
    for (const folded of foldings(word)) {
      const meaning = entry(folded);
      for (const id of categoryIds) meaning.categoryIds.add(id);
      for (const id of valueIds) meaning.valueIds.add(id);
    }
  }
  const idsBySlug = new Map(categories.map(({ slug, id }) => [slug, id]));
  const attributeIds = new Map(
    categories.flatMap(({ layout }) => layout.map(({ key, id }) => [key, id] as const)),
  );
  // A word of the synonyms means what they say and no more: “steel” is not stainless steel.
  for (const { say, categories: slugs } of SYNONYMS) {
    for (const meaning of say.flatMap(foldings).flatMap((word) => collected.get(word) ?? [])) {
      meaning.valueIds.clear();
      if (slugs === undefined) meaning.categoryIds.clear();
    }
  }
  for (const { say, categories: slugs = [], values: texts = {}, nearest = false } of SYNONYMS) {
    const ids = slugs.flatMap((slug) => idsBySlug.get(slug) ?? []);
    const valueIds = Object.entries(texts).flatMap(([key, patterns]) => {
      const attributeId = attributeIds.get(key);
      return values
        .filter((value) => value.attributeId === attributeId && patterns.some((one) => fits(value.text, one)))
        .map(({ id }) => id);
    });
    if (ids.length === 0 && valueIds.length === 0) continue;
    for (const folded of say.flatMap(foldings)) {
      const meaning = entry(folded);
      // What is in the range is not replaced by its neighbour.
      if (nearest && (meaning.categoryIds.size > 0 || meaning.valueIds.size > 0)) continue;
      meaning.ranked.push(...slugs);
      meaning.nearest ||= nearest;
      for (const id of ids) meaning.categoryIds.add(id);
      for (const id of valueIds) meaning.valueIds.add(id);
    }
  }
  addPlurals(collected);
  return collected;
}

/** One and many mean the same: what either is called, both are. */
function addPlurals<
  Meaning extends { ranked: string[]; categoryIds: Set<number>; valueIds: Set<number>; nearest: boolean },
>(meanings: Map<string, Meaning>): void {
  for (const [word, meaning] of [...meanings]) {
    if (!/^\p{L}{3,}$/u.test(word)) continue;
    const many = meanings.get(`${word}s`) ?? meanings.get(`${word}n`);
    if (!many) {
      continue;
    }
    for (const id of many.categoryIds) meaning.categoryIds.add(id);
    for (const id of meaning.categoryIds) many.categoryIds.add(id);
    if (meaning.ranked.length === 0) meaning.ranked.push(...many.ranked);
    if (many.ranked.length === 0) many.ranked.push(...meaning.ranked);
  }
}

const fits = (text: string, pattern: string): boolean =>
  pattern.endsWith('*') ? text.startsWith(pattern.slice(0, -1)) : text === pattern;
