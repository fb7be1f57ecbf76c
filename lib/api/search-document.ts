import type { z } from 'zod';
import type { PartLink } from '../catalog/part-link.ts';
import { search } from '../search/search.ts';
import type { SearchDocument } from './schemas.ts';

/** What is found, as `GET /api/search` answers it. */
export async function searchDocument(query: string): Promise<z.input<typeof SearchDocument>> {
  const { byNumber, byWords, categories, unknownWords } = await search(query);
  return {
    query,
    byNumber: byNumber.map(link),
    byWords: byWords.map(link),
    categories: categories.map(({ slug, name, count }) => ({ slug, name, count })),
    unknownWords: [...unknownWords],
  };
}

const link = ({ partNumber, name, status }: PartLink) => ({ partNumber, name, status });
