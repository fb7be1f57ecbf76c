import type { APIRequestContext, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { LIST, readList } from './list-page.ts';

export const LANGUAGES = ['en', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];

export const prefixOf = (language: Language): string => (language === 'en' ? '' : `/${language}`);

/** Price of any part, in either language. */
export const PRICE = /€\s?\d|\d\s?€/;

interface PageType {
  readonly name: string;
  /** Without the prefix of a language. */
  address(request: APIRequestContext): Promise<string> | string;
  /** What the reader has on their list. */
  readonly listed?: true;
  /** It asks for price and stock. */
  readonly live?: true;
  readonly status?: 404;
}

const firstPart = async (request: APIRequestContext): Promise<string> =>
  `/p/${encodeURIComponent((await readList(request)).partNumbers[0] ?? '')}`;

/** One page of each kind that the demo catalogue has at any size. */
export const PAGE_TYPES: readonly PageType[] = [
  { name: 'home', address: () => '' },
  { name: 'hub', address: () => '/c/hex-head-screws' },
  { name: 'list', address: () => LIST, live: true },
  { name: 'deep list page', address: async (request) => (await readList(request)).next ?? '', live: true },
  { name: 'part', address: firstPart, live: true },
  { name: 'search results', address: () => '/search/hex%20nut%20M10' },
  { name: 'search without result', address: () => '/search/flurble%20M8' },
  { name: 'search start', address: () => '/search' },
  { name: 'empty reader’s list', address: () => '/list' },
  { name: 'reader’s list', address: () => '/list', live: true, listed: true },
  { name: 'missing page', address: () => '/no-such-page', status: 404 },
  {
    name: 'missing part',
    address: async (request) => `${await firstPart(request)}-NOPE`,
    status: 404,
  },
];

/** Opens a page of the type and waits until everything on it has arrived. */
export async function openPageType(
  page: Page,
  request: APIRequestContext,
  { type, language }: { type: PageType; language: Language },
): Promise<string> {
  if (type.listed) {
    const { partNumbers } = await readList(request);
    await keepList(page, [
      [partNumbers[0] ?? '', 400],
      ['NO-SUCH-PART', 3],
    ]);
  }
  const address = `${prefixOf(language)}${await type.address(request)}` || '/';
  const response = await page.goto(address);
  expect(response?.status()).toBe(type.status ?? 200);
  if (type.live) await expect(page.getByRole('cell').filter({ hasText: PRICE }).first()).toBeVisible();
  return address;
}

/** Puts lines on the reader's list before the next page is opened. */
export async function keepList(page: Page, lines: readonly (readonly [string, number])[]): Promise<void> {
  const stored = lines.map(([partNumber, quantity]) => ({ partNumber, quantity }));
  await page.addInitScript((text) => {
    if (localStorage.getItem('list') === null) localStorage.setItem('list', text);
  }, JSON.stringify(stored));
}

/** Whether the document is wider than the window, and what sticks out of it. */
export function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const out = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 0.5,
    );
    return [`${scrollWidth} px in ${clientWidth} px`, ...out.map(({ outerHTML }) => outerHTML.slice(0, 120))];
  });
}
