import assert from 'node:assert/strict';
import { SHARED_ATTRIBUTES } from '../attributes.ts';
import type { Attribute, Family, Item } from '../model.ts';
import type { Standard } from '../standards.ts';
import { TREE } from '../tree.ts';

/** What one group of families hands to the catalogue. */
export interface Group {
  readonly families: readonly Family[];
  readonly standards: readonly Standard[];
  readonly attributes: readonly Attribute[];
}

export function familyOf({ families }: Group, slug: string): Family {
  const found = families.find((candidate) => candidate.category.slug === slug);
  assert.ok(found, slug);
  return found;
}

export function itemOf(family: Family, size: string): Item {
  const found = family.items().find((candidate) => candidate.size === size);
  assert.ok(found, `${family.standard} ${size}`);
  return found;
}

export function numberOf(item: Item, key: string): number | undefined {
  const stated = item.values[key];
  return stated && 'number' in stated ? stated.number : undefined;
}

/** Grams of an item made of steel. */
export const steelGrams = (family: Family, size: string): number => itemOf(family, size).volumeMm3 * 0.00785;

/** Asserts a family's values by size, in the order of `keys`. */
export function assertRows(
  family: Family,
  keys: readonly string[],
  rows: Readonly<Record<string, readonly number[]>>,
): void {
  for (const [size, values] of Object.entries(rows)) {
    const item = itemOf(family, size);
    assert.deepEqual(
      keys.map((key) => numberOf(item, key)),
      values,
      `${family.standard} ${size}`,
    );
  }
}

/**
 * Asserts what the loader relies on: known attributes and standards, every value laid out, variants shared, terms with
 * one place each and part numbers that stay unique when typed without their separators.
 */
export function assertLoadable({ families, standards, attributes }: Group): void {
  const known = new Set([...SHARED_ATTRIBUTES, ...attributes].map(({ key }) => key));
  const parents = new Set(TREE.flatMap(({ children = [] }) => children.map(({ slug }) => slug)));
  const orders = new Map<string, number>();
  const codes = new Set<string>();
  let parts = 0;
  for (const family of families) {
    const layout = new Set(family.layout.map(({ attribute }) => attribute));
    const assertLaidOut = (values: Item['values']) => {
      for (const [key, stated] of Object.entries(values)) {
        assert.ok(layout.has(key), `${family.standard} ${key}`);
        if ('number' in stated) continue;
        const term = `${key} ${stated.text}`;
        assert.equal(orders.get(term) ?? stated.order, stated.order, term);
        orders.set(term, stated.order);
      }
    };
    assert.ok(parents.has(family.category.parent), family.category.parent);
    assert.ok(standards.some(({ code }) => code === family.standard));
    assert.equal(
      family.category.description.match(/\.(?= [A-Z]|$)/g)?.length,
      2,
      family.category.description,
    );
    assert.equal(layout.size, family.layout.length);
    for (const key of layout) assert.ok(known.has(key), key);
    for (const { match } of family.goesWith) for (const key of match) assert.ok(layout.has(key), key);
    for (const item of family.items()) {
      assert.match(item.code, /^[A-Z0-9.-]+$/);
      assert.ok(item.volumeMm3 > 0);
      assertLaidOut(item.values);
      const variants = family.variants(item);
      assert.equal(variants, family.variants(item));
      const own = new Set(variants.map(({ code }) => code));
      for (const variant of variants) {
        assertLaidOut(variant.values);
        assert.ok(
          variant.successorCode === undefined || own.has(variant.successorCode),
          variant.successorCode,
        );
        codes.add(`${family.prefix}${item.code}${variant.code}`.toUpperCase().replace(/[^A-Z0-9]/g, ''));
        parts += 1;
      }
    }
  }
  assert.equal(codes.size, parts);
}
