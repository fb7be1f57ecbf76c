/** @jsxImportSource preact */
import { htmlOf } from '#components/page/html-of.ts';
import type { Locale } from '#lib/messages/locale.ts';
import { translator } from '#lib/messages/translator.ts';
import type { SearchResult } from '#lib/search/search.ts';
import { CategoryResults } from './category-results.tsx';
import { CrossReferenceResults } from './cross-reference-results.tsx';
import { ResultParts } from './result-parts.tsx';
import { SearchNotes } from './search-notes.tsx';
import { UnderstoodChips } from './understood-chips.tsx';

interface SearchResultsProps {
  readonly locale: Locale;
  readonly query: string;
  readonly result: SearchResult;
}

export function searchResults({ locale, query, result }: SearchResultsProps): string {
  const t = translator(locale);
  const { byNumber, nearNumbers, byWords, unknownWords, understood, numberFirst } = result;
  const { crossReferences } = result;
  const found = [...crossReferences.map(({ part }) => part), ...byNumber, ...nearNumbers, ...byWords];
  const numbers = <NumberResults locale={locale} result={result} />;
  return htmlOf(
    <>
      <h1>
        <span dir="auto">{t('search.results', { query })}</span>
      </h1>
      {understood.length > 0 ? <UnderstoodChips locale={locale} chips={understood} /> : null}
      <SearchNotes locale={locale} result={result} />
      <CrossReferenceResults locale={locale} references={crossReferences} pictures={result.pictures} />
      {numberFirst ? numbers : null}
      <WordResults locale={locale} result={result} />
      {numberFirst ? null : numbers}
      {found.length === 0 ? (
        <p class="lead">
          {t('search.nothing')}{' '}
          {unknownWords.length > 0
            ? t('search.unknownWords', {
                words: unknownWords.map((word) => t('search.quoted', { word })).join(', '),
                left: 'no',
              })
            : t('search.noneTogether')}
        </p>
      ) : null}
    </>,
  );
}

function NumberResults({ locale, result }: Omit<SearchResultsProps, 'query'>) {
  const t = translator(locale);
  const near = result.byNumber.length === 0;
  const parts = near ? result.nearNumbers : result.byNumber;
  return parts.length === 0 ? null : (
    <section aria-labelledby="by-number">
      <h2 id="by-number">{t(near ? 'search.nearNumbers' : 'search.byNumber')}</h2>
      <ResultParts locale={locale} labelledBy="by-number" parts={parts} pictures={result.pictures} />
    </section>
  );
}

function WordResults({
  locale,
  result: { byWords, categories, pictures },
}: Omit<SearchResultsProps, 'query'>) {
  const t = translator(locale);
  const total = categories.reduce((sum, { count }) => sum + count, 0);
  return total === 0 ? null : (
    <section aria-labelledby="by-words">
      <h2 id="by-words">{t('search.byWords', { total })}</h2>
      <CategoryResults locale={locale} categories={categories} />
      <ResultParts locale={locale} labelledBy="by-words" parts={byWords} pictures={pictures} />
    </section>
  );
}
