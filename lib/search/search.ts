import type { PartLink } from '../catalog/part-link.ts';
import type { Refinement } from '../filters/refinement.ts';
import type { Picture } from '../pictures/picture.ts';
import { firstPictures } from '../pictures/pictures-of.ts';
import { BitmapDesk } from './bitmap-desk.ts';
import { correctWord } from './correct-word.ts';
import { type CrossReference, crossReferences } from './cross-references.ts';
import { cleanQuery, foldText } from './interpret/fold.ts';
import { interpret } from './interpret/interpret.ts';
import type { Piece } from './interpret/reading.ts';
import { type Candidate, candidates, type Match, matching } from './match.ts';
import { matchRefinement } from './match-refinement.ts';
import { nearestSize } from './nearest-size.ts';
import { looksLikeNumber, type NumberedPart, partsByBeginning, partsByTypo } from './part-numbers.ts';
import { rankedParts } from './ranked-parts.ts';
import { type Chip, chipsOf } from './understood.ts';
import { type Vocabulary, vocabulary } from './vocabulary.ts';
import { byWeakness } from './weakness.ts';

/** Parts shown for one query. */
export const RESULTS_SHOWN = 50;

export interface SearchResult {
  /** Our parts for a number of somebody else's. */
  readonly crossReferences: readonly CrossReference[];
  /** Parts whose number begins with the query. */
  readonly byNumber: readonly NumberedPart[];
  /** No part has the number; these are nearest to it. */
  readonly nearNumbers: readonly NumberedPart[];
  /** Of all these parts, by part number; those without one are left out. */
  readonly pictures: ReadonlyMap<string, Picture>;
  /** Parts that fit what was understood, first those of the likeliest category and of the most usual make. */
  readonly byWords: readonly PartLink[];
  /** Where parts fit what was understood, the likeliest category first. */
  readonly categories: readonly FoundCategory[];
  /** Words that nothing in the catalogue is called. */
  readonly unknownWords: readonly string[];
  /** What was understood, as it was typed. */
  readonly understood: readonly Chip[];
  /** Words that were read as others. */
  readonly corrections: readonly { readonly typed: string; readonly used: string }[];
  /** Understood, but nothing has it together with the rest: left out. */
  readonly dropped: readonly string[];
  /** Not in the range in this size; the nearest is shown. */
  readonly nearestSizes: readonly { readonly typed: string; readonly used: string }[];
  /** Kinds of parts that are not in the range; the nearest is shown. */
  readonly notStocked: readonly string[];
  /** Whether what was typed is rather a part number than words. */
  readonly numberFirst: boolean;
}

export interface FoundCategory {
  readonly slug: string;
  readonly name: string;
  /** Exact number of parts that fit. */
  readonly count: number;
  /** The category's list with just these parts; undefined where filters cannot say it. */
  readonly refinement: Refinement | undefined;
}

/** Finds parts by number and by what the query says. Nothing typed becomes query syntax: it is only ever a parameter. */
export async function search(query: string): Promise<SearchResult> {
  const clean = cleanQuery(query);
  const [others, beginning, words] = await Promise.all([
    crossReferences(clean),
    partsByBeginning(clean),
    vocabulary(),
  ]);
  const byNumber = beginning.slice(0, RESULTS_SHOWN - others.length);
  // A number that exists has no typos.
  const correcting = (byNumber.length === 0 && others.length === 0) || clean.includes(' ');
  const { query: read, pieces, corrections } = understand(clean, words, correcting);
  // Somebody else's number is no word of ours, and neither is their name.
  const unknownWords =
    others.length > 0
      ? []
      : pieces.filter(({ reading }) => reading.kind === 'unknown').map((piece) => piece.typed);
  const known = pieces.filter(({ reading }) => reading.kind !== 'unknown');
  const desk = new BitmapDesk(words.shelf);
  try {
    const found = await bestMatches(known, { desk, vocabulary: words });
    const [byWords, nearNumbers] = await Promise.all([
      rankedParts(found.matches, { desk, vocabulary: words, limit: RESULTS_SHOWN }),
      byNumber.length + others.length === 0 &&
      looksLikeNumber(clean) &&
      (unknownWords.length > 0 || known.length === 0)
        ? partsByTypo(clean)
        : [],
    ]);
    const complete = unknownWords.length === 0 && found.dropped.length === 0 && found.matches.length > 0;
    const shown = [...others.map(({ part }) => part), ...byNumber, ...nearNumbers, ...byWords];
    return {
      pictures: await firstPictures(shown.map(({ partNumber }) => partNumber)),
      crossReferences: others,
      byNumber,
      nearNumbers,
      byWords,
      categories: found.matches.map((match) => {
        const { slug, name } = match.category;
        return { slug, name, count: match.count, refinement: matchRefinement(match, words) };
      }),
      unknownWords,
      understood: chipsOf(found.pieces, {
        query: read,
        read: pieces,
        match: found.matches[0],
        vocabulary: words,
      }),
      corrections,
      dropped: found.dropped.map((piece) => piece.typed),
      nearestSizes: found.nearestSizes,
      notStocked: found.pieces.filter((piece) => isNotStocked(piece, words)).map((piece) => piece.typed),
      numberFirst: (byNumber.length > 0 || nearNumbers.length > 0) && !complete,
    };
  } finally {
    desk.dispose();
  }
}

function isNotStocked({ reading }: Piece, words: Vocabulary): boolean {
  const asked = reading.kind === 'word' ? [reading.word] : reading.kind === 'standard' ? reading.words : [];
  return asked.some((word) => words.meaning(word)?.nearest === true);
}

interface Understood {
  /** The query as it was read. */
  readonly query: string;
  readonly pieces: readonly Piece[];
  readonly corrections: readonly { readonly typed: string; readonly used: string }[];
}

/** The pieces of a query; words that nobody knows are read as the nearest known ones. */
function understand(query: string, words: Vocabulary, correcting: boolean): Understood {
  const pieces = interpret(query, words);
  const corrections = correcting
    ? pieces.flatMap((piece) => {
        if (piece.reading.kind !== 'unknown') return [];
        const used = correctWord(foldText(piece.reading.word), words.words);
        return used === undefined ? [] : [{ typed: piece.typed, used, piece }];
      })
    : [];
  if (corrections.length === 0) return { query, pieces, corrections };
  // Read again as a whole: a corrected word may belong to a phrase.
  const read = corrections.reduceRight(
    (text, { piece, used }) => text.slice(0, piece.start) + used + text.slice(piece.end),
    query,
  );
  return {
    query: read,
    pieces: interpret(read, words),
    corrections: corrections.map(({ typed, used }) => ({ typed, used })),
  };
}

interface Found {
  readonly matches: readonly Match[];
  /** The pieces that the matches meet. */
  readonly pieces: readonly Piece[];
  readonly dropped: readonly Piece[];
  readonly nearestSizes: readonly { typed: string; used: string }[];
}

/** What fits all pieces; else what fits without the weakest of them, or in the nearest size. */
async function bestMatches(
  pieces: readonly Piece[],
  { desk, vocabulary: words }: { desk: BitmapDesk; vocabulary: Vocabulary },
): Promise<Found> {
  const tried = async (asked: readonly Piece[]): Promise<Match[]> => matching(candidates(asked, words), desk);
  const nothing = { matches: [], pieces: [], dropped: [], nearestSizes: [] };
  let kept = [...pieces];
  const dropped: Piece[] = [];
  while (kept.length > 0) {
    const matches = await tried(kept);
    if (matches.length > 0) return { matches, pieces: kept, dropped, nearestSizes: [] };
    const weak = byWeakness(kept, words);
    for (const piece of weak) {
      const rest = kept.filter((one) => one !== piece);
      const near: Candidate[] = candidates(rest, words);
      if (near.length === 0) continue;
      const withoutIt = await matching(near, desk);
      if (withoutIt.length === 0) continue;
      const nearest = await nearestSize(piece, withoutIt, { desk, vocabulary: words });
      if (nearest) {
        const { match, used } = nearest;
        return { matches: [match], pieces: rest, dropped, nearestSizes: [{ typed: piece.typed, used }] };
      }
      return { matches: withoutIt, pieces: rest, dropped: [...dropped, piece], nearestSizes: [] };
    }
    const [weakest] = weak;
    if (!weakest) return nothing;
    dropped.push(weakest);
    kept = kept.filter((piece) => piece !== weakest);
  }
  return { ...nothing, dropped };
}
