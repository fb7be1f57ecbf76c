/**
 * The words of part names in another language, by `noun ` or `phrase ` and the English. Nouns are what names start
 * with (`noun Hex nut` → `Sechskantmutter`); phrases follow the size and have `{n}` for every number
 * (`phrase pack of {n}` → `{n} Stück`). Other keys, as a whole dictionary of the catalogue has them, do no harm.
 */
export type NamePhrases = ReadonlyMap<string, string>;

const NUMBER = /\d+(?:\.\d+)*/g;
const PLACE = /\{n\}/g;

/** A segment of a part's name as phrases are keyed: `pack of 50` → `pack of {n}`. */
export const phrasePattern = (segment: string): string => segment.replace(NUMBER, '{n}');

/**
 * A part's English name (`noun standard size, segment, segment`) in another language: the longest noun it starts
 * with, then each segment by its exact phrase or else its pattern. What has no translation stays as it is.
 */
export function translateName(english: string, phrases: NamePhrases): string {
  const noun = longestNoun(english, phrases);
  const [size = '', ...segments] = english.slice(noun.length).split(', ');
  const start = (phrases.get(`noun ${noun}`) ?? noun) + size;
  return [start, ...segments.map((segment) => translateSegment(segment, phrases))].join(', ');
}

/** '' where no noun fits. A noun ends where a word ends: `Hex nut` does not start `Hex nuts`. */
function longestNoun(english: string, phrases: NamePhrases): string {
  for (let end = english.length; end > 0; end = english.lastIndexOf(' ', end - 1)) {
    const start = english.slice(0, end);
    if (phrases.has(`noun ${start}`)) return start;
  }
  return '';
}

function translateSegment(segment: string, phrases: NamePhrases): string {
  const exact = phrases.get(`phrase ${segment}`);
  if (exact !== undefined) return exact;
  const pattern = phrases.get(`phrase ${phrasePattern(segment)}`);
  if (pattern === undefined) return segment;
  const numbers = segment.match(NUMBER) ?? [];
  let next = 0;
  return pattern.replace(PLACE, () => numbers[next++] ?? '');
}
