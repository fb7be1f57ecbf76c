import type { Metadata } from 'next';
import { MissingPage } from '#components/missing/missing-page.tsx';
import { SearchResults } from '#components/search/search-results.tsx';
import { decodeSegment } from '#lib/catalog/addresses.ts';
import { missingMetadata } from '#lib/missing.ts';
import { isQuery, LONGEST_QUERY } from '#lib/search/query.ts';
import { search } from '#lib/search/search.ts';

interface SearchRouteProps {
  readonly params: Promise<{ query: string }>;
}

export const dynamic = 'error';
export const revalidate = 600;

export function generateStaticParams(): { query: string }[] {
  return [];
}

export async function generateMetadata({ params }: SearchRouteProps): Promise<Metadata> {
  const query = queryOf((await params).query);
  return query === undefined
    ? missingMetadata('No such search')
    : { title: `“${query}”`, robots: { index: false } };
}

export default async function SearchRoute({ params }: SearchRouteProps) {
  const query = queryOf((await params).query);
  if (query === undefined) {
    return (
      <MissingPage reason={`A search has 1 to ${LONGEST_QUERY} characters and no control characters.`} />
    );
  }
  return <SearchResults query={query} result={await search(query)} />;
}

function queryOf(segment: string): string | undefined {
  const query = decodeSegment(segment);
  return query !== undefined && isQuery(query) ? query : undefined;
}
