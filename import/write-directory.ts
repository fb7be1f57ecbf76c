import type { Client } from 'pg';
import { wordsOf } from '../lib/search/words.ts';
import type { CatalogueSource } from './source.ts';
import { STAGING } from './staging.ts';

/** Everything that is small: categories, attributes, standards, warehouses, and later values and words. */
export interface Directory {
  readonly tables: readonly string[];
  categoryId(slug: string): number;
  attributeId(key: string): number;
  writeCounts(client: Client, byCategory: ReadonlyMap<string, number>): Promise<void>;
}

const TABLES = [
  'edition',
  'standard',
  'standard_equivalent',
  'category',
  'attribute',
  'category_attribute',
  'value',
  'illustration',
  'warehouse',
  'word',
  'goes_with',
  'translation',
  'sitemap_shard',
];

/** Writes the categories, attributes, standards and warehouses of `source` into the staging schema. */
export async function writeDirectory(client: Client, source: CatalogueSource): Promise<Directory> {
  const categoryIds = numbered(
    source.categories.map(({ slug }) => slug),
    'category',
  );
  const attributeIds = numbered(
    source.attributes.map(({ key }) => key),
    'attribute',
  );
  const categoryId = lookup(categoryIds, 'category');
  const attributeId = lookup(attributeIds, 'attribute');

  await insert(
    client,
    'standard',
    source.standards.map(({ code, title }) => ({ code, title })),
  );
  await insert(
    client,
    'standard_equivalent',
    source.standards.flatMap(({ code, equivalents }) =>
      equivalents.map((other, position) => ({
        standard_code: code,
        code: other.code,
        note: other.note,
        position,
      })),
    ),
  );
  await insert(
    client,
    'attribute',
    source.attributes.map(({ key, name, kind, unit, explanation }) => ({
      id: attributeId(key),
      key,
      name,
      kind,
      unit,
      explanation,
    })),
  );
  await insert(
    client,
    'category',
    source.categories.map((category, position) => ({
      id: categoryId(category.slug),
      parent_id: category.parent === undefined ? null : categoryId(category.parent),
      slug: category.slug,
      name: category.name,
      description: category.description,
      standard_code: category.standard ?? null,
      drawing: category.drawing ?? null,
      position,
      part_count: 0,
    })),
  );
  await insert(
    client,
    'category_attribute',
    source.categories.flatMap((category) =>
      category.layout.map((entry, index) => ({
        category_id: categoryId(category.slug),
        position: index + 1,
        attribute_id: attributeId(entry.attribute),
        symbol: entry.symbol ?? null,
        is_column: entry.column ?? false,
        is_searchable: entry.searchable ?? false,
        is_variant: entry.variant ?? false,
      })),
    ),
  );
  await insert(
    client,
    'goes_with',
    source.categories.flatMap((category) =>
      category.goesWith.map((other, position) => ({
        category_id: categoryId(category.slug),
        position,
        other_category_id: categoryId(other.category),
        attribute_ids: other.match.map(attributeId),
      })),
    ),
  );
  await insert(client, 'translation', source.translations);
  await insert(
    client,
    'warehouse',
    source.warehouses.map((warehouse, index) => ({ id: index + 1, ...warehouse })),
  );
  return {
    tables: TABLES,
    categoryId,
    attributeId,
    writeCounts: async (counting, byCategory) => {
      const counts = totals(source, byCategory);
      for (const [slug, count] of counts) {
        await counting.query(`update ${STAGING}.category set part_count = $2 where slug = $1`, [slug, count]);
      }
    },
  };
}

/** Writes the values that the parts turned out to have, and the words by which categories and values are found. */
export async function writeValues(
  client: Client,
  source: CatalogueSource,
  directory: Directory,
): Promise<void> {
  const values = [...source.values()];
  await insert(
    client,
    'value',
    values.map(({ id, attribute, text, unit, sort }) => ({
      id,
      attribute_id: directory.attributeId(attribute),
      text,
      unit,
      sort,
    })),
  );
  const searchable = new Set(
    source.categories.flatMap(({ layout }) =>
      layout.filter((entry) => entry.searchable).map((entry) => entry.attribute),
    ),
  );
  const equivalents = new Map(
    source.standards.map(({ code, equivalents: others }) => [code, others.map((other) => other.code)]),
  );
  const parts = new Map(source.categories.map((category) => [category.slug, category]));
  const translations = translationsByKey(source);
  const categoryWords = source.categories
    .filter(({ layout }) => layout.length > 0)
    .flatMap((category) => {
      const branch = parts.get(category.parent ?? '');
      const top = parts.get(branch?.parent ?? '');
      const codes = category.standard
        ? [category.standard, ...(equivalents.get(category.standard) ?? [])]
        : [];
      const names = [category, branch, top].flatMap((named) =>
        named ? [named.name, ...(translations.get(`category.name ${named.slug}`) ?? [])] : [],
      );
      const texts = [...names, ...category.synonyms, ...codes];
      return [...new Set(texts.flatMap(wordsOf))].map((word) => ({
        word,
        category_id: directory.categoryId(category.slug),
        value_id: null,
      }));
    });
  const valueWords = values
    .filter(({ attribute }) => searchable.has(attribute))
    .flatMap(({ id, attribute, text, unit }) => {
      const texts = [
        text,
        ...(unit === '' ? [] : [`${text}${unit}`]),
        ...(translations.get(`term ${attribute}|${text}`) ?? []),
      ];
      return [...new Set(texts.flatMap(wordsOf))].map((word) => ({ word, category_id: null, value_id: id }));
    });
  await insert(client, 'word', [...categoryWords, ...valueWords]);
}

/** What other languages call it, by `kind key` of the dictionary. */
function translationsByKey(source: CatalogueSource): Map<string, string[]> {
  const texts = new Map<string, string[]>();
  for (const { kind, key, text } of source.translations) {
    texts.set(`${kind} ${key}`, [...(texts.get(`${kind} ${key}`) ?? []), text]);
  }
  return texts;
}

/** Part counts of every category with those below it. */
function totals(source: CatalogueSource, byCategory: ReadonlyMap<string, number>): Map<string, number> {
  const parents = new Map(source.categories.map(({ slug, parent }) => [slug, parent]));
  const counts = new Map<string, number>();
  for (const [leaf, count] of byCategory) {
    for (let slug: string | undefined = leaf; slug !== undefined; slug = parents.get(slug)) {
      counts.set(slug, (counts.get(slug) ?? 0) + count);
    }
  }
  return counts;
}

/** Rows as JSON: these tables are small, and the column names stay in sight. */
async function insert(client: Client, table: string, rows: readonly object[]): Promise<void> {
  const BATCH = 5000;
  for (let start = 0; start < rows.length; start += BATCH) {
    const batch = rows.slice(start, start + BATCH);
    const columns = Object.keys(batch[0] ?? {}).join(', ');
    await client.query(
      `insert into ${STAGING}.${table} (${columns})
       select ${columns} from jsonb_populate_recordset(null::${STAGING}.${table}, $1::jsonb)`,
      [JSON.stringify(batch)],
    );
  }
}

function numbered(names: readonly string[], what: string): Map<string, number> {
  const ids = new Map(names.map((name, index) => [name, index + 1]));
  if (ids.size !== names.length) {
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    throw new Error(`Two entries share the ${what} “${twice}”; each needs its own.`);
  }
  return ids;
}

function lookup(ids: ReadonlyMap<string, number>, what: string): (name: string) => number {
  return (name) => {
    const id = ids.get(name);
    if (id === undefined)
      throw new Error(`No ${what} “${name}” in the catalogue; add it or correct the name.`);
    return id;
  };
}
