import { RESULTS_SHOWN, search } from '#lib/search/search.ts';
import { suggest } from '#lib/search/suggest.ts';
import type { Draw } from '../draw/draw.ts';
import { naiveNumbers, naiveSuggestions, naiveWords } from '../naive/search.ts';
import { type Question, sameAs } from '../question.ts';

const FILE = 'lib/search/search.ts';
const PREFIX_LENGTH = 8;
const PARTS_SUGGESTED = 4;
const NAIVE_OF_NUMBERS = 'ILIKE on the number without its dashes';

/** A part number that lacks a character. */
const withoutOne = (partNumber: string): string =>
  partNumber.slice(0, Math.floor(partNumber.length / 2)) +
  partNumber.slice(Math.floor(partNumber.length / 2) + 1);

export function searchQuestions({ parts, queries, prefixes }: Draw, calls: number): Question[] {
  const numbers = parts.slice(0, calls).map(({ partNumber }) => partNumber);
  return [
    {
      name: 'search',
      file: FILE,
      naive: 'ILIKE for each word of the name (other answers: it knows no values and no synonyms)',
      calls: queries.map((query) =>
        sameAs(
          { about: query, ask: () => search(query) },
          (client) => naiveWords(client, query, RESULTS_SHOWN),
          undefined,
        ),
      ),
    },
    {
      name: 'search by the beginning of a number',
      file: FILE,
      naive: NAIVE_OF_NUMBERS,
      calls: numbers.map((number) => {
        const typed = number.slice(0, PREFIX_LENGTH);
        return sameAs(
          { about: typed, ask: () => search(typed) },
          (client) => naiveNumbers(client, typed, RESULTS_SHOWN),
          ({ byNumber }) => byNumber.map(({ partNumber }) => partNumber),
        );
      }),
    },
    {
      name: 'search by a mistyped number',
      file: FILE,
      calls: numbers.map((number) => ({ about: withoutOne(number), ask: () => search(withoutOne(number)) })),
    },
    {
      name: 'suggestion',
      file: 'lib/search/suggest.ts',
      naive: 'ILIKE on names, values and numbers (only the numbers are compared)',
      calls: prefixes.map((typed) =>
        sameAs(
          { about: typed, ask: () => suggest(typed, 'en') },
          (client) => naiveSuggestions(client, typed, PARTS_SUGGESTED),
          ({ parts: found }) => found,
        ),
      ),
    },
    {
      name: 'suggestion in German',
      file: 'lib/search/suggest.ts',
      calls: prefixes.slice(0, calls).map((typed) => ({ about: typed, ask: () => suggest(typed, 'de') })),
    },
  ];
}
