import { catalogueShown } from '../cache-policy/shown-tags.ts';
import { read, statement } from '../db/query.ts';
import { DEFAULT_LOCALE, type Locale } from '../messages/locale.ts';

/** What the catalogue says in another language, by kind and key (see catalog.translation). */
export type Dictionary = ReadonlyMap<string, string>;

const TRANSLATIONS = statement<{ kind: string; key: string; text: string }>(
  'translations',
  'select kind, key, text from catalog.translation where locale = $1 limit 20000',
  catalogueShown,
);

const NOTHING: Dictionary = new Map();

/** The whole dictionary of a language: some thousand short texts, read once for each page that is rendered in it. */
export async function dictionary(locale: Locale): Promise<Dictionary> {
  if (locale === DEFAULT_LOCALE) return NOTHING;
  const rows = await read(TRANSLATIONS, [locale]);
  return new Map(rows.map(({ kind, key, text }) => [`${kind} ${key}`, text]));
}

/** A text in the dictionary's language; as it is where the dictionary lacks it. */
export const translated = (words: Dictionary, kind: string, key: string, text: string): string =>
  words.get(`${kind} ${key}`) ?? text;
