import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isPartNumber, isSlug } from '../lib/catalog/part-number.ts';
import { ATTRIBUTES, FAMILIES, STANDARDS } from './catalogue.ts';
import { Interner } from './interner.ts';
import type { Family, Item, Stated, Variant } from './model.ts';
import { TREE } from './tree.ts';

const FOR_STEEL_ONLY = /zinc|galvani|phosphat|chromate/i;

function unique(what: string, names: readonly string[]): void {
  const twice = names.filter((name, index) => names.indexOf(name) !== index);
  assert.deepEqual(twice, [], `${what} that come twice`);
}

/** The variant lists of a family with one item for each; items of a material or code of their own count apart. */
function* variantLists(family: Family): Generator<{ item: Item; variants: readonly Variant[] }> {
  const seen = new Map<readonly Variant[], Set<string>>();
  for (const item of family.items()) {
    const variants = family.variants(item);
    const materials = seen.get(variants) ?? new Set();
    seen.set(variants, materials);
    const material = item.values.material?.text ?? '';
    if (materials.has(material)) continue;
    materials.add(material);
    yield { item, variants };
  }
}

/** Texts that parts of a family state for an attribute. */
function statedTexts(family: Family, key: string): Set<string> {
  const texts = new Set<string>();
  const add = (values: Readonly<Record<string, Stated>>): void => {
    if (values[key]) texts.add(values[key].text);
  };
  for (const item of family.items()) add(item.values);
  for (const { variants } of variantLists(family)) for (const variant of variants) add(variant.values);
  return texts;
}

test('the tree has three levels and at least 45 leaf categories, all with parts', () => {
  assert.ok(FAMILIES.length >= 45);
  const second = TREE.flatMap(({ children = [] }) => children);
  for (const { children } of TREE) assert.ok(children && children.length > 0);
  for (const branch of second) assert.equal(branch.children, undefined);
  const parents = new Set(FAMILIES.map(({ category }) => category.parent));
  assert.deepEqual([...parents].sort(), second.map(({ slug }) => slug).sort());
  const slugs = [...TREE, ...second, ...FAMILIES.map(({ category }) => category)].map(({ slug }) => slug);
  unique('slugs', slugs);
  for (const slug of slugs) assert.ok(isSlug(slug), slug);
});

test('names that must be unique are', () => {
  unique(
    'attributes',
    ATTRIBUTES.map(({ key }) => key),
  );
  unique(
    'standards',
    STANDARDS.map(({ code }) => code),
  );
  unique(
    'prefixes',
    FAMILIES.map(({ prefix }) => prefix),
  );
  unique(
    'category names',
    FAMILIES.map(({ category }) => category.name),
  );
});

test('layouts lay out known attributes once, with columns to show and words to find', () => {
  const known = new Set(ATTRIBUTES.map(({ key }) => key));
  for (const { category, layout, standard } of FAMILIES) {
    unique(
      `${category.slug}: attributes`,
      layout.map(({ attribute }) => attribute),
    );
    for (const { attribute } of layout) assert.ok(known.has(attribute), `${category.slug} ${attribute}`);
    assert.ok(
      layout.some(({ column }) => column),
      category.slug,
    );
    assert.ok(
      layout.some(({ searchable }) => searchable),
      category.slug,
    );
    assert.ok(
      STANDARDS.some(({ code }) => code === standard),
      `${category.slug} ${standard}`,
    );
  }
});

test('every column of a list is filled by some part, and every attribute is stated somewhere', () => {
  // The source states these itself.
  const stated = new Set(['standard', 'pack-size']);
  for (const family of FAMILIES) {
    for (const { attribute, column } of family.layout) {
      const isStated = statedTexts(family, attribute).size > 0;
      if (isStated) stated.add(attribute);
      assert.ok(isStated || !column, `${family.category.slug} has an empty column ${attribute}`);
    }
  }
  assert.deepEqual(
    ATTRIBUTES.map(({ key }) => key).filter((key) => !stated.has(key)),
    [],
  );
});

test('values have the units and places of their attributes, in all families alike', () => {
  const interner = new Interner(ATTRIBUTES);
  for (const family of FAMILIES) {
    const layout = new Set(family.layout.map(({ attribute }) => attribute));
    const check = (values: Readonly<Record<string, Stated>>): void => {
      for (const [key, stated] of Object.entries(values)) {
        assert.ok(layout.has(key), `${family.category.slug} states ${key} outside its layout`);
        assert.notEqual(stated.text.trim(), '', `${family.category.slug} ${key}`);
        interner.id(key, stated);
      }
    };
    for (const item of family.items()) check(item.values);
    for (const { variants } of variantLists(family)) for (const variant of variants) check(variant.values);
  }
  assert.ok(interner.values.length > 5000, `${interner.values.length}`);
});

test('items and variants carry what a part needs', () => {
  for (const family of FAMILIES) {
    const { slug } = family.category;
    assert.match(family.customsCode, /^\d{6}$/, slug);
    for (const { code, size, volumeMm3, tier } of family.items()) {
      assert.ok(size.trim() !== '' && Number.isInteger(tier) && tier >= 0, `${slug} ${code}`);
      assert.ok(volumeMm3 > 0 && Number.isFinite(volumeMm3), `${slug} ${code} has volume ${volumeMm3}`);
    }
    for (const { item, variants } of variantLists(family)) {
      assert.ok(variants.length > 0, `${slug} ${item.code} is made in no way`);
      for (const variant of variants) {
        const number = `${family.prefix}-${item.code}-${variant.code}`;
        assert.ok(isPartNumber(number) && number === number.toUpperCase(), number);
        assert.ok(Number.isInteger(variant.tier) && variant.tier >= 0, number);
        assert.ok(variant.density > 0.5 && variant.density < 20, `${number} has density ${variant.density}`);
        assert.ok(variant.costFactor > 0, number);
        assert.ok(Number.isInteger(variant.packSize) && variant.packSize > 0, number);
        assert.ok(variant.origins.length > 0, number);
        for (const country of variant.origins) assert.match(country, /^[A-Z]{2}$/, number);
        if (variant.customsCode) assert.match(variant.customsCode, /^\d{6}$/, number);
        const cents = family.costCents(item, (item.volumeMm3 * variant.density) / 1000);
        assert.ok(cents > 0 && Number.isFinite(cents), `${number} costs ${cents}`);
      }
    }
  }
});

test('nothing stainless, of brass or of plastic is zinc plated, phosphated or galvanised', () => {
  let stainless = 0;
  for (const family of FAMILIES) {
    for (const { item, variants } of variantLists(family)) {
      for (const variant of variants) {
        const material = (variant.values.material ?? item.values.material)?.text ?? '';
        const finish = (variant.values.finish ?? item.values.finish)?.text ?? '';
        if (!/stainless|brass|bronze|polyamide/i.test(material)) continue;
        stainless += 1;
        assert.doesNotMatch(
          finish,
          FOR_STEEL_ONLY,
          `${family.prefix}-${item.code}-${variant.code} of ${material}`,
        );
      }
    }
  }
  assert.ok(stainless > 1000);
});

test('a part that is no longer made has a commoner successor, so that every size of catalogue holds both', () => {
  let obsolete = 0;
  for (const family of FAMILIES) {
    for (const { item, variants } of variantLists(family)) {
      const byCode = new Map(variants.map((variant) => [variant.code, variant]));
      for (const { code, successorCode, tier } of variants) {
        if (successorCode === undefined) continue;
        obsolete += 1;
        const number = `${family.prefix}-${item.code}-${code}`;
        const successor = byCode.get(successorCode);
        assert.ok(successor, `${number}: ${successorCode} is not made`);
        assert.equal(successor.successorCode, undefined, `${number}: ${successorCode} is obsolete itself`);
        // Lower tiers are taken whole before the first part of a higher one.
        assert.ok(successor.tier < tier, `${number}: ${successorCode} is no commoner`);
      }
    }
  }
  assert.ok(obsolete > 100);
});

test('what goes with a family exists, shares the attributes it is matched by, and some values of the first', () => {
  const bySlug = new Map(FAMILIES.map((family) => [family.category.slug, family]));
  for (const family of FAMILIES) {
    const { slug } = family.category;
    let live = 0;
    unique(
      `${slug}: goes with`,
      family.goesWith.map(({ category }) => category),
    );
    for (const { category, match } of family.goesWith) {
      const other = bySlug.get(category);
      assert.ok(other, `${slug} goes with ${category}, which does not exist`);
      assert.ok(match.length > 0, `${slug} → ${category}`);
      for (const key of match) {
        for (const side of [family, other]) {
          assert.ok(
            side.layout.some(({ attribute }) => attribute === key),
            `${slug} → ${category}: ${side.category.slug} lacks ${key}`,
          );
        }
      }
      const [first = ''] = match;
      if (!statedTexts(family, first).isDisjointFrom(statedTexts(other, first))) live += 1;
    }
    assert.ok(live > 0 || family.goesWith.length === 0, `${slug} goes with nothing that shares a value`);
  }
});

test('attributes and categories are explained in sentences', () => {
  for (const { key, name, explanation } of ATTRIBUTES) {
    assert.ok(name.trim() !== '' && /\.$/.test(explanation), key);
  }
  for (const { slug, description } of [...TREE, ...FAMILIES.map(({ category }) => category)]) {
    assert.match(description, /\.$/, slug);
  }
});
