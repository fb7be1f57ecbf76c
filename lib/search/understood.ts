import type { Piece } from './interpret/reading.ts';
import type { Match } from './match.ts';
import { stated } from './nearest-size.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A piece of the query that was understood. */
export interface Chip {
  /** As it was typed. */
  readonly typed: string;
  /** Key and name of the attribute it is about in the likeliest category; undefined for kinds of parts and standards. */
  readonly attribute: { readonly key: string; readonly name: string } | undefined;
  /** The values it stands for there; as typed for kinds of parts. */
  readonly values: readonly string[];
  /** The query without it; '' when nothing is left. */
  readonly without: string;
}

/** Values named on one chip. */
const VALUES_NAMED = 3;

/**
 * What was understood of a query, as the likeliest category reads it.
 * @param read all pieces of the query, those that nothing fits as well
 */
export function chipsOf(
  pieces: readonly Piece[],
  {
    query,
    read,
    match,
    vocabulary,
  }: { query: string; read: readonly Piece[]; match: Match | undefined; vocabulary: Vocabulary },
): Chip[] {
  return pieces.map((piece, index) => {
    const option = match?.options.length === pieces.length ? match.options[index] : undefined;
    const ids = option?.sets.length === 1 ? (option.sets[0] ?? []) : [];
    const attribute = match?.category.layout.find(({ id }) => id === option?.attributeIds[0]);
    const single = option?.sets.length === 1 && attribute;
    const values = ids.flatMap((id) => vocabulary.values.get(id) ?? []).map(stated);
    return {
      typed: piece.typed,
      attribute: single ? { key: attribute.key, name: attribute.name } : undefined,
      values: values.length > 0 && values.length <= VALUES_NAMED ? values : [piece.typed],
      without: withoutPiece(query, piece, read),
    };
  });
}

/** The query without one of its pieces, and without the cross that joined it to the next. */
function withoutPiece(query: string, { start, end }: Piece, pieces: readonly Piece[]): string {
  const joined = pieces.some((next) => next.start === end && next.reading.kind === 'size');
  const tail = joined ? query.slice(end).replace(/^\s*[x×*]\s*/iu, '') : query.slice(end);
  return `${query.slice(0, start)} ${tail}`.replace(/\s+/gu, ' ').replace(/^[\s,;-]+|[\s,;-]+$/gu, '');
}
