import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SHARED_ATTRIBUTES } from '../attributes.ts';
import type { Family, Stated, Variant } from '../model.ts';
import { SEAL_ATTRIBUTES } from '../seals/attributes.ts';
import { SEAL_FAMILIES, SEAL_STANDARDS } from '../seals/families.ts';
import { BEARING_ATTRIBUTES } from './attributes.ts';
import { BEARING_FAMILIES, BEARING_STANDARDS } from './families.ts';

const FAMILIES = [...SEAL_FAMILIES, ...BEARING_FAMILIES];
const ATTRIBUTES = [...SHARED_ATTRIBUTES, ...SEAL_ATTRIBUTES, ...BEARING_ATTRIBUTES];

const bare = (code: string) => code.replace(/[^A-Z0-9]/g, '');

/** The variant arrays of a family, each once, with one item that has it. */
function variantArrays(family: Family): Map<readonly Variant[], string> {
  return new Map(family.items().map((item) => [family.variants(item), item.code]));
}

for (const family of FAMILIES) {
  test(`${family.category.slug}: codes stay apart when punctuation is dropped`, () => {
    const codes = new Map(family.items().map((item) => [bare(item.code), item]));
    assert.equal(codes.size, family.items().length);
    const bareVariants = new Map<readonly Variant[], Set<string>>();
    for (const variants of variantArrays(family).keys()) {
      for (const variant of variants) assert.match(variant.code, /^[A-Z0-9.-]+$/);
      bareVariants.set(variants, new Set(variants.map((variant) => bare(variant.code))));
      assert.equal(bareVariants.get(variants)?.size, variants.length);
    }
    // Two part numbers can only clash where one item's code begins with another's.
    for (const [code, item] of codes) {
      assert.match(item.code, /^[A-Z0-9.-]+$/);
      for (let length = 1; length < code.length; length += 1) {
        const shorter = codes.get(code.slice(0, length));
        if (!shorter) continue;
        const taken = bareVariants.get(family.variants(shorter));
        for (const variant of family.variants(item))
          assert.ok(!taken?.has(code.slice(length) + bare(variant.code)), `${item.code} ${variant.code}`);
      }
    }
  });

  test(`${family.category.slug}: every value is laid out and every attribute known`, () => {
    const laidOut = new Set(family.layout.map((entry) => entry.attribute));
    assert.equal(laidOut.size, family.layout.length);
    for (const key of laidOut)
      assert.ok(
        ATTRIBUTES.some((attribute) => attribute.key === key),
        key,
      );
    const stated = new Set<string>();
    for (const item of family.items()) for (const key of Object.keys(item.values)) stated.add(key);
    for (const variants of variantArrays(family).keys())
      for (const variant of variants) for (const key of Object.keys(variant.values)) stated.add(key);
    assert.deepEqual([...stated, 'standard'].sort(), [...laidOut].sort());
  });

  test(`${family.category.slug}: the standard is known and the description has two sentences`, () => {
    const standards = [...SEAL_STANDARDS, ...BEARING_STANDARDS];
    assert.ok(standards.some((known) => known.code === family.standard));
    assert.equal(family.category.description.match(/\.(\s|$)/g)?.length, 2);
  });
}

test('equal terms have equal places', () => {
  const places = new Map<string, number>();
  const check = (values: Readonly<Record<string, Stated>>) => {
    for (const [key, value] of Object.entries(values)) {
      if (!('order' in value)) continue;
      const known = places.get(`${key} ${value.text}`) ?? value.order;
      assert.equal(value.order, known, `${key} ${value.text}`);
      places.set(`${key} ${value.text}`, known);
    }
  };
  for (const family of FAMILIES) {
    for (const item of family.items()) check(item.values);
    for (const variants of variantArrays(family).keys())
      for (const variant of variants) check(variant.values);
  }
});

test('the two groups offer at least half a million parts', () => {
  let parts = 0;
  for (const family of FAMILIES) for (const item of family.items()) parts += family.variants(item).length;
  assert.ok(parts >= 500_000, String(parts));
});
