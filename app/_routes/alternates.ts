import type { Metadata } from 'next';
import { LOCALES, type Locale } from '#lib/messages/locale.ts';

/** Canonical address of a page, and the same page in every language. */
export function alternates(locale: Locale, address: (locale: Locale) => string): Metadata['alternates'] {
  return {
    canonical: address(locale),
    languages: Object.fromEntries(LOCALES.map((other) => [other, address(other)])),
  };
}
