import { IntlMessageFormat } from 'intl-messageformat';
import { DE } from './de.ts';
import { EN, type MessageKey, type Messages } from './en.ts';
import type { Locale } from './locale.ts';

const MESSAGES: Readonly<Record<Locale, Messages>> = { en: EN, de: DE };

/** A message of the site in one language, with its values filled in. */
export type Translate = (key: MessageKey, values?: Readonly<Record<string, string | number>>) => string;

const translators = new Map<Locale, Translate>();

/** Server only: the browser gets finished strings, or templates for `fill`. */
export function translator(locale: Locale): Translate {
  const known = translators.get(locale);
  if (known) return known;
  const compiled = new Map<MessageKey, IntlMessageFormat>();
  const translate: Translate = (key, values) => {
    let format = compiled.get(key);
    if (!format) {
      format = new IntlMessageFormat(MESSAGES[locale][key], locale);
      compiled.set(key, format);
    }
    return String(format.format(values));
  };
  translators.set(locale, translate);
  return translate;
}

/** The messages themselves, unformatted, for components of the browser that fill them in with {@link fill}. */
export function templates<Key extends MessageKey>(
  locale: Locale,
  keys: readonly Key[],
): Readonly<Record<Key, string>> {
  return Object.fromEntries(keys.map((key) => [key, MESSAGES[locale][key]])) as Record<Key, string>;
}
