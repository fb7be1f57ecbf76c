import type { z } from 'zod';
import { categoryAddress } from '../catalog/addresses.ts';
import { type Category, type CategoryNode, categoryTree } from '../catalog/category.ts';
import type { Cell } from '../catalog/part-list.ts';
import type { Refinement } from '../filters/refinement.ts';
import { DEFAULT_LOCALE } from '../messages/locale.ts';
import { withoutNoise } from '../units/stated-number.ts';
import { API_ADDRESS, refinementParameters } from './addresses.ts';
import { ProblemError } from './problem-error.ts';
import { refinedRows } from './refined-rows.ts';
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
 * Up to `limit` parts of a refined list after the part `refinement.after`, as `GET /api/categories/{slug}/parts` answers.
 * @throws ProblemError (400) for a cursor that is no part of the category
 */
export async function categoryPartsDocument(
  { slug, name, partCount, columns }: Category,
  { refinement, limit }: { readonly refinement: Refinement; readonly limit: number },
): Promise<z.input<typeof CategoryParts>> {
  // One more than asked for tells whether there is a next page.
  const list = await refinedRows(slug, refinement, limit + 1);
  if (!list) throw notInList(slug);
  const rows = list.rows.slice(0, limit);
  const last = list.rows.length > limit ? rows.at(-1)?.partNumber : undefined;
  const { filters, sort = null } = refinementParameters(refinement);
  return {
    category: { slug, name, partCount },
    filters,
    sort,
    total: list.total,
    columns: columns.map(({ key, name: title, symbol, kind, unit }) => ({
      ...{ key, name: title, symbol, kind },
      valueUnit: unit,
    })),
    parts: rows.map(({ partNumber, name: title, status, packSize, cells }) => ({
      ...{ partNumber, name: title, status, packSize },
      cells: Object.fromEntries(columns.map(({ key, kind }, index) => [key, stated(cells[index], kind)])),
    })),
    next:
      last === undefined
        ? null
        : { cursor: last, address: API_ADDRESS.categoryParts(slug, { refinement, cursor: last, limit }) },
  };
}

function notInList(slug: string): ProblemError {
  const detail = `is not a part of ${slug}: use next.cursor of the answer before, or leave it out to begin.`;
  return new ProblemError({
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
