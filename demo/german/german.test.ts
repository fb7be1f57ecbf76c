import assert from 'node:assert/strict';
import { test } from 'node:test';
import { phrasePattern } from '../../lib/catalog/part-name.ts';
import { ATTRIBUTES, FAMILIES, STANDARDS } from '../catalogue.ts';
import type { Family, Item, Variant } from '../model.ts';
import { TREE } from '../tree.ts';
import { GERMAN, type TranslationKind } from './german.ts';
import { NEUTRAL_ATTRIBUTES, NEUTRAL_SEGMENTS, NEUTRAL_TERMS, SPELT_ALIKE } from './neutral.ts';

interface FamilyWords {
  readonly family: Family;
  /** As `attribute|text`. */
  readonly terms: ReadonlySet<string>;
  readonly segments: ReadonlySet<string>;
}

const WORDS = FAMILIES.map(wordsOf);
const TERMS = new Set(WORDS.flatMap(({ terms }) => [...terms]));
const SEGMENTS = new Set(WORDS.flatMap(({ segments }) => [...segments]));
const CATEGORIES = [
  ...TREE.flatMap((top) => [top, ...(top.children ?? [])]),
  ...FAMILIES.map(({ category }) => category),
];

/** Key → English, by kind. Phrases have their pattern as English, terms their text. */
const ENGLISH: Readonly<Record<TranslationKind, ReadonlyMap<string, string>>> = {
  'category.name': new Map(CATEGORIES.map(({ slug, name }) => [slug, name])),
  'category.description': new Map(CATEGORIES.map(({ slug, description }) => [slug, description])),
  'attribute.name': new Map(ATTRIBUTES.map(({ key, name }) => [key, name])),
  'attribute.explanation': new Map(ATTRIBUTES.map(({ key, explanation }) => [key, explanation])),
  term: new Map([...TERMS].filter(isLanguage).map((key) => [key, key.slice(key.indexOf('|') + 1)])),
  'standard.title': new Map(STANDARDS.map(({ code, title }) => [code, title])),
  'equivalent.note': new Map(
    STANDARDS.flatMap((standard) =>
      standard.equivalents.map(({ code, note }) => [`${standard.code}|${code}`, note] as const),
    ),
  ),
  noun: new Map(FAMILIES.map(({ noun }) => [noun, noun])),
  phrase: new Map(
    [...SEGMENTS].filter((segment) => !isNeutral(segment)).map((s) => [phrasePattern(s), phrasePattern(s)]),
  ),
};

for (const kind of Object.keys(ENGLISH) as TranslationKind[]) {
  test(`${kind}: everything has its German, and nothing has that is no more`, () => {
    const german = keysOf(kind);
    const english = new Set(ENGLISH[kind].keys());
    assert.deepEqual(
      [...english].filter((key) => !german.has(key)),
      [],
      'without German',
    );
    // A noun may run on into the standard's code.
    if (kind === 'noun') for (const { noun, standard } of FAMILIES) english.add(`${noun} ${standard}`);
    assert.deepEqual(
      [...german].filter((key) => !english.has(key)),
      [],
      'no longer in the catalogue',
    );
  });
}

test('no text is given twice and none is empty', () => {
  const keys = GERMAN.map(({ kind, key }) => `${kind} ${key}`);
  assert.equal(new Set(keys).size, keys.length);
  for (const { locale, key, text } of GERMAN) {
    assert.equal(locale, 'de');
    assert.equal(text, text.trim(), key);
    assert.notEqual(text, '', key);
  }
});

test('no English is left', () => {
  const english = /\b(the|and|with|without|of|for|from|which|its|is|to|by|screws?|nuts|washers?|steel)\b/i;
  for (const { kind, key, text } of GERMAN) {
    if (!SPELT_ALIKE.has(text)) assert.notEqual(text, ENGLISH[kind].get(key), `${kind} ${key}`);
    const quoted = text.replaceAll(/\((hex cap screws|jobber series)\)/g, '');
    assert.doesNotMatch(quoted, english, `${kind} ${key}`);
  }
});

test('the numbers are those of the English', () => {
  for (const { kind, key, text } of GERMAN) {
    const english = ENGLISH[kind].get(key);
    if (english === undefined || kind === 'attribute.name' || key === 'single') continue;
    assert.deepEqual(numbersIn(text), numbersIn(english), `${kind} ${key}: ${text}`);
  }
});

test('what differs within a family in English differs in German', () => {
  const german = new Map(GERMAN.map(({ kind, key, text }) => [`${kind} ${key}`, text]));
  for (const { family, terms, segments } of WORDS) {
    const translatedTerms = [...terms].map((key) => {
      const attribute = key.slice(0, key.indexOf('|'));
      return `${attribute}|${german.get(`term ${key}`) ?? key.slice(attribute.length + 1)}`;
    });
    const translated = [...segments].map((segment) => {
      const phrase = german.get(`phrase ${phrasePattern(segment)}`);
      return phrase === undefined || phrase.includes('{n}') ? `${phrase}${segment}` : phrase;
    });
    assert.equal(new Set(translatedTerms).size, terms.size, family.category.slug);
    assert.equal(new Set(translated).size, segments.size, family.category.slug);
  }
});

test('neutral attributes are those of the catalogue and have words as values', () => {
  const words = new Set(ATTRIBUTES.filter(({ kind }) => kind === 'term').map(({ key }) => key));
  for (const key of [...NEUTRAL_ATTRIBUTES, ...Object.keys(NEUTRAL_TERMS)]) assert.ok(words.has(key), key);
});

/** Every term and name segment of a family, from all its items and variants. */
function wordsOf(family: Family): FamilyWords {
  const terms = new Set([`standard|${family.standard}`]);
  const segments = new Set<string>();
  const addTerms = (values: Item['values']) => {
    for (const [key, stated] of Object.entries(values)) {
      if (!('unit' in stated)) terms.add(`${key}|${stated.text}`);
    }
  };
  const seen = new Set<readonly Variant[]>();
  for (const item of family.items()) {
    addTerms(item.values);
    const variants = family.variants(item);
    if (seen.has(variants)) continue;
    seen.add(variants);
    for (const { name, values } of variants) {
      addTerms(values);
      for (const segment of name.split(', ')) segments.add(segment);
    }
  }
  return { family, terms, segments };
}

function keysOf(kind: TranslationKind): Set<string> {
  return new Set(GERMAN.filter((row) => row.kind === kind).map(({ key }) => key));
}

function isLanguage(key: string): boolean {
  const bar = key.indexOf('|');
  const attribute = key.slice(0, bar);
  return !NEUTRAL_ATTRIBUTES.has(attribute) && !NEUTRAL_TERMS[attribute]?.test(key.slice(bar + 1));
}

function isNeutral(segment: string): boolean {
  return TERMS.has(`brand|${segment}`) || NEUTRAL_SEGMENTS.some((pattern) => pattern.test(segment));
}

/** Distinct, in order; a decimal comma counts as a point. */
function numbersIn(text: string): string[] {
  const numbers = text.match(/\d+(?:[.,]\d+)*/g) ?? [];
  return [...new Set(numbers.map((number) => number.replace(',', '.')))].sort();
}
