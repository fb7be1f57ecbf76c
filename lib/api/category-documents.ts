import type { z } from 'zod';
import { categoryAddress } from '../catalog/addresses.ts';
import { type Category, type CategoryNode, categoryTree } from '../catalog/category.ts';
import type { Cell } from '../catalog/part-list.ts';
import { partOrdinal } from '../catalog/part-list.ts';
import { partRows } from '../catalog/part-rows.ts';
import { DEFAULT_LOCALE } from '../messages/locale.ts';
import { withoutNoise } from '../units/stated-number.ts';
import { API_ADDRESS } from './addresses.ts';
import { ProblemError } from './problem-error.ts';
import type { CategoryParts, CategoryTree } from './schemas.ts';

/** The whole tree, as `GET /api/categories` answers it. */
export async function categoryTreeDocument(): Promise<z.input<typeof CategoryTree>> {
  return { categories: (await categoryTree()).map(node) };
}

function node({
  slug,
  name,
  description,
  partCount,
  children,
}: CategoryNode): z.input<typeof CategoryTree>['categories'][number] {
  const address = categoryAddress(DEFAULT_LOCALE, slug);
  return { slug, name, description, partCount, address, children: children.map(node) };
}

/**
 * Up to `limit` parts of a category after the part `cursor`, as `GET /api/categories/{slug}/parts` answers it.
 * @throws ProblemError (400) for a cursor that is no part of the category
 */
export async function categoryPartsDocument(
  { slug, name, partCount, columns }: Category,
  { cursor, limit }: { readonly cursor: string | undefined; readonly limit: number },
): Promise<z.input<typeof CategoryParts>> {
  const offset = cursor === undefined ? 0 : await placeAfter(slug, cursor);
  // One more than asked for tells whether there is a next page.
  const found = await partRows(slug, offset, limit + 1);
  const rows = found.slice(0, limit);
  const last = found.length > limit ? rows.at(-1)?.partNumber : undefined;
  return {
    category: { slug, name, partCount },
    columns: columns.map(({ key, name: title, symbol, kind, unit }) => ({
      ...{ key, name: title, symbol, kind },
      valueUnit: unit,
    })),
    parts: rows.map(({ partNumber, name: title, status, packSize, cells }) => ({
      ...{ partNumber, name: title, status, packSize },
      cells: Object.fromEntries(columns.map(({ key, kind }, index) => [key, stated(cells[index], kind)])),
    })),
    next: last === undefined ? null : { cursor: last, address: API_ADDRESS.categoryParts(slug, last, limit) },
  };
}

async function placeAfter(slug: string, cursor: string): Promise<number> {
  const ordinal = await partOrdinal(slug, cursor);
  if (ordinal !== undefined) return ordinal + 1;
  const detail = `is not a part of ${slug}: use next.cursor of the answer before, or leave it out to begin.`;
  throw new ProblemError({
    status: 400,
    title: 'A parameter is not valid',
    detail: `cursor ${detail}`,
    extension: { errors: [{ parameter: 'cursor', detail }] },
  });
}

function stated(cell: Cell | null | undefined, kind: 'number' | 'term') {
  if (!cell) return null;
  return { text: cell.text, unit: cell.unit, value: kind === 'number' ? withoutNoise(cell.sort) : null };
}
