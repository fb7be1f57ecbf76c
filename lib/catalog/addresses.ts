import { type Locale, localePrefix } from '../messages/locale.ts';

/** Where things live. Pure; used by links on the server and in the browser. */
export const homeAddress = (locale: Locale): string => localePrefix(locale) || '/';

export const partAddress = (locale: Locale, partNumber: string): string =>
  `${localePrefix(locale)}/p/${encodeURIComponent(partNumber)}`;

export const categoryAddress = (locale: Locale, slug: string): string => `${localePrefix(locale)}/c/${slug}`;

/** A page of a category's list: what comes after a part number, or the first page for ''. */
export const listAddress = (locale: Locale, slug: string, after: string): string =>
  after === ''
    ? categoryAddress(locale, slug)
    : `${categoryAddress(locale, slug)}/after=${encodeURIComponent(after)}`;

export const searchAddress = (locale: Locale, query: string): string =>
  `${localePrefix(locale)}/search/${encodeURIComponent(query)}`;

/**
 * What a path segment says once decoded. Next gives pages the segment as it is in the address and their metadata the
 * decoded one, in which a % may stand for itself; broken encoding does not get this far (`server.ts` answers 400).
 */
export function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
