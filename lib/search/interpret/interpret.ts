import { foldText } from './fold.ts';
import { quantityAt } from './quantity.ts';
import type { Piece, Reading } from './reading.ts';
import { SIZES, sizesOf } from './size.ts';
import { standardAt } from './standard.ts';
import { threadAt } from './thread.ts';

/** What a catalogue and the trade call things: whether a folded text is one of its words or values. */
export interface Lexicon {
  /** A word or a phrase, written without its spaces. */
  knows(folded: string): boolean;
  /** A thread by its text without the series: `1/4-20`. */
  knowsThread(text: string): boolean;
  /** Words that say nothing about a part: for, mit. */
  ignores(folded: string): boolean;
}

/** More pieces than anyone types for a part; the rest is ignored. */
export const MOST_PIECES = 16;
const LONGEST_PHRASE = 5;

const GAP = /(?:[\s,;:!?()[\]{}"'“”„‘’&|+*=<>~^`\\@$·•…°%×_-]|\.(?!\d))+/uy;
const TOKEN = /[^\s,;:!?()[\]{}"“”„&|+*=<>~^`\\×]+/uy;
const SIZE_WITH_UNIT = /^[\d./,-]+(mm|cm|in|inch|zoll)?$/u;

/** Cuts a query ({@link cleanQuery}) into pieces and says what each is. Pure. */
export function interpret(query: string, lexicon: Lexicon): Piece[] {
  const pieces: Piece[] = [];
  const add = (reading: Reading, start: number, end: number): number => {
    const typed = query.slice(start, end).trim();
    // A size after its thread starts with the cross that joins them.
    const shown = reading.kind === 'size' ? typed.replace(/^[x×*]\s*/iu, '') : typed.replace(/-$/u, '');
    pieces.push({ reading, start, end, typed: shown });
    return end;
  };
  let at = 0;
  while (at < query.length && pieces.length < MOST_PIECES) {
    const gap = matchAt(GAP, query, at);
    // A tolerance may start with its sign.
    if (gap !== undefined && !/^[+±]/u.test(query.slice(at))) {
      at += gap.length;
      continue;
    }
    at = pieceAt(query, at, { lexicon, add });
  }
  return pieces;
}

interface Cutter {
  readonly lexicon: Lexicon;
  add(reading: Reading, start: number, end: number): number;
}

/** Adds the piece that starts at `at` and says where it ends. */
function pieceAt(query: string, at: number, cutter: Cutter): number {
  const { lexicon, add } = cutter;
  const standard = standardAt(query, at, (text) => lexicon.knows(text));
  if (standard && (standard.dash !== undefined || standard.reading.kind === 'standard')) {
    const end = add(standard.reading, at, at + standard.length);
    if (standard.dash === undefined) return end;
    return add({ kind: 'term', text: standard.dash }, end, end + standard.dash.length);
  }
  const thread = threadAt(query, at, (text) => lexicon.knowsThread(text));
  if (thread) {
    const end = add(thread.reading, at, at + thread.length);
    if (thread.rest === undefined) return end;
    const sizes = sizesOf(thread.rest, thread.restUnit);
    return add(
      { kind: 'size', sizes, text: undefined },
      thread.restStart,
      thread.restStart + thread.restLength,
    );
  }
  const quantity = quantityAt(query, at);
  if (quantity) return add(quantity.reading, at, at + quantity.length);
  const phrase = phraseAt(query, at, lexicon);
  if (phrase && phrase.tokens > 1) return add({ kind: 'word', word: phrase.word }, at, phrase.end);
  const size = matchAt(SIZES, query, at);
  if (size !== undefined && !/^0\d/.test(size)) {
    const sizes = sizesOf(size);
    const bare = sizes.length === 1 && sizes[0]?.unit !== 'mm' ? foldText(size) : undefined;
    return add({ kind: 'size', sizes, text: bare }, at, at + size.length);
  }
  if (phrase) return add({ kind: 'word', word: phrase.word }, at, phrase.end);
  return unknownAt(query, at, cutter);
}

/** The longest known phrase of whole tokens from `at` on. */
function phraseAt(
  query: string,
  at: number,
  lexicon: Lexicon,
): { word: string; end: number; tokens: number } | undefined {
  const ends: number[] = [];
  for (let from = at; ends.length < LONGEST_PHRASE; ) {
    const token = matchAt(TOKEN, query, from);
    if (token === undefined) break;
    ends.push(from + token.length);
    const space = /[\s,()-]+/uy;
    from += token.length + (matchAt(space, query, from + token.length)?.length ?? 0);
    if (from === ends.at(-1)) break;
  }
  for (let tokens = ends.length; tokens >= 1; tokens -= 1) {
    const end = ends[tokens - 1] ?? at;
    const word = foldText(query.slice(at, end).replace(/[,()]|[.'’-]+$/gu, ''));
    if (tokens > 1 && SIZE_WITH_UNIT.test(word)) continue;
    if (word !== '' && lexicon.knows(word)) return { word, end, tokens };
  }
  return undefined;
}

/** A token nobody knows; one joined by dashes or slashes may be several that are known. */
function unknownAt(query: string, at: number, { lexicon, add }: Cutter): number {
  const token = matchAt(TOKEN, query, at);
  if (token === undefined) return at + 1;
  const word = foldText(token);
  const end = at + token.length;
  if (!/[\p{L}\p{N}]/u.test(word) || lexicon.ignores(word)) return end;
  // NBR70 is a material and its hardness.
  const [, letters = '', digits = ''] = /^(\p{L}{2,})(\d{1,3})$/u.exec(token) ?? [];
  if (letters !== '' && lexicon.knows(foldText(letters))) {
    const middle = add({ kind: 'word', word: foldText(letters) }, at, at + letters.length);
    return add({ kind: 'size', sizes: sizesOf(digits), text: digits }, middle, end);
  }
  const pieces = token.split(/(?<=[-/])/u);
  if (pieces.length > 1 && pieces.every((piece) => lexicon.knows(foldText(piece.replace(/[-/]$/u, ''))))) {
    let start = at;
    for (const piece of pieces) {
      const text = piece.replace(/[-/]$/u, '');
      add({ kind: 'word', word: foldText(text) }, start, start + text.length);
      start += piece.length;
    }
    return end;
  }
  return add({ kind: 'unknown', word }, at, end);
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  const [found] = pattern.exec(text) ?? [];
  return found;
}
