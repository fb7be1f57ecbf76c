import type { RoaringBitmap32 } from 'roaring-wasm';
import type { BitmapDesk } from './bitmap-desk.ts';
import type { Candidate } from './match.ts';
import { SUPPLY, USUAL_VALUES } from './synonyms.ts';
import type { Vocabulary, VocabularyCategory } from './vocabulary.ts';

/** Values of the variants tried for the most usual make, for each attribute. */
const USUAL_MAKES = 6;

/** Values of an attribute that no piece speaks for and people choose by habit, from the most usual one on. */
export interface Habit {
  readonly valueIds: readonly number[];
  /** Whether it is only who made it and how it is packed: parts that differ in nothing else are the same to use. */
  readonly supply: boolean;
}

export function usualMakes(
  { category, options }: Pick<Candidate, 'category' | 'options'>,
  vocabulary: Vocabulary,
): Habit[] {
  const said = new Set(options.flatMap(({ attributeIds }) => attributeIds));
  return category.layout
    .filter(({ id, variant, kind, key }) => {
      const habit = variant && (kind === 'term' || key === 'pack-size');
      return !said.has(id) && (habit || key in USUAL_VALUES);
    })
    .map(({ id, key }) => {
      const supply = SUPPLY.includes(key);
      const wanted = USUAL_VALUES[key] ?? [];
      const present = vocabulary.valuesOf(id).filter((value) => category.counts.has(value.id));
      const usualOnes = wanted.flatMap((text) =>
        present.filter((value) => value.text.replace(/ ?%$/, '') === text),
      );
      const values =
        usualOnes.length > 0
          ? usualOnes
          : present
              .sort((a, b) => (category.counts.get(b.id) ?? 0) - (category.counts.get(a.id) ?? 0))
              .slice(0, USUAL_MAKES);
      return { valueIds: values.map((value) => value.id), supply };
    });
}

/** A part of the usual make, brand and pack (plain steel before all finishes of all makers); of the same make; any. */
export interface Tiered {
  readonly ordinal: number;
  readonly tier: 'usual' | 'make' | 'other';
}

/** The first parts: those of the most usual make, then the rest, each in natural order. */
export function firstInTiers(
  bitmap: RoaringBitmap32,
  {
    category,
    desk,
    limit,
    makes,
  }: { category: VocabularyCategory; desk: BitmapDesk; limit: number; makes: readonly Habit[] },
): Tiered[] {
  const ofMake = bitmap.clone();
  const narrow = (parts: RoaringBitmap32, habits: readonly Habit[]): void => {
    for (const { valueIds } of habits) {
      const [usualValue] = valueIds
        .flatMap((id) => desk.one(category.id, id) ?? [])
        .map((having) => ({ having, count: parts.andCardinality(having) }))
        .sort((a, b) => b.count - a.count);
      if (usualValue && usualValue.count > 0) parts.andInPlace(usualValue.having);
    }
  };
  narrow(
    ofMake,
    makes.filter(({ supply }) => !supply),
  );
  const usual = ofMake.clone();
  narrow(
    usual,
    makes.filter(({ supply }) => supply),
  );
  const first = new Map<number, Tiered>();
  for (const [parts, tier] of [
    [usual, 'usual'],
    [ofMake, 'make'],
    [bitmap, 'other'],
  ] as const) {
    if (first.size >= limit) break;
    for (const ordinal of parts.toArray(limit + first.size)) {
      if (first.size >= limit) break;
      if (!first.has(ordinal)) first.set(ordinal, { ordinal, tier });
    }
  }
  usual.dispose();
  ofMake.dispose();
  return [...first.values()];
}
