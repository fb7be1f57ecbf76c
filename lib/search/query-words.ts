import { meanings } from './meanings.ts';
import { normaliseWord } from './words.ts';

/** More words than anyone types for a part; the rest is ignored. */
const MOST_WORDS = 12;
const LONGEST_WORD = 60;

/** A query cut into words of the catalogue's dictionary, and the words it does not know. */
export interface QueryWords {
  readonly words: readonly string[];
  readonly unknown: readonly string[];
}

/** `M8 x 1 × 40` as it is typed: sizes joined by x are one text until the dictionary says where to cut. */
export async function queryWords(query: string): Promise<QueryWords> {
  const typed = query
    .replace(/(?<=\d)\s*[x×]\s*(?=[\d#])/giu, 'x')
    .split(/[\s,;()]+/u)
    .map(normaliseWord)
    .filter((word) => /[\p{L}\p{N}]/u.test(word) && word.length <= LONGEST_WORD)
    .slice(0, MOST_WORDS);
  const cuts = typed.map(possibleCuts);
  const known = new Set((await meanings([...new Set(cuts.flat(2))])).map(({ word }) => word));
  const words: string[] = [];
  const unknown: string[] = [];
  for (const [index, options] of cuts.entries()) {
    const cut = options.find((pieces) => pieces.every((piece) => known.has(piece)));
    if (cut) words.push(...cut);
    else unknown.push(typed[index] ?? '');
  }
  return { words: [...new Set(words)], unknown };
}

/** The word itself, then cut at one or more of its x, longest beginning first: m8x1x40 → m8x1, 40 → m8, 1, 40. */
function possibleCuts(word: string): string[][] {
  const pieces = word.split('x').filter(Boolean);
  if (pieces.length < 2 || pieces.length > 4) return [[word]];
  const cuts: string[][] = [[word]];
  for (let head = pieces.length - 1; head >= 1; head -= 1) {
    cuts.push([pieces.slice(0, head).join('x'), ...pieces.slice(head)]);
  }
  return cuts;
}
