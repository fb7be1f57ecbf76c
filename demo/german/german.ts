import { ATTRIBUTE_TEXTS } from './attributes.ts';
import { CATEGORIES } from './categories.ts';
import { EQUIVALENT_NOTES } from './equivalents.ts';
import { NOUNS, PHRASES } from './names.ts';
import { STANDARD_TITLES } from './standards.ts';
import { TERMS } from './terms.ts';

export type TranslationKind =
  | 'category.name'
  | 'category.description'
  | 'attribute.name'
  | 'attribute.explanation'
  | 'term'
  | 'standard.title'
  | 'equivalent.note'
  | 'noun'
  | 'phrase';

export interface Translation {
  readonly locale: string;
  readonly kind: TranslationKind;
  readonly key: string;
  readonly text: string;
}

/** The demo catalogue in German; what has no row is the same in both languages. */
export const GERMAN: readonly Translation[] = [
  ...rows('category.name', column(CATEGORIES, 'name')),
  ...rows('category.description', column(CATEGORIES, 'description')),
  ...rows('attribute.name', column(ATTRIBUTE_TEXTS, 'name')),
  ...rows('attribute.explanation', column(ATTRIBUTE_TEXTS, 'explanation')),
  ...Object.entries(TERMS).flatMap(([attribute, terms]) =>
    rows('term', terms).map((row) => ({ ...row, key: `${attribute}|${row.key}` })),
  ),
  ...rows('standard.title', STANDARD_TITLES),
  ...rows('equivalent.note', EQUIVALENT_NOTES),
  ...rows('noun', NOUNS),
  ...rows('phrase', PHRASES),
];

function rows(kind: TranslationKind, texts: Readonly<Record<string, string>>): Translation[] {
  return Object.entries(texts).map(([key, text]) => ({ locale: 'de', kind, key, text }));
}

function column<Name extends string>(
  texts: Readonly<Record<string, Readonly<Record<Name, string>>>>,
  name: Name,
): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, text[name]]));
}
