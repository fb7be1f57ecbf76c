import { designation } from './designation.ts';
import type { Piece, Size } from './interpret/reading.ts';
import type { LayoutAttribute, Vocabulary, VocabularyCategory, WordMeaning } from './vocabulary.ts';

/** One way in which a category can meet a piece. */
export interface Option {
  /** Parts must have one value of each set; no set: all of the category. */
  readonly sets: readonly (readonly number[])[];
  /** Attributes it speaks for; no other piece may speak for them. */
  readonly attributeIds: readonly number[];
  /** The lower, the more likely this is what was meant. */
  readonly penalty: number;
}

/** Inch sizes are rounded to a thousandth. */
const SAME_LENGTH_MM = 0.013;
const SAME_RATIO = 1e-6;
/** Where a value is not one that people ask for by search. */
const RARELY_ASKED = 4;

/** The ways in which `category` can meet `piece`, the likeliest first; none when it cannot. */
export function optionsIn(
  category: VocabularyCategory,
  piece: Piece,
  { vocabulary, taken }: { readonly vocabulary: Vocabulary; readonly taken: ReadonlySet<number> },
): Option[] {
  const free = category.layout.filter(({ id }) => !taken.has(id));
  const { reading } = piece;
  const among = (ids: Iterable<number>, penalty = 0): Option[] =>
    byAttribute({ category, free, vocabulary }, ids, penalty);
  switch (reading.kind) {
    case 'thread': {
      const exact = among([
        ...vocabulary.valuesByText(reading.text),
        // 1/4-20 is short for 1/4-20 UNC, but M8 for nothing else than the coarse thread.
        ...(reading.text.includes('-') ? vocabulary.valuesByBeginning(reading.text) : []),
      ]);
      if (reading.exact && exact.length > 0) return withSizes(exact, category);
      const threaded = category.layout.some(({ key }) => key === 'thread');
      const others = reading.exact ? [] : among(vocabulary.valuesByBeginning(reading.text), 3);
      const nominal = reading.exact && threaded ? [] : among(vocabulary.valuesByText(reading.nominal), 1);
      return withSizes([...exact, ...others, ...nominal], category);
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

interface Place {
  readonly category: VocabularyCategory;
  readonly free: readonly LayoutAttribute[];
  readonly vocabulary: Vocabulary;
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

/** Sizes go to the category's measures in the order of its layout, as the trade writes them: d × D × B, thread × length. */
function sizeOptions(
  place: Place,
  sizes: readonly Size[],
  text: string | undefined,
  among: (ids: Iterable<number>, penalty?: number) => Option[],
): Option[] {
  const { category, free, vocabulary } = place;
  const measures = free.filter(({ kind, unit }) => kind === 'number' && unit === 'mm');
  const usual = measures.filter(({ searchable }) => searchable);
  const nominal = free.filter((attribute) => attribute.nominal).slice(0, 1);
  const inMm = sizes.some(({ unit }) => unit === 'mm');
  const sequences = [
    { of: inMm ? usual : [...nominal, ...usual], penalty: 0 },
    ...(inMm ? [{ of: [...nominal, ...usual], penalty: 1 }] : []),
    ...(usual.length < measures.length ? [{ of: [...nominal, ...measures], penalty: RARELY_ASKED }] : []),
  ];
  const options: Option[] = [];
  for (const { of, penalty } of sequences) {
    const having = of.map(
      (attribute) => (size: Size) => valuesOfSize({ attribute, category, vocabulary }, size),
    );
    for (const chosen of risingChoices(of.length, sizes.length)) {
      const sets = chosen.map((index, nth) => {
        const size = sizes[nth];
        return size ? (having[index]?.(size) ?? []) : [];
      });
      if (sets.some((set) => set.length === 0)) continue;
      const gaps = (chosen.at(-1) ?? 0) - chosen.length + 1;
      const attributeIds = chosen.flatMap((index) => of[index]?.id ?? []);
      const takes = chosen.some((index) => of[index]?.nominal)
        ? [...attributeIds, ...category.layout.filter((one) => one.nominal).map(({ id }) => id)]
        : attributeIds;
      options.push({ sets, attributeIds: takes, penalty: penalty + gaps * 0.3 });
    }
    if (options.length > 0) break;
  }
  if (text === undefined) return options;
  return [
    ...options,
    ...among(vocabulary.valuesByText(text), 1),
    ...among(vocabulary.meaning(text)?.valueIds ?? [], 1),
    ...among(vocabulary.valuesByBeginning(text), 2),
  ];
}

/** The values of `attribute` in `category` that are that long; nominal sizes by their diameter. */
function valuesOfSize(
  {
    attribute,
    category,
    vocabulary,
  }: {
    readonly attribute: LayoutAttribute;
    readonly category: VocabularyCategory;
    readonly vocabulary: Vocabulary;
  },
  size: Size,
): number[] {
  return vocabulary
    .valuesOf(attribute.id)
    .filter(({ sort, nominalMm }) => {
      const mm = attribute.nominal ? nominalMm : sort;
      return mm !== undefined && Math.abs(mm - size.mm) <= SAME_LENGTH_MM;
    })
    .map(({ id }) => id)
    .filter((id) => category.counts.has(id));
}

const MOST_CHOICES = 60;

/** All ways to choose `count` of `length` places in rising order, the densest first. */
function risingChoices(length: number, count: number): number[][] {
  const choices: number[][] = [];
  const choose = (from: number, chosen: readonly number[]): void => {
    if (choices.length >= MOST_CHOICES) return;
    if (chosen.length === count) {
      choices.push([...chosen]);
      return;
    }
    for (let index = from; index < length; index += 1) choose(index + 1, [...chosen, index]);
  };
  choose(0, []);
  return choices.sort((a, b) => (a.at(-1) ?? 0) - (b.at(-1) ?? 0));
}
