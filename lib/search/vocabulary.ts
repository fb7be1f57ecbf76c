import { catalogueShown } from '../cache-policy/shown-tags.ts';
import { read, statement } from '../db/query.ts';
import { BitmapShelf } from './bitmap-shelf.ts';
import { designation } from './designation.ts';
import { foldText } from './interpret/fold.ts';
import type { Lexicon } from './interpret/interpret.ts';
import { lengthNumber } from './interpret/numbers.ts';
import { FILLERS } from './synonyms.ts';
import { readMeanings, type WordMeaning } from './word-meanings.ts';

/** An attribute in the layout of a category. */
export interface LayoutAttribute {
  readonly id: number;
  readonly key: string;
  readonly name: string;
  readonly kind: 'number' | 'term';
  readonly unit: string;
  readonly searchable: boolean;
  readonly variant: boolean;
  readonly column: boolean;
  /** A term that is a nominal size or thread, such as M8 or 3/8 in. */
  readonly nominal: boolean;
}

export interface VocabularyCategory {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
  readonly partCount: number;
  readonly position: number;
  readonly layout: readonly LayoutAttribute[];
  /** Number of its parts by value; a value it does not have is not in it. */
  readonly counts: ReadonlyMap<number, number>;
}

export interface VocabularyValue {
  readonly id: number;
  readonly attributeId: number;
  readonly text: string;
  readonly unit: string;
  readonly sort: number;
  /** Nominal diameter in mm of a term such as M8 or 3/8 in. */
  readonly nominalMm: number | undefined;
}

/** What the catalogue and the trade call things, with what a category has of it. A few MB; immutable. */
export interface Vocabulary extends Lexicon {
  readonly categories: readonly VocabularyCategory[];
  readonly values: ReadonlyMap<number, VocabularyValue>;
  valuesByText(folded: string): readonly number[];
  /** Values whose text goes on after it: `m8` → M8 × 1, `6204` → 6204-2RS, `1/4-20` → 1/4-20 UNC. */
  valuesByBeginning(folded: string): readonly number[];
  /** Values of an attribute in natural order. */
  valuesOf(attributeId: number): readonly VocabularyValue[];
  meaning(folded: string): WordMeaning | undefined;
  /** Values of searchable attributes as they are typed, in the order of their folded texts, with their parts. */
  readonly searchTexts: readonly SearchText[];
  /** Single words to correct a typo to. */
  readonly words: readonly string[];
  /** Bitmaps of this edition that were used last. */
  readonly shelf: BitmapShelf;
}

/** A searchable value as it is typed. */
export interface SearchText {
  readonly folded: string;
  readonly text: string;
  /** Parts that have it. */
  readonly count: number;
  /** Whether it is a length. */
  readonly measure: boolean;
}

const EDITION = statement<{ edition: string }>(
  'searchEdition',
  'select fingerprint || loaded_at::text as edition from catalog.edition limit 1',
  catalogueShown,
);

const CATEGORIES = statement<{
  id: number;
  slug: string;
  name: string;
  partCount: number;
  position: number;
  layout: readonly Omit<LayoutAttribute, 'nominal'>[];
  valueIds: number[];
  partCounts: number[];
}>(
  'searchCategories',
  `select category.id, category.slug, category.name, category.part_count as "partCount", category.position,
     (select json_agg(json_build_object('id', attribute.id, 'key', attribute.key, 'name', attribute.name, 'kind',
        attribute.kind, 'unit', attribute.unit, 'searchable', layout.is_searchable, 'variant', layout.is_variant,
        'column', layout.is_column)
        order by layout.position)
      from catalog.category_attribute as layout join catalog.attribute on attribute.id = layout.attribute_id
      where layout.category_id = category.id) as layout,
     array(select value_id from catalog.facet where category_id = category.id order by value_id) as "valueIds",
     array(select part_count from catalog.facet where category_id = category.id order by value_id) as "partCounts"
   from catalog.category
   where exists (select from catalog.category_attribute where category_id = category.id)
   order by category.position limit 20000`,
  catalogueShown,
);

const VALUES = statement<Omit<VocabularyValue, 'nominalMm'>>(
  'searchValues',
  `select id, attribute_id as "attributeId", text, unit, sort from catalog.value order by attribute_id, sort limit 200000`,
  catalogueShown,
);

const WORDS = statement<{ word: string; categoryIds: number[]; valueIds: number[] }>(
  'searchWords',
  `select word, coalesce(array_agg(category_id) filter (where category_id is not null), '{}') as "categoryIds",
     coalesce(array_agg(value_id) filter (where value_id is not null), '{}') as "valueIds"
   from catalog.word group by word limit 500000`,
  catalogueShown,
);

interface Current {
  readonly edition: string;
  readonly vocabulary: Promise<Vocabulary>;
}

/** One of them a process, also where Next bundles this module more than once. */
const CURRENT = Symbol.for('millrace.vocabulary');
const shared = globalThis as { [CURRENT]?: Current | undefined };

/** The vocabulary of the catalogue that is loaded now; read anew after a load. */
export async function vocabulary(): Promise<Vocabulary> {
  const [{ edition } = { edition: '' }] = await read(EDITION);
  const known = shared[CURRENT];
  if (known?.edition === edition) return known.vocabulary;
  const next = { edition, vocabulary: readVocabulary() };
  shared[CURRENT] = next;
  next.vocabulary.catch(() => {
    if (shared[CURRENT] === next) shared[CURRENT] = undefined;
  });
  // Searches that began with the old edition may still put bitmaps onto its shelf; they go when they are released.
  known?.vocabulary.then(({ shelf }) => shelf.close()).catch(() => undefined);
  return next.vocabulary;
}

async function readVocabulary(): Promise<Vocabulary> {
  const [rows, stated, words] = await Promise.all([read(CATEGORIES), read(VALUES), read(WORDS)]);
  const values = new Map(
    stated.map((value) => [value.id, { ...value, nominalMm: nominalMm(value.text, value.unit) }]),
  );
  const byAttribute = Map.groupBy(values.values(), ({ attributeId }) => attributeId);
  const nominal = new Set(
    [...values.values()]
      .filter(({ text, unit }) => unit === '' && /^(?:M\d|#\d)/.test(text))
      .map(({ attributeId }) => attributeId),
  );
  const categories = rows.map(({ layout, valueIds, partCounts, ...category }) => ({
    ...category,
    layout: layout.map((attribute) => ({
      ...attribute,
      nominal: attribute.kind === 'term' && nominal.has(attribute.id),
    })),
    counts: new Map(valueIds.map((id, index) => [id, partCounts[index] ?? 0])),
  }));
  const byText = new Map<string, number[]>();
  const byBeginning = new Map<string, number[]>();
  for (const { id, text, unit } of values.values()) {
    for (const folded of new Set([foldText(text), foldText(text + unit)])) {
      push(byText, folded, id);
      for (const beginning of beginnings(text)) push(byBeginning, beginning, id);
    }
  }
  const meanings = readMeanings({ categories, values: [...values.values()], words });
  const fillers = new Set(FILLERS.map(foldText));
  return {
    categories,
    values,
    valuesByText: (folded) => byText.get(folded) ?? [],
    valuesByBeginning: (folded) => byBeginning.get(folded) ?? [],
    valuesOf: (attributeId) => byAttribute.get(attributeId) ?? [],
    meaning: (folded) => meanings.get(folded) ?? meanings.get(folded.replace(/(?<=\p{L}{3})s$/u, '')),
    knows: (folded) =>
      !fillers.has(folded) &&
      (meanings.has(folded) ||
        meanings.has(folded.replace(/(?<=\p{L}{3})s$/u, '')) ||
        byText.has(designation(folded)) ||
        byBeginning.has(folded)),
    knowsThread: (text) => byBeginning.has(text),
    ignores: (folded) => fillers.has(folded),
    searchTexts: searchTexts(categories, values),
    words: [...meanings.keys()].filter((word) => /^\p{L}{3,}$/u.test(word)),
    shelf: new BitmapShelf(),
  };
}

/** Texts of searchable values, each once, in the order of their folded forms. */
function searchTexts(
  categories: readonly VocabularyCategory[],
  values: ReadonlyMap<number, VocabularyValue>,
): SearchText[] {
  const texts = new Map<string, SearchText>();
  for (const { layout, counts } of categories) {
    const attributes = new Map(layout.map((attribute) => [attribute.id, attribute]));
    for (const [id, partCount] of counts) {
      const value = values.get(id);
      const attribute = value && attributes.get(value.attributeId);
      if (!value || !attribute?.searchable) continue;
      const text = value.text.replaceAll(' × ', 'x');
      const known = texts.get(text);
      texts.set(text, {
        folded: known?.folded ?? foldText(text),
        text,
        count: (known?.count ?? 0) + partCount,
        measure: known?.measure === true || attribute.unit === 'mm',
      });
    }
  }
  return [...texts.values()].sort((a, b) => (a.folded < b.folded ? -1 : 1));
}

const MM_PER_INCH = 25.4;

/** `M8`, `3/8 in`, `3/8-16 UNC`: the nominal diameter in mm that a term states. */
function nominalMm(text: string, unit: string): number | undefined {
  if (unit !== '') return undefined;
  const metric = /^M(\d+(?:\.\d+)?)$/.exec(text);
  if (metric) return Number(metric[1]);
  const inch = /^(\d+(?:-\d+\/\d+)?|\d+\/\d+)(?: in|-\d+ UN[CF])$/.exec(text);
  return inch?.[1] === undefined ? undefined : lengthNumber(inch[1]) * MM_PER_INCH;
}

/** What a value may be called short: up to each ×, dash or space; threads keep their dash. */
function beginnings(text: string): string[] {
  const cuts = [...text.matchAll(/\s?×|-|\s|(?<=^\d{4,})\p{L}/gu)].map(({ index }) => text.slice(0, index));
  return [...new Set(cuts.map((cut) => (/^[#\d]/.test(cut) ? cut.toLowerCase() : foldText(cut))))].filter(
    (cut) => cut.length > 1,
  );
}

function push(map: Map<string, number[]>, key: string, id: number): void {
  const ids = map.get(key);
  if (ids) ids.push(id);
  else map.set(key, [id]);
}
