import { RoaringBitmap32 } from 'roaring-wasm';
import { deserialise } from '../catalog/facet-bitmaps.ts';
import { read, statement } from '../db/query.ts';
import type { Piece } from './interpret/reading.ts';
import { type Option, optionsIn } from './resolve.ts';
import { USUAL_FIRST, USUAL_VALUES } from './synonyms.ts';
import type { Vocabulary, VocabularyCategory } from './vocabulary.ts';

const FACETS_AT = statement<{ categoryId: number; valueId: number; ordinals: Buffer }>(
  'facetsAt',
  `select facet.category_id as "categoryId", facet.value_id as "valueId", facet.ordinals
   from unnest($1::smallint[], $2::integer[]) as wanted (category_id, value_id)
   join catalog.facet on facet.category_id = wanted.category_id and facet.value_id = wanted.value_id`,
);

/** A category in which every piece has a meaning, and which meaning that is. */
export interface Candidate {
  readonly category: VocabularyCategory;
  /** By piece, in the order of the pieces. */
  readonly options: readonly Option[];
  /** What else a piece may mean here. */
  readonly others: readonly (readonly Option[])[];
  readonly penalty: number;
}

/** Parts of one category that fit. */
export interface Match extends Candidate {
  readonly count: number;
  /** Ordinals of the first of them: the most usual make first, then in natural order. */
  readonly first: readonly number[];
}

/** The categories in which every piece has a meaning, the likeliest first. Nothing is read. */
export function candidates(pieces: readonly Piece[], vocabulary: Vocabulary): Candidate[] {
  if (pieces.length === 0) return [];
  // What can mean one thing only chooses first; bare numbers take what is left, in the order they were typed.
  const order = pieces
    .map((piece, index) => ({ piece, index }))
    .sort((a, b) => openness(a.piece) - openness(b.piece) || a.index - b.index);
  return vocabulary.categories
    .flatMap((category) => {
      if (category.partCount === 0) return [];
      const taken = new Set<number>();
      const options: Option[] = [];
      const others: Option[][] = [];
      let penalty = 0;
      for (const { piece, index } of order) {
        const [chosen, ...rest] = optionsIn(category, piece, { vocabulary, taken });
        if (!chosen) return [];
        for (const id of chosen.attributeIds) taken.add(id);
        options[index] = chosen;
        others[index] = rest;
        penalty += chosen.penalty;
      }
      return [{ category, options, others, penalty }];
    })
    .sort((a, b) => a.penalty - b.penalty || usual(a.category) - usual(b.category));
}

function openness({ reading }: Piece): number {
  if (reading.kind !== 'size') return reading.kind === 'thread' ? 0 : 1;
  return reading.sizes.length > 1 ? 2 : 3;
}

function usual({ slug, position }: VocabularyCategory): number {
  const rank = USUAL_FIRST.indexOf(slug);
  return rank >= 0 ? rank : USUAL_FIRST.length + position;
}

/** Bitmaps that one search has read. They live outside the collector's reach: dispose of the desk when done. */
export class BitmapDesk {
  readonly #bitmaps = new Map<string, RoaringBitmap32>();

  async fetch(pairs: Iterable<readonly [categoryId: number, valueId: number]>): Promise<void> {
    const wanted = new Map(
      [...pairs]
        .map(([categoryId, valueId]) => [`${categoryId} ${valueId}`, [categoryId, valueId]] as const)
        .filter(([key]) => !this.#bitmaps.has(key)),
    );
    if (wanted.size === 0) return;
    const asked = [...wanted.values()];
    const rows = await read(FACETS_AT, [asked.map(([id]) => id), asked.map(([, id]) => id)]);
    for (const { categoryId, valueId, ordinals } of rows) {
      this.#bitmaps.set(`${categoryId} ${valueId}`, deserialise(ordinals));
    }
  }

  /** A new bitmap of the parts that have one of the values; dispose of it. */
  union(categoryId: number, valueIds: readonly number[]): RoaringBitmap32 {
    const result = new RoaringBitmap32();
    for (const valueId of valueIds) {
      const bitmap = this.#bitmaps.get(`${categoryId} ${valueId}`);
      if (bitmap) result.orInPlace(bitmap);
    }
    return result;
  }

  one(categoryId: number, valueId: number): RoaringBitmap32 | undefined {
    return this.#bitmaps.get(`${categoryId} ${valueId}`);
  }

  dispose(): void {
    for (const bitmap of this.#bitmaps.values()) bitmap.dispose();
    this.#bitmaps.clear();
  }
}

/** Values of the variants tried for the most usual make, for each attribute. */
const USUAL_MAKES = 6;
/** Categories whose parts are ordered by make: those whose parts are shown on top. */
const CATEGORIES_BY_MAKE = 2;

/** The candidates that really have parts, with exact counts. */
export async function matching(
  found: readonly Candidate[],
  { desk, vocabulary, limit }: { desk: BitmapDesk; vocabulary: Vocabulary; limit: number },
): Promise<Match[]> {
  const makes = new Map(
    found.slice(0, CATEGORIES_BY_MAKE).map((candidate) => [candidate, usualMakes(candidate, vocabulary)]),
  );
  await desk.fetch(
    found.flatMap((candidate) => {
      const { category, options, others } = candidate;
      const ids = [
        ...options.flatMap(({ sets }) => sets.flat()),
        ...others.flat().flatMap(({ sets }) => sets.flat()),
        ...(makes.get(candidate)?.flat() ?? []),
      ];
      return ids.map((id) => [category.id, id] as const);
    }),
  );
  return found.flatMap((candidate) => {
    const match = matchIn(candidate, { desk, limit, makes: makes.get(candidate) ?? [] });
    return match ? [match] : [];
  });
}

function matchIn(
  candidate: Candidate,
  { desk, limit, makes }: { desk: BitmapDesk; limit: number; makes: readonly (readonly number[])[] },
): Match | undefined {
  const { category } = candidate;
  for (const options of choices(candidate)) {
    const sets = options.flatMap(({ sets: each }) => each);
    const bitmap = fitting(category, sets, desk);
    if (bitmap.isEmpty) {
      bitmap.dispose();
      continue;
    }
    const match = {
      ...candidate,
      options,
      count: bitmap.size,
      first: firstOf(bitmap, { category, desk, limit, makes }),
    };
    bitmap.dispose();
    return match;
  }
  return undefined;
}

/** The likeliest meanings of all pieces, then another meaning of one of them at a time. */
function* choices({ options, others }: Candidate): Generator<readonly Option[]> {
  yield options;
  for (const [index, rest] of others.entries()) {
    for (const other of rest) yield options.with(index, other);
  }
}

/** A new bitmap of the parts of `category` that have one value of every set; dispose of it. */
export function fitting(
  category: VocabularyCategory,
  sets: readonly (readonly number[])[],
  desk: BitmapDesk,
): RoaringBitmap32 {
  const [head, ...rest] = sets;
  if (!head) {
    const all = new RoaringBitmap32();
    all.addRange(0, category.partCount);
    return all;
  }
  const result = desk.union(category.id, head);
  for (const set of rest) {
    const other = desk.union(category.id, set);
    result.andInPlace(other);
    other.dispose();
  }
  return result;
}

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
