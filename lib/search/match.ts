import { RoaringBitmap32 } from 'roaring-wasm';
import type { BitmapDesk } from './bitmap-desk.ts';
import type { Piece } from './interpret/reading.ts';
import type { Option } from './option.ts';
import { optionsIn } from './resolve.ts';
import { USUAL_FIRST } from './synonyms.ts';
import type { Vocabulary, VocabularyCategory } from './vocabulary.ts';

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
  /** The parts that fit are those that have one value of each set. */
  readonly sets: readonly (readonly number[])[];
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

/** The candidates that really have parts, with exact counts. */
export async function matching(found: readonly Candidate[], desk: BitmapDesk): Promise<Match[]> {
  await desk.fetch(
    found.flatMap(({ category, options, others }) => {
      const ids = [
        ...options.flatMap(({ sets }) => sets.flat()),
        ...others.flat().flatMap(({ sets }) => sets.flat()),
      ];
      return ids.map((id) => [category.id, id] as const);
    }),
  );
  return found.flatMap((candidate) => matchIn(candidate, desk) ?? []);
}

function matchIn(candidate: Candidate, desk: BitmapDesk): Match | undefined {
  for (const options of choices(candidate)) {
    const sets = options.flatMap(({ sets: each }) => each);
    const bitmap = fitting(candidate.category, sets, desk);
    const count = bitmap.size;
    bitmap.dispose();
    if (count > 0) return { ...candidate, options, sets, count };
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
