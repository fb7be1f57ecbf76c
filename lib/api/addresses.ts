import type { Refinement } from '../filters/refinement.ts';
import { formatRefinement } from '../filters/refinement-path.ts';

/** What narrows and orders a list; where it goes on is the cursor's business. */
export type ListRefinement = Pick<Refinement, 'filters' | 'sort'>;

/** Where the API answers, relative to the site. */
export const API_ADDRESS = {
  part: (partNumber: string): string => `/api/parts/${encodeURIComponent(partNumber)}`,
  partMarkdown: (partNumber: string): string => `/api/parts/${encodeURIComponent(partNumber)}/markdown`,
  drawing: (partNumber: string, format: 'svg' | 'dxf', locale = 'en'): string =>
    `/api/parts/${encodeURIComponent(partNumber)}/drawing.${format}${locale === 'en' ? '' : `?lang=${locale}`}`,
  availability: (partNumber: string): string => `/api/availability?part=${encodeURIComponent(partNumber)}`,
  categories: '/api/categories',
  categoryParts: (slug: string, asked: PartsAsked = {}): string =>
    withQuery(`/api/categories/${slug}/parts`, [
      ...refining(asked.refinement),
      ...(asked.cursor === undefined ? [] : [['cursor', asked.cursor]]),
      ...(asked.limit === undefined ? [] : [['limit', String(asked.limit)]]),
    ]),
  categoryCsv: (slug: string, refinement?: ListRefinement): string =>
    withQuery(`/api/categories/${slug}/parts.csv`, refining(refinement)),
  categoryXlsx: (slug: string, refinement?: ListRefinement): string =>
    withQuery(`/api/categories/${slug}/parts.xlsx`, refining(refinement)),
  categoryFacets: (slug: string, refinement?: ListRefinement): string =>
    withQuery(`/api/categories/${slug}/facets`, refining(refinement)),
  openApi: '/api/openapi.json',
} as const;

interface PartsAsked {
  readonly refinement?: ListRefinement;
  readonly cursor?: string;
  readonly limit?: number;
}

/** A refinement as the parameters `filter` and `sort` say it. */
export function refinementParameters({ filters, sort }: ListRefinement): {
  filters: string[];
  sort?: string;
} {
  const said = formatRefinement({ filters, sort: undefined, after: '' }).map(decodeURIComponent);
  return sort
    ? { filters: said, sort: `${sort.direction === 'down' ? '-' : ''}${sort.key}` }
    : { filters: said };
}

function refining(refinement: ListRefinement | undefined): string[][] {
  if (!refinement) return [];
  const { filters, sort } = refinementParameters(refinement);
  return [...filters.map((filter) => ['filter', filter]), ...(sort === undefined ? [] : [['sort', sort]])];
}

function withQuery(address: string, parameters: string[][]): string {
  return parameters.length === 0 ? address : `${address}?${new URLSearchParams(parameters)}`;
}
