import { POLICIES } from '#lib/cache-policy/policies.ts';
import { DEFAULT_LOCALE, LOCALES, type Locale } from './messages/locale.ts';

/** How often an index or a sitemap is asked for anew by shared caches. */
export const SITEMAP_HEADERS = {
  'content-type': 'application/xml; charset=utf-8',
  'cache-control': POLICIES.document.cacheControl,
} as const;

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';
const PROTOCOL = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/** The index of sitemaps at these absolute addresses. */
export function sitemapIndex(addresses: readonly string[]): string {
  const entries = addresses.map((address) => `<sitemap><loc>${xmlText(address)}</loc></sitemap>\n`);
  return `${DECLARATION}<sitemapindex ${PROTOCOL}>\n${entries.join('')}</sitemapindex>\n`;
}

export const SITEMAP_OPENING = `${DECLARATION}<urlset ${PROTOCOL} xmlns:xhtml="http://www.w3.org/1999/xhtml">\n`;
export const SITEMAP_CLOSING = '</urlset>\n';

/**
 * A page of the site with its other languages.
 * @param addressIn its address in a language, relative to the origin
 */
export function sitemapEntry(
  origin: string,
  addressIn: (locale: Locale) => string,
  changedAt?: Date,
): string {
  const address = (locale: Locale): string => xmlText(origin + addressIn(locale));
  const alternates = LOCALES.map((locale) => alternate(locale, address(locale))).join('');
  const own = address(DEFAULT_LOCALE);
  const changed = changedAt ? `<lastmod>${changedAt.toISOString()}</lastmod>` : '';
  return `<url><loc>${own}</loc>${changed}${alternates}${alternate('x-default', own)}</url>\n`;
}

const alternate = (language: string, address: string): string =>
  `<xhtml:link rel="alternate" hreflang="${language}" href="${address}"/>`;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

const xmlText = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
