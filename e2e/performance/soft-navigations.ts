import type { APIRequestContext, Locator, Page } from '@playwright/test';
import type { CountingProxy } from '#perf/pages/counting-proxy.ts';
import { openPage } from '../open-page.ts';
import { addressOf, type MeasuredPage } from './measured-pages.ts';

export interface SoftNavigation {
  readonly name: string;
  readonly from: MeasuredPage;
  readonly link: (page: Page) => Locator;
  /** A choice replaces parts of a list; every other one brings another page. */
  readonly isListChange?: true;
}

const main = (page: Page, selector: string): Locator => page.locator(`main ${selector}`).first();

/** What has to be instant. */
export const SOFT_NAVIGATIONS: readonly SoftNavigation[] = [
  { name: 'home to hub', from: 'home', link: (page) => main(page, 'a[href="/c/screws-and-bolts"]') },
  { name: 'hub to list', from: 'hub', link: (page) => main(page, 'a[href="/c/hex-head-screws-iso-4017"]') },
  { name: 'list to part', from: 'list', link: (page) => main(page, 'table.parts tbody th a[href^="/p/"]') },
  { name: 'part to neighbour', from: 'part', link: (page) => main(page, '.neighbours a[rel="next"]') },
  {
    name: 'part to category',
    from: 'part',
    link: (page) => main(page, 'a[href="/c/hex-head-screws-iso-4017"]'),
  },
  { name: 'search to part', from: 'search', link: (page) => main(page, 'table a[href^="/p/"]') },
  {
    name: 'list to next page',
    from: 'list',
    link: (page) => main(page, '.pages a[rel="next"]'),
    isListChange: true,
  },
  {
    name: 'list to filtered list',
    from: 'list',
    link: (page) => main(page, 'details.facet[open] .values a[href]'),
    isListChange: true,
  },
  {
    name: 'list to sorted list',
    from: 'list',
    link: (page) => main(page, 'table.parts thead a'),
    isListChange: true,
  },
];

/** @throws Error where there is none of that name */
export function softNavigation(name: string): SoftNavigation {
  const found = SOFT_NAVIGATIONS.find((navigation) => navigation.name === name);
  if (!found) throw new Error(`${name} is no soft navigation.`);
  return found;
}

/** Opens the page that a navigation begins on, as a reader finds it: at its top, everything there, nothing to do. */
export async function openStart(
  page: Page,
  { from }: SoftNavigation,
  { request, site }: { readonly request: APIRequestContext; readonly site: CountingProxy },
): Promise<void> {
  await openPage(page, await addressOf(from, request));
  await site.settled(page);
}
