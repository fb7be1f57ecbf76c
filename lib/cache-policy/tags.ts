import type { SequencedChange } from '../changes/sequenced-change.ts';

/** The names of what pages show. Whoever reads it says so by its tag; whatever changes it is told by the same. */
export const TAGS = {
  /** Everything: a load, an operator. */
  all: 'all',
  /** Categories, attributes, standards, translations, warehouses. */
  catalogue: 'catalogue',
  /** That a part came, went or is another in what a list or a search says of it. */
  parts: 'parts',
  crossReferences: 'cross-references',
  /** Pictures of categories and illustrations, which many parts share. */
  pictures: 'pictures',
  part: (partNumber: string) => `part:${partNumber}`,
  price: (partNumber: string) => `price:${partNumber}`,
  stock: (partNumber: string) => `stock:${partNumber}`,
  partsOf: (slug: string) => `parts-of:${slug}`,
  pricesOf: (slug: string) => `prices-of:${slug}`,
  stockOf: (slug: string) => `stock-of:${slug}`,
  /** That a part of the category came into stock or ran out. */
  inStockOf: (slug: string) => `in-stock-of:${slug}`,
} as const;

/** What a change makes untrue. */
export function tagsOf({ kind, partNumber, categorySlug, tag }: SequencedChange): string[] {
  const of = (name: (key: string) => string, key: string | undefined): string[] =>
    key === undefined ? [] : [name(key)];
  switch (kind) {
    case 'part':
      return [...of(TAGS.part, partNumber), TAGS.parts, ...of(TAGS.partsOf, categorySlug)];
    case 'price':
      return [...of(TAGS.price, partNumber), ...of(TAGS.pricesOf, categorySlug)];
    case 'stock':
      return [...of(TAGS.stock, partNumber), ...of(TAGS.stockOf, categorySlug)];
    case 'in-stock':
      return of(TAGS.inStockOf, categorySlug);
    case 'tag':
      return tag === undefined ? [TAGS.all] : [tag];
    case 'catalogue':
    case 'all':
      return [TAGS.all];
  }
}
