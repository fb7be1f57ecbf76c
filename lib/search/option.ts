import type { LayoutAttribute, Vocabulary, VocabularyCategory } from './vocabulary.ts';

/** One way in which a category can meet a piece. */
export interface Option {
  /** Parts must have one value of each set; no set: all of the category. */
  readonly sets: readonly (readonly number[])[];
  /** Attributes it speaks for; no other piece may speak for them. */
  readonly attributeIds: readonly number[];
  /** The lower, the more likely this is what was meant. */
  readonly penalty: number;
}

/** Where a piece is to be met. */
export interface Place {
  readonly category: VocabularyCategory;
  readonly free: readonly LayoutAttribute[];
  readonly vocabulary: Vocabulary;
}

/** Where a value is not one that people ask for by search. */
export const RARELY_ASKED = 4;
