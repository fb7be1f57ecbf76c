/** @jsxImportSource preact */
import type { Locale } from '#lib/messages/locale.ts';
import { translator } from '#lib/messages/translator.ts';
import type { SearchResult } from '#lib/search/search.ts';

/** In what the results differ from what was asked: corrected words, the nearest size, pieces left out. */
export function SearchNotes({ locale, result }: { locale: Locale; result: SearchResult }) {
  const t = translator(locale);
  const { corrections, dropped, nearestSizes, notStocked, unknownWords, byWords } = result;
  const quoted = (words: readonly string[]): string =>
    words.map((word) => t('search.quoted', { word })).join(', ');
  const notes = [
    corrections.length > 0 &&
      t('search.corrected', {
        words: corrections.map(({ typed, used }) => t('search.correctedWord', { typed, used })).join(', '),
      }),
    byWords.length > 0 &&
      unknownWords.length > 0 &&
      t('search.unknownWords', { words: quoted(unknownWords), left: 'yes' }),
    byWords.length > 0 &&
      notStocked.length > 0 &&
      t('search.notStocked', { words: quoted(notStocked), count: notStocked.length }),
    ...nearestSizes.map(({ typed, used }) =>
      t('search.nearestSize', { typed: t('search.quoted', { word: typed }), used }),
    ),
    byWords.length > 0 &&
      dropped.length > 0 &&
      t('search.dropped', { words: quoted(dropped), count: dropped.length }),
  ].filter((note) => note !== false);
  return notes.length === 0 ? null : (
    <div class="lead">
      {notes.map((note) => (
        <p>{note}</p>
      ))}
    </div>
  );
}
