import type { RoaringBitmap32 } from 'roaring-wasm';
import type { BitmapDesk } from './bitmap-desk.ts';
import type { Candidate } from './match.ts';
import { USUAL_VALUES } from './synonyms.ts';
import type { Vocabulary, VocabularyCategory } from './vocabulary.ts';

/** Values of the variants tried for the most usual make, for each attribute. */
const USUAL_MAKES = 6;
/** For each attribute that no piece speaks for and people choose by habit, its values from the most usual one on. */
export function usualMakes({ category, options }: Candidate, vocabulary: Vocabulary): number[][] {
  const said = new Set(options.flatMap(({ attributeIds }) => attributeIds));
  return category.layout
    .filter(({ id, variant, kind, key }) => {
      const habit = variant && (kind === 'term' || key === 'pack-size');
      return !said.has(id) && (habit || key in USUAL_VALUES);
    })
    .map(({ id, key }) => {
      const wanted = USUAL_VALUES[key] ?? [];
      const present = vocabulary.valuesOf(id).filter((value) => category.counts.has(value.id));
      const usualOnes = wanted.flatMap((text) =>
        present.filter((value) => value.text.replace(/ ?%$/, '') === text),
      );
      if (usualOnes.length > 0) return usualOnes.map((value) => value.id);
      return present
        .sort((a, b) => (category.counts.get(b.id) ?? 0) - (category.counts.get(a.id) ?? 0))
        .slice(0, USUAL_MAKES)
        .map((value) => value.id);
    });
}

/** The first ordinals: those of the most usual make (plain steel before all finishes of all makers), then the rest. */
export function firstOf(
  bitmap: RoaringBitmap32,
  {
    category,
    desk,
    limit,
    makes,
  }: { category: VocabularyCategory; desk: BitmapDesk; limit: number; makes: readonly (readonly number[])[] },
): number[] {
  const usualOnes = bitmap.clone();
  for (const values of makes) {
    const [usualValue] = values
      .flatMap((id) => desk.one(category.id, id) ?? [])
      .map((parts) => ({ parts, count: usualOnes.andCardinality(parts) }))
      .sort((a, b) => b.count - a.count);
    if (usualValue && usualValue.count > 0) usualOnes.andInPlace(usualValue.parts);
  }
  const first = usualOnes.toArray(limit);
  usualOnes.dispose();
  if (first.length >= limit) return first;
  const shown = new Set(first);
  const rest = bitmap.toArray(limit + first.length).filter((ordinal) => !shown.has(ordinal));
  return [...first, ...rest].slice(0, limit);
}
