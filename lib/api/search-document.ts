import type { z } from 'zod';
import type { PartLink } from '../catalog/part-link.ts';
import { search } from '../search/search.ts';
import type { SearchDocument } from './schemas.ts';

/** What is found, as `GET /api/search` answers it. */
export async function searchDocument(query: string): Promise<z.input<typeof SearchDocument>> {
  const found = await search(query);
  return {
    query,
    crossReferences: found.crossReferences.map(({ source, number, note, part }) => ({
      source,
      number,
      note,
      part: link(part),
    })),
    byNumber: found.byNumber.map(link),
    byWords: found.byWords.map(link),
    categories: found.categories.map(({ slug, name, count }) => ({ slug, name, count })),
    unknownWords: [...found.unknownWords],
    nearNumbers: found.nearNumbers.map(link),
    understood: found.understood.map(({ typed, attribute, values, without }) => ({
      typed,
      attribute: attribute?.key ?? null,
      values: [...values],
      without,
    })),
    corrections: found.corrections.map(({ typed, used }) => ({ typed, used })),
    dropped: [...found.dropped],
    nearestSizes: found.nearestSizes.map(({ typed, used }) => ({ typed, used })),
    notStocked: [...found.notStocked],
  };
}

const link = ({ partNumber, name, status }: PartLink) => ({ partNumber, name, status });
