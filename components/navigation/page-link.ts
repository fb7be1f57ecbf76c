import { DEFAULT_LOCALE, LOCALES, localePrefix } from '#lib/messages/locale.ts';

/** Addresses whose pages are HTML in one element: home, categories, parts, search. */
const PAGE = /^\/?$|^\/(?:c|p|search|find)(?:\/|$)/;

/** The link that an event follows; undefined where the browser is to do it, as for a new tab or a download. */
export function linkOf(event: Event): HTMLAnchorElement | undefined {
  if (event.defaultPrevented || (event instanceof MouseEvent && !isPlain(event))) return undefined;
  if (!(event.target instanceof Element)) return undefined;
  return (
    event.target.closest<HTMLAnchorElement>('a[href]:not([download], [target], [hreflang])') ?? undefined
  );
}

/** Path, query and fragment of a link to a page that can be shown in place of the one at hand. */
export function pageAddress(link: HTMLAnchorElement): string | undefined {
  const { origin, pathname, search, hash } = link;
  if (origin !== location.origin || !isPage(pathname)) return undefined;
  // A place on the same page.
  if (hash !== '' && pathname === location.pathname && search === location.search) return undefined;
  return pathname + search + hash;
}

function isPage(path: string): boolean {
  const locale = document.documentElement.lang;
  const prefix = LOCALES.find((one) => one === locale) ?? DEFAULT_LOCALE;
  const own = localePrefix(prefix);
  return path === own || (path.startsWith(`${own}/`) && PAGE.test(path.slice(own.length)));
}

/** The first button, or none as in moving, and no key that means a new tab or a download. */
const isPlain = ({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): boolean =>
  button <= 0 && !metaKey && !ctrlKey && !shiftKey && !altKey;
