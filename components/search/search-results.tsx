import Link from 'next/link';
import { Count } from '#components/catalog/count.tsx';
import { PartLinks } from '#components/catalog/part-links.tsx';
import { categoryAddress } from '#lib/catalog/addresses.ts';
import type { Locale } from '#lib/messages/locale.ts';
import { translator } from '#lib/messages/translator.ts';
import type { SearchResult } from '#lib/search/search.ts';
import { SearchNotes } from './search-notes.tsx';
import { UnderstoodChips } from './understood-chips.tsx';

interface SearchResultsProps {
  readonly locale: Locale;
  readonly query: string;
  readonly result: SearchResult;
}

export function SearchResults({ locale, query, result }: SearchResultsProps) {
  const t = translator(locale);
  const { byNumber, nearNumbers, byWords, unknownWords, understood, numberFirst } = result;
  const nothing = byNumber.length + nearNumbers.length + byWords.length === 0;
  const numbers = <NumberResults locale={locale} result={result} />;
  return (
    <>
      <h1>
        <span dir="auto">{t('search.results', { query })}</span>
      </h1>
      {understood.length > 0 ? <UnderstoodChips locale={locale} chips={understood} /> : null}
      <SearchNotes locale={locale} result={result} />
      {numberFirst ? numbers : null}
      <WordResults locale={locale} result={result} />
      {numberFirst ? null : numbers}
      {nothing ? (
        <p className="lead">
          {t('search.nothing')}{' '}
          {unknownWords.length > 0
            ? t('search.unknownWords', {
                words: unknownWords.map((word) => t('search.quoted', { word })).join(', '),
                left: 'no',
              })
            : t('search.noneTogether')}
        </p>
      ) : null}
    </>
  );
}

function NumberResults({ locale, result }: Omit<SearchResultsProps, 'query'>) {
  const t = translator(locale);
  const near = result.byNumber.length === 0;
  const parts = near ? result.nearNumbers : result.byNumber;
  return parts.length === 0 ? null : (
    <section aria-labelledby="by-number">
      <h2 id="by-number">{t(near ? 'search.nearNumbers' : 'search.byNumber')}</h2>
      <PartLinks locale={locale} parts={parts} />
    </section>
  );
}

function WordResults({ locale, result: { byWords, categories } }: Omit<SearchResultsProps, 'query'>) {
  const t = translator(locale);
  const total = categories.reduce((sum, { count }) => sum + count, 0);
  return total === 0 ? null : (
    <section aria-labelledby="by-words">
      <h2 id="by-words">{t('search.byWords', { total })}</h2>
      <ul className="run-in">
        {categories.map(({ slug, name, count }) => (
          <li key={slug}>
            <Link href={categoryAddress(locale, slug)} prefetch={false}>
              {name}
            </Link>{' '}
            <Count locale={locale} value={count} />
          </li>
        ))}
      </ul>
      <PartLinks locale={locale} parts={byWords} />
    </section>
  );
}
