import { DEMO } from '../import/own-catalogue.ts';
import type { CatalogueSource, SourceCategory, SourcePart } from '../import/source.ts';
import { ATTRIBUTES, FAMILIES, STANDARDS } from './catalogue.ts';
import { DRAWINGS } from './drawings.ts';
import { DEFAULT_SEED, demoFingerprint } from './fingerprint.ts';
import { GERMAN } from './german/german.ts';
import { Looks } from './illustrations/looks.ts';
import { Interner } from './interner.ts';
import type { Family, Item, Stated, Variant } from './model.ts';
import { CURRENCY, priceOf } from './prices.ts';
import { hash, next } from './random.ts';
import { countByTier, quotas, type Selection, select, selected } from './selection.ts';
import { quantity, term } from './stated.ts';
import { stockOf, WAREHOUSES } from './stock.ts';
import { TREE } from './tree.ts';

/** Every part has one; last in every layout. */
const PACK_SIZE = { attribute: 'pack-size' } as const;

/** The demo catalogue with `parts` parts; the same `parts` and `seed` give the same bytes. */
export function demoSource(parts: number, seed: number = DEFAULT_SEED): CatalogueSource {
  const counts = FAMILIES.map(countByTier);
  const capacities = counts.map((tiers) => tiers.reduce((total, count) => total + count, 0));
  const selections = quotas(capacities, parts).map((quota, index) => select(counts[index] ?? [], quota));
  const interner = new Interner(ATTRIBUTES);
  return {
    name: DEMO,
    fingerprint: demoFingerprint(parts, seed),
    partCount: parts,
    currency: CURRENCY,
    attributes: ATTRIBUTES,
    standards: STANDARDS,
    categories: [...branches(), ...FAMILIES.map(leaf)],
    warehouses: WAREHOUSES,
    translations: GERMAN,
    *parts() {
      for (const [index, family] of FAMILIES.entries()) {
        yield* familyParts(family, selections[index] as Selection, interner, seed);
      }
    },
    values: () => interner.values,
  };
}

function branches(): SourceCategory[] {
  return TREE.flatMap((top) => [
    top,
    ...(top.children ?? []).map((child) => ({ ...child, parent: top.slug })),
  ]).map((branch) => ({ ...branch, synonyms: [], layout: [], goesWith: [] }));
}

function leaf(family: Family): SourceCategory {
  const { category, standard, layout, goesWith } = family;
  const drawing = DRAWINGS[category.slug];
  const ofVariants = variantAttributes(family);
  return {
    ...category,
    standard,
    ...(drawing === undefined ? {} : { drawing }),
    layout: [...layout, PACK_SIZE].map((entry) => ({ ...entry, variant: ofVariants.has(entry.attribute) })),
    goesWith,
  };
}

/** Attributes that a family's variants state, as opposed to its items. */
function variantAttributes(family: Family): ReadonlySet<string> {
  const arrays = new Set(family.items().map((item) => family.variants(item)));
  const keys = new Set<string>();
  for (const variants of arrays) {
    for (const { values } of variants) for (const key in values) keys.add(key);
  }
  return keys.add(PACK_SIZE.attribute);
}

function* familyParts(
  family: Family,
  selection: Selection,
  interner: Interner,
  seed: number,
): Generator<SourcePart> {
  const { layout } = family;
  const positions = new Map(layout.map(({ attribute }, position) => [attribute, position]));
  /** Value ids by position in the layout; 0 where `values` says nothing. */
  const fill = (ids: Int32Array, values: Item['values']): Int32Array => {
    ids.fill(0);
    for (const key in values) {
      const position = positions.get(key);
      if (position === undefined)
        throw new TypeError(`${family.category.slug} states ${key}, which its layout lacks.`);
      ids[position] = interner.id(key, values[key] as Stated);
    }
    return ids;
  };
  const standardPosition = positions.get('standard');
  const standardId =
    standardPosition === undefined ? 0 : interner.id('standard', standardTerm(family.standard));
  const itemIds = new Int32Array(layout.length);
  const variantIds = new Map<readonly Variant[], readonly Int32Array[]>();
  const looks = new Looks(family.category.slug);
  let item: Item | undefined;
  const part = { category: family.category.slug, valueIds: new Int32Array(layout.length + 1) } as SourcePart;

  for (const combination of selected(family, selection)) {
    if (combination.item !== item) {
      item = combination.item;
      fill(itemIds, item.values);
      if (standardPosition !== undefined) itemIds[standardPosition] = standardId;
    }
    let ofVariants = variantIds.get(combination.variants);
    if (!ofVariants) {
      ofVariants = combination.variants.map(({ values }) => fill(new Int32Array(layout.length), values));
      variantIds.set(combination.variants, ofVariants);
    }
    const variant = combination.variants[combination.index] as Variant;
    const ids = ofVariants[combination.index] as Int32Array;
    for (let position = 0; position < ids.length; position += 1) {
      part.valueIds[position] = (ids[position] as number) || (itemIds[position] as number);
    }
    part.valueIds[layout.length] = interner.id(PACK_SIZE.attribute, quantity(variant.packSize, ''));
    part.illustration = looks.keyOf(item, combination.variants, combination.index);
    fillIn(part, family, item, variant, seed);
    yield part;
  }
}

function fillIn(part: SourcePart, family: Family, item: Item, variant: Variant, seed: number): void {
  const stem = `${family.prefix}-${item.code}`;
  const massG = (item.volumeMm3 * variant.density) / 1000;
  part.partNumber = `${stem}-${variant.code}`;
  part.name = `${family.noun} ${family.standard} ${item.size}, ${variant.name}`;
  part.obsolete = variant.successorCode !== undefined;
  part.successorNumber = part.obsolete ? `${stem}-${variant.successorCode}` : undefined;
  part.massG = Number(massG.toPrecision(4));
  part.packSize = variant.packSize;
  part.customsCode = variant.customsCode ?? family.customsCode;
  let draw = hash(part.partNumber, seed);
  part.origin = variant.origins[draw % variant.origins.length] ?? '';
  draw = next(draw);
  part.price = priceOf(family.costCents(item, massG) * variant.costFactor, variant.packSize, draw);
  draw = next(draw);
  part.stock = stockOf(item.tier + variant.tier, variant.packSize, part.obsolete, draw);
}

/** Standards sort in the order of the catalogue's list of them. */
function standardTerm(code: string): ReturnType<typeof term> {
  const order = STANDARDS.findIndex((standard) => standard.code === code);
  if (order < 0) throw new TypeError(`Standard ${code} is not in the list of standards.`);
  return term(code, order + 1);
}
