import { catalogueShown } from '../cache-policy/shown-tags.ts';
import { read, statement } from '../db/query.ts';
import { DEFAULT_LOCALE, type Locale } from '../messages/locale.ts';
import { crossReferencesByBeginning } from './cross-references.ts';
import { cleanQuery, foldText } from './interpret/fold.ts';
import { interpret } from './interpret/interpret.ts';
import { candidates } from './match.ts';
import { partsByBeginning } from './part-numbers.ts';
import { SYNONYMS } from './synonyms.ts';
import { type SearchText, type Vocabulary, vocabulary } from './vocabulary.ts';

/** What could be meant by what has been typed so far. */
export interface Suggestions {
  readonly categories: readonly { readonly slug: string; readonly name: string }[];
  readonly parts: readonly string[];
  /** Numbers of others that go on so. */
  readonly crossReferences: readonly { readonly source: string; readonly number: string }[];
  /** Whole queries, with the last word or value completed. */
  readonly queries: readonly string[];
}

const CATEGORIES_SHOWN = 3;
const PARTS_SHOWN = 4;
const CROSS_REFERENCES_SHOWN = 3;
const QUERIES_SHOWN = 5;
/** Completions whose meaning is looked up until enough of them can fit something. */
const COMPLETIONS_TRIED = 12;

const CATEGORY_NAMES = statement<{ slug: string; name: string }>(
  'suggestedCategoryNames',
  `select key as slug, text as name from catalog.translation
   where locale = $1 and kind = 'category.name' and key = any ($2::text[])`,
  catalogueShown,
);

/** Categories, part numbers and queries for what has been typed so far. At most one look-up of an index each. */
export async function suggest(query: string, locale: Locale): Promise<Suggestions> {
  const typed = cleanQuery(query);
  const [words, parts, others] = await Promise.all([
    vocabulary(),
    partsByBeginning(typed, PARTS_SHOWN),
    crossReferencesByBeginning(typed, CROSS_REFERENCES_SHOWN),
  ]);
  const queries = completions(typed, words);
  const [likeliest = typed] = queries;
  const categories = fittingCategories(typed, words) ?? fittingCategories(likeliest, words) ?? [];
  return {
    categories: await named(categories, locale),
    crossReferences: others.map(({ source, number }) => ({ source, number })),
    parts: parts.map(({ partNumber }) => partNumber),
    queries,
  };
}

/** The likeliest categories in which all of the query has a meaning; undefined when a word has none. */
function fittingCategories(query: string, words: Vocabulary): { slug: string; name: string }[] | undefined {
  const pieces = interpret(query, words);
  if (pieces.length === 0 || pieces.some(({ reading }) => reading.kind === 'unknown')) return undefined;
  const found = candidates(pieces, words).slice(0, CATEGORIES_SHOWN);
  return found.length > 0 ? found.map(({ category: { slug, name } }) => ({ slug, name })) : undefined;
}

async function named(
  categories: readonly { readonly slug: string; readonly name: string }[],
  locale: Locale,
): Promise<{ slug: string; name: string }[]> {
  if (locale === DEFAULT_LOCALE || categories.length === 0) return [...categories];
  const names = new Map(
    (await read(CATEGORY_NAMES, [locale, categories.map(({ slug }) => slug)])).map(({ slug, name }) => [
      slug,
      name,
    ]),
  );
  return categories.map(({ slug, name }) => ({ slug, name: names.get(slug) ?? name }));
}

/** Whole queries that begin with `typed`; every one has a meaning in some category. */
function completions(typed: string, words: Vocabulary): string[] {
  const [, head = '', part = ''] = /^(.*(?:[\s(,;]|\d\s?[x×*]\s?))?([^\s(,;]*)$/iu.exec(typed) ?? [];
  const folded = foldText(part);
  if (folded === '') return [];
  const crossed = /[x×*]\s?$/iu.test(head);
  const texts = crossed
    ? lengthsFrom(folded, head, words)
    : /\p{L}/u.test(folded)
      ? [...phrasesFrom(folded), ...valuesFrom(folded, words)]
      : valuesFrom(folded, words);
  const queries: string[] = [];
  for (const text of texts.slice(0, COMPLETIONS_TRIED)) {
    const query = head + text;
    if (query.toLowerCase() === typed.toLowerCase() || queries.includes(query)) continue;
    if (fittingCategories(query, words)) queries.push(query);
    if (queries.length === QUERIES_SHOWN) break;
  }
  return queries;
}

const PHRASES = SYNONYMS.flatMap(({ say }) => say).map((text) => ({ text, folded: foldText(text) }));

/** Phrases of the trade that begin so, the shortest first. */
const phrasesFrom = (folded: string): string[] =>
  PHRASES.filter((phrase) => phrase.folded.startsWith(folded) && phrase.folded !== folded)
    .map(({ text }) => text)
    .sort((a, b) => a.length - b.length)
    .slice(0, QUERIES_SHOWN);

/** Lengths that go on so, in millimetres after a metric thread. */
const lengthsFrom = (folded: string, head: string, words: Vocabulary): string[] =>
  valuesFrom(folded, words, ({ text, measure }) => measure && !(/m\d/i.test(head) && text.includes('/')));

/** Values that people search for that begin so, those of most parts first. */
function valuesFrom(
  folded: string,
  { searchTexts }: Vocabulary,
  wanted: (entry: SearchText) => boolean = () => true,
): string[] {
  let [from, to] = [0, searchTexts.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((searchTexts[middle]?.folded ?? '') < folded) from = middle + 1;
    else to = middle;
  }
  const found: { text: string; count: number }[] = [];
  for (let at = from; searchTexts[at]?.folded.startsWith(folded); at += 1) {
    const entry = searchTexts[at];
    if (entry && entry.folded !== folded && wanted(entry)) found.push(entry);
  }
  return found
    .sort((a, b) => b.count - a.count)
    .slice(0, COMPLETIONS_TRIED)
    .map(({ text }) => text);
}
