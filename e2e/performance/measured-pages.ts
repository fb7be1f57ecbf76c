import type { APIRequestContext } from '@playwright/test';
import { LIST, readList } from '../list-page.ts';

/** The page types whose speed is promised; the names are those of perf/budgets/pages.json. */
export const MEASURED_PAGES = ['home', 'hub', 'list', 'filtered list', 'part', 'search'] as const;
export type MeasuredPage = (typeof MEASURED_PAGES)[number];

const ADDRESSES: Readonly<Record<Exclude<MeasuredPage, 'part'>, string>> = {
  home: '/',
  hub: '/c/hex-head-screws',
  list: LIST,
  'filtered list': `${LIST}/class=8.8`,
  search: '/search/hex%20nut%20M10',
};

export async function addressOf(type: MeasuredPage, request: APIRequestContext): Promise<string> {
  if (type !== 'part') return ADDRESSES[type];
  const { partNumbers } = await readList(request);
  return `/p/${encodeURIComponent(partNumbers[0] ?? '')}`;
}
