import { ATTRIBUTES, FAMILIES } from '../../demo/catalogue.ts';
import { DRAWINGS } from '../../demo/drawings.ts';
import type { Family, Item, Stated, Variant } from '../../demo/model.ts';
import type { Part, Specification } from '../catalog/part.ts';
import { MM_PER_INCH } from '../units/length.ts';

const ATTRIBUTE = new Map(ATTRIBUTES.map((attribute) => [attribute.key, attribute]));

/** A part as a construction gets it, and what to call it when a test fails. */
export type DemoPart = Pick<Part, 'drawing' | 'specification'> & { readonly title: string };

/** For tests, without a database: every `step`th geometry of the demo families with this construction, or of all. */
export function* demoParts(construction?: string, step = 1): Generator<DemoPart> {
  for (const family of FAMILIES) {
    const drawing = DRAWINGS[family.category.slug] ?? null;
    if (construction !== undefined && drawing !== construction) continue;
    const items = family.items();
    for (let index = 0; index < items.length; index += step) {
      const item = items[index] as Item;
      const variants = family.variants(item);
      const variant = variants[index % variants.length];
      if (variant) yield demoPart(family, drawing, item, variant);
    }
  }
}

function demoPart(family: Family, drawing: string | null, item: Item, variant: Variant): DemoPart {
  const values = { ...item.values, ...variant.values };
  return {
    title: `${family.category.slug} ${item.size} ${variant.code}`,
    drawing,
    specification: family.layout.flatMap((entry): Specification[] => {
      const stated = values[entry.attribute];
      const attribute = ATTRIBUTE.get(entry.attribute);
      if (!stated || !attribute) return [];
      const { key, name, explanation, kind, unit: canonicalUnit } = attribute;
      const about = { key, name, explanation, kind, canonicalUnit, symbol: entry.symbol ?? null };
      return [{ ...about, text: stated.text, ...sorted(stated) }];
    }),
  };
}

function sorted(stated: Stated): Pick<Specification, 'unit' | 'sort'> {
  if ('order' in stated) return { unit: '', sort: stated.order };
  const { unit, number } = stated;
  return unit === 'in' ? { unit, sort: number * MM_PER_INCH } : { unit, sort: number };
}
