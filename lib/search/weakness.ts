import type { Piece } from './interpret/reading.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Pieces in the order in which they are given up: makes first, then sizes, then what kind of part it is. */
export function byWeakness(pieces: readonly Piece[], vocabulary: Vocabulary): Piece[] {
  return pieces
    .map((piece, index) => ({ piece, index, strength: strength(piece, vocabulary) }))
    .sort((a, b) => a.strength - b.strength || b.index - a.index)
    .map(({ piece }) => piece);
}

function strength({ reading }: Piece, vocabulary: Vocabulary): number {
  switch (reading.kind) {
    case 'unknown':
      return 0;
    case 'term':
      return 2;
    case 'word': {
      const meaning = vocabulary.meaning(reading.word);
      return meaning && meaning.categoryIds.size > 0 ? 6 : 1;
    }
    case 'size':
      return 3;
    case 'quantity':
      return reading.unit === 'V' ? 2.5 : 4;
    case 'thread':
      return 5;
    case 'standard':
      return 7;
  }
}
