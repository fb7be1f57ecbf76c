import Link from 'next/link';
import { Count } from '#components/catalog/count.tsx';
import { PartLinks } from '#components/catalog/part-links.tsx';
import { categoryAddress } from '#lib/catalog/addresses.ts';
import type { SearchResult } from '#lib/search/search.ts';

export function SearchResults({ query, result }: { query: string; result: SearchResult }) {
  const { byNumber, byWords, categories, unknownWords } = result;
  const total = categories.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <h1>Results for “{query}”</h1>
      {byNumber.length > 0 ? (
        <section aria-labelledby="by-number">
          <h2 id="by-number">Part numbers that begin with it</h2>
          <PartLinks parts={byNumber} />
        </section>
      ) : null}
      {total > 0 ? (
        <section aria-labelledby="by-words">
          <h2 id="by-words">
            <Count value={total} /> parts that fit all words
          </h2>
          <ul className="inline-list">
            {categories.map(({ slug, name, count }) => (
              <li key={slug}>
                <Link href={categoryAddress(slug)}>{name}</Link> <Count value={count} />
              </li>
            ))}
          </ul>
          <PartLinks parts={byWords} />
        </section>
      ) : null}
      {byNumber.length === 0 && total === 0 ? (
        <p className="lead">
          Nothing fits.{' '}
          {unknownWords.length > 0 ? (
            <>
              The catalogue does not know {unknownWords.map((word) => `“${word}”`).join(', ')}. Leave a word
              out, or write a size as in M8x40.
            </>
          ) : (
            'No part fits all of these words together. Leave one out.'
          )}
        </p>
      ) : null}
    </>
  );
}
