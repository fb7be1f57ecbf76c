import { DEFAULT_LOCALE, LOCALES, localePrefix } from '../messages/locale.ts';
import { MISSING_ROUTE, ROUTES, type Route } from './routes.ts';

interface Pattern {
  readonly route: Route;
  readonly path: RegExp;
}

const PREFIXES = LOCALES.filter((locale) => locale !== DEFAULT_LOCALE).map(localePrefix);
/** A language's prefix, and the letters that the rest begins with. */
const BEGINNING = new RegExp(`^(${PREFIXES.join('|')})?(?:$|/([a-z]*))`);
/** Files that Next makes of `app/` get a hash and a suffix. */
const SITE_FILE = /\/(?:favicon|opengraph-image)$/;

/** The routes that an address with this beginning may have, in the order in which they are tried. */
const PATTERNS = new Map<string, readonly Pattern[]>();
const missing = new Map<string, Route>();
for (const route of ROUTES.toSorted((one, other) => rank(one) - rank(other))) {
  const { name } = route;
  if (name.endsWith(MISSING_ROUTE)) missing.set(name.slice(0, -MISSING_ROUTE.length), route);
  else PATTERNS.set(keyOf(name), [...(PATTERNS.get(keyOf(name)) ?? []), { route, path: patternOf(name) }]);
}

/**
 * The route of a target that begins with a slash. Only the spelling that links have is known: where letters of a route's
 * own are percent-encoded, or there are too many slashes, the address is another one, and missing.
 */
export function routeOf(target: string): Route {
  const query = target.indexOf('?');
  const path = query === -1 ? target : target.slice(0, query);
  for (const pattern of PATTERNS.get(keyOf(path)) ?? []) if (pattern.path.test(path)) return pattern.route;
  return missing.get(BEGINNING.exec(path)?.[1] ?? '') as Route;
}

function keyOf(path: string): string {
  const [, prefix = '', letters = ''] = BEGINNING.exec(path) ?? [];
  return `${prefix}/${letters}`;
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
