import { designation } from './designation.ts';
import type { Piece } from './interpret/reading.ts';
import { isFilter } from './match-refinement.ts';
import { type Option, type Place, RARELY_ASKED } from './option.ts';
import { sizeOptions } from './size-options.ts';
import type { Vocabulary, VocabularyCategory } from './vocabulary.ts';
import type { WordMeaning } from './word-meanings.ts';

const SAME_RATIO = 1e-6;

/** The ways in which `category` can meet `piece`, the likeliest first; none when it cannot. */
export function optionsIn(
  category: VocabularyCategory,
  piece: Piece,
  { vocabulary, taken }: { readonly vocabulary: Vocabulary; readonly taken: ReadonlySet<number> },
): Option[] {
  const { reading } = piece;
  // A number means a measure that nothing else speaks for; “stainless A2” may say the same twice.
  const numeric = reading.kind === 'size' || reading.kind === 'quantity' || reading.kind === 'thread';
  const free = numeric ? category.layout.filter(({ id }) => !taken.has(id)) : category.layout;
  const among = (ids: Iterable<number>, penalty = 0): Option[] =>
    byAttribute({ category, free, vocabulary }, ids, penalty);
  switch (reading.kind) {
    case 'thread': {
      const exact = among([
        ...vocabulary.valuesByText(reading.text),
        // 1/4-20 is short for 1/4-20 UNC, but M8 for nothing else than the coarse thread.
        ...(reading.text.includes('-') ? vocabulary.valuesByBeginning(reading.text) : []),
      ]);
      const threaded = category.layout.some(({ key }) => key === 'thread');
      if (reading.exact && exact.length > 0 && !threaded) return withSizes(exact, category);
      const filtered = exact.filter(({ attributeIds }) =>
        category.layout.some((one) => attributeIds.includes(one.id) && isFilter(one)),
      );
      // M4 × 0.7 is not M4 × 0.5, although both are M4.
      if (reading.exact && threaded) return withSizes(filtered, category);
      // M8 of fine threads is M8 × 1 and M8 × 0.75 where no list can be filtered by the nominal size itself.
      const beginning = reading.exact ? [] : vocabulary.valuesByBeginning(reading.text);
      const pitches = among(beginning, 1);
      if (exact.length > 0 && filtered.length === 0 && pitches.length > 0)
        return withSizes(pitches, category);
      const nominal = among(vocabulary.valuesByText(reading.nominal), 1);
      return withSizes([...exact, ...among(beginning, 3), ...nominal], category);
    }
    case 'size':
      return sizeOptions({ category, free, vocabulary }, reading.sizes, reading.text, among);
    case 'quantity':
      return free
        .filter(({ unit, kind }) => kind === 'number' && unit === reading.unit)
        .flatMap((attribute) => {
          const ids = vocabulary
            .valuesOf(attribute.id)
            .filter(({ sort }) => Math.abs(sort - reading.number) <= Math.abs(reading.number) * SAME_RATIO)
            .map(({ id }) => id);
          return among(ids);
        });
    case 'term':
      return among([
        ...vocabulary.valuesByText(reading.text),
        ...(vocabulary.meaning(reading.text)?.valueIds ?? []),
      ]);
    case 'standard': {
      const meanings = reading.words.map((word) => vocabulary.meaning(word));
      return meanings.flatMap((meaning) => (meaning ? wordOptions(category, meaning, among) : []));
    }
    case 'word': {
      const meaning = vocabulary.meaning(reading.word);
      const whole = among(vocabulary.valuesByText(designation(reading.word)));
      const others = among(vocabulary.valuesByBeginning(reading.word), 2);
      const named = meaning ? wordOptions(category, meaning, among) : [];
      return meaning && (meaning.ranked.length > 0 || meaning.valueIds.size > 0)
        ? [...named, ...whole, ...others]
        : [...whole, ...named, ...others];
    }
    case 'unknown':
      return [];
  }
}

function wordOptions(
  category: VocabularyCategory,
  meaning: WordMeaning,
  among: (ids: Iterable<number>) => Option[],
): Option[] {
  const rank = meaning.ranked.indexOf(category.slug);
  const penalty = rank >= 0 ? rank * 0.1 : meaning.ranked.length * 0.1;
  const itself = meaning.categoryIds.has(category.id) ? [{ sets: [], attributeIds: [], penalty }] : [];
  return [...itself, ...among(meaning.valueIds)];
}

/** One option for each attribute that has any of the values in the category, in the order of its layout. */
function byAttribute(
  { category, free, vocabulary }: Place,
  ids: Iterable<number>,
  penalty: number,
): Option[] {
  const present = new Map<number, number[]>();
  for (const id of new Set(ids)) {
    const attributeId = vocabulary.values.get(id)?.attributeId;
    if (attributeId === undefined || !category.counts.has(id)) continue;
    const known = present.get(attributeId);
    if (known) known.push(id);
    else present.set(attributeId, [id]);
  }
  if (present.size === 0) return [];
  return free
    .flatMap(({ id, searchable }) => {
      const found = present.get(id);
      return found
        ? [{ sets: [found], attributeIds: [id], penalty: penalty + (searchable ? 0 : RARELY_ASKED) }]
        : [];
    })
    .sort((a, b) => a.penalty - b.penalty);
}

/** Who has said the thread has said the nominal size, and the other way round. */
function withSizes(options: readonly Option[], { layout }: VocabularyCategory): Option[] {
  const nominal = layout.filter((attribute) => attribute.nominal).map(({ id }) => id);
  return options.map((option) => ({ ...option, attributeIds: [...option.attributeIds, ...nominal] }));
}
