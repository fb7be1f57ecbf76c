import { DEFAULT_LOCALE, LOCALES, localePrefix } from '../messages/locale.ts';
import { isNoAddress } from './request-target.ts';
import { ROUTES, type Route } from './routes.ts';

interface Pattern {
  readonly route: Route;
  readonly path: RegExp;
}

const PREFIXES = LOCALES.filter((locale) => locale !== DEFAULT_LOCALE).map(localePrefix);
/** Files that Next makes of `app/` get a hash and a suffix. */
const SITE_FILE = /\/(?:favicon|opengraph-image)$/;

const NONE: readonly Pattern[] = [];
/** The routes that an address with this beginning may have, in the order in which they are tried. */
const PATTERNS = new Map<string, readonly Pattern[]>();
/** By the prefix of their language. */
const MISSING = new Map<string, Route>();
for (const route of ROUTES.toSorted((one, other) => rank(one) - rank(other))) {
  const { name, missingPath } = route;
  const key = keyOf(name);
  if (missingPath !== undefined) MISSING.set(prefixOf(name), route);
  else PATTERNS.set(key, [...(PATTERNS.get(key) ?? []), { route, path: patternOf(name) }]);
}

/**
 * The route of a target that begins with a slash. Only the spelling that links have is known: where letters of a route's
 * own are percent-encoded, or there are too many slashes, a dot segment or a control character, the address is another
 * one, and missing.
 */
export function routeOf(target: string): Route {
  const query = target.indexOf('?');
  const path = query === -1 ? target : target.slice(0, query);
  if (isNoAddress(path)) return MISSING.get(prefixOf(path)) as Route;
  for (const pattern of PATTERNS.get(keyOf(path)) ?? NONE) if (pattern.path.test(path)) return pattern.route;
  return MISSING.get(prefixOf(path)) as Route;
}

/** Of the language that an address is in; '' of the one without. */
function prefixOf(path: string): string {
  for (const prefix of PREFIXES)
    if (path.startsWith(prefix) && (path.length === prefix.length || path[prefix.length] === '/'))
      return prefix;
  return '';
}

/** An address up to the end of the letters that its first segment begins with, after that of the language. */
function keyOf(path: string): string {
  const prefix = prefixOf(path);
  let end = prefix.length + 1;
  while (isLetter(path.charCodeAt(end))) end += 1;
  return path.slice(0, end);
}

function isLetter(code: number): boolean {
  return code >= 97 && code <= 122;
}

/** Routes with fewer parameters are tried first, and those that take whatever is left last. */
function rank({ name }: Route): number {
  return name.split('[').length + (name.includes('/[...') ? ROUTES.length : 0);
}

function patternOf(name: string): RegExp {
  if (SITE_FILE.test(name)) return new RegExp(`^${name}[\\w-]*\\.(?:ico|png)$`);
  const pattern = name
    .replaceAll('.', '\\.')
    .replace(/\/\[\[.*?\]\]/g, '(?:/.+)?')
    .replace(/\[\\\.\\\.\\\..*?\]/g, '.+')
    .replace(/\[.*?\]/g, '[^/]+');
  return new RegExp(`^${pattern}$`, 's');
}
