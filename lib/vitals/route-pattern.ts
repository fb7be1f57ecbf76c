/** What is counted where nothing has a slice of its own: an unknown address or release, more keys than are kept. */
export const OTHER = 'other';

/** Kinds of pages. The address of a category is the same whether its page is a hub or a list. */
export const ROUTES = [
  '/',
  '/c/[slug] hub',
  '/c/[slug] list',
  '/p/[number]',
  '/search',
  '/search/[query]',
  '/values/[slug]/[attribute]',
  '/list',
  OTHER,
] as const;

export type Route = (typeof ROUTES)[number];

const LANGUAGE = /^\/de(?=\/|$)/;
const CATEGORY = /^\/c\/[^/]+\/?$/;

const FORMS: readonly (readonly [Route, RegExp])[] = [
  ['/', /^\/?$/],
  ['/c/[slug] list', /^\/c\/[^/]+(\/.*)?$/],
  ['/p/[number]', /^\/p\/[^/]+\/?$/],
  ['/search', /^\/search\/?$/],
  ['/search/[query]', /^\/search\/[^/]+\/?$/],
  ['/values/[slug]/[attribute]', /^\/values\/[^/]+\/[^/]+(\/.*)?$/],
  ['/list', /^\/list\/?$/],
];

/**
 * The kind of page at a path, the same in every language; nothing of what the path names is in it.
 * @param isHub whether the page of a category shows what is below it
 */
export function routeOf(path: string, isHub = false): Route {
  const inAnyLanguage = path.replace(LANGUAGE, '');
  if (isHub && CATEGORY.test(inAnyLanguage)) return '/c/[slug] hub';
  return FORMS.find(([, form]) => form.test(inAnyLanguage))?.[0] ?? OTHER;
}
