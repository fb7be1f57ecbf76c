import Link from 'next/link';
import { Count } from '#components/catalog/count.tsx';
import { PartLinks } from '#components/catalog/part-links.tsx';
import { categoryAddress } from '#lib/catalog/addresses.ts';
import type { Locale } from '#lib/messages/locale.ts';
import { translator } from '#lib/messages/translator.ts';
import type { SearchResult } from '#lib/search/search.ts';

export function SearchResults({
  locale,
  query,
  result,
}: {
  locale: Locale;
  query: string;
  result: SearchResult;
}) {
  const t = translator(locale);
  const { byNumber, byWords, categories, unknownWords } = result;
  const total = categories.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <h1>{t('search.results', { query })}</h1>
      {byNumber.length > 0 ? (
        <section aria-labelledby="by-number">
          <h2 id="by-number">{t('search.byNumber')}</h2>
          <PartLinks locale={locale} parts={byNumber} />
        </section>
      ) : null}
      {total > 0 ? (
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
      ) : null}
      {byNumber.length === 0 && total === 0 ? (
        <p className="lead">
          {t('search.nothing')}{' '}
          {unknownWords.length > 0
            ? t('search.unknownWords', { words: unknownWords.map((word) => `“${word}”`).join(', ') })
            : t('search.noneTogether')}
        </p>
      ) : null}
    </>
  );
}
