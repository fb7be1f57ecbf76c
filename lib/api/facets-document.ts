import type { z } from 'zod';
import type { Category } from '../catalog/category.ts';
import { type Facet, filteredList } from '../filters/filtered-list.ts';
import type { Refinement } from '../filters/refinement.ts';
import { catalogueCurrency } from '../pricing/catalogue-currency.ts';
import { refinementParameters } from './addresses.ts';
import { noList } from './requested-list.ts';
import type { CategoryFacets } from './schemas.ts';

/** What a refined list can be narrowed by further, as `GET /api/categories/{slug}/facets` answers it. */
export async function facetsDocument(
  { slug, name, partCount }: Category,
  { filters }: Refinement,
): Promise<z.input<typeof CategoryFacets>> {
  const [list, currency] = await Promise.all([
    filteredList(slug, { filters, sort: undefined, after: '' }),
    catalogueCurrency(),
  ]);
  if (!list) throw noList(slug);
  return {
    category: { slug, name, partCount },
    filters: refinementParameters({ filters, sort: undefined }).filters,
    total: list.total,
    currency: currency ?? null,
    facets: list.facets.map(facet),
  };
}

const facet = ({ unit, values, range, attribute, name, explanation, symbol, kind }: Facet) => ({
  ...{ attribute, name, explanation, symbol, kind, valueUnit: unit },
  values: values.map(({ slug, text, unit: stated, count, selected }) => ({
    ...{ slug, text, unit: stated, count, selected },
  })),
  range: range === undefined ? null : { min: range.min ?? null, max: range.max ?? null },
});
