import { read, statement } from '../db/query.ts';

/** What a word may stand for: any of these categories or values. */
export interface Meaning {
  readonly word: string;
  readonly categoryIds: readonly number[];
  readonly valueIds: readonly number[];
}

const WORD_MEANINGS = statement<Meaning>(
  'wordMeanings',
  `select word, coalesce(array_agg(category_id) filter (where category_id is not null), '{}') as "categoryIds",
     coalesce(array_agg(value_id) filter (where value_id is not null), '{}') as "valueIds"
   from catalog.word where word = any ($1::text[]) group by word`,
);

/** The meanings of those `words` that have one. */
export async function meanings(words: readonly string[]): Promise<Meaning[]> {
  return read(WORD_MEANINGS, [words]);
}
