import type { IncomingMessage, ServerResponse } from 'node:http';
import { searchAddress } from '../catalog/addresses.ts';
import { LOCALES, localePrefix } from '../messages/locale.ts';
import { translator } from '../messages/translator.ts';
import { isQuery, LONGEST_QUERY, typedQuery } from '../search/query.ts';
import { sendText } from './send-text.ts';

const FORM = '/search?';
const FORMS = new Map(LOCALES.map((locale) => [localePrefix(locale) + FORM, locale]));

/**
 * Leads `/search?q=…`, which people and search engines write, to the page of that search. The page of the form is the
 * same for everyone and reads no query, so that this is done before it is asked for.
 * @returns whether it answered; not where nothing is searched for
 */
export function redirectSearch(
  { url = '' }: Pick<IncomingMessage, 'url'>,
  response: ServerResponse,
): boolean {
  if (!url.includes(FORM)) return false;
  const locale = FORMS.get(url.slice(0, url.indexOf('?') + 1));
  if (locale === undefined) return false;
  const query = typedQuery(new URLSearchParams(url.slice(url.indexOf('?'))));
  if (query === '') return false;
  if (!isQuery(query)) {
    sendText(response, {
      status: 400,
      text: `${translator(locale)('missing.query', { longest: LONGEST_QUERY })}\n`,
    });
    return true;
  }
  response.writeHead(308, { Location: searchAddress(locale, query), 'Cache-Control': 'no-store' }).end();
  return true;
}
