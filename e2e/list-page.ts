import type { APIRequestContext } from '@playwright/test';

/** A category with several pages at any size of the demo catalogue. */
export const LIST = '/c/hex-head-screws-iso-4017';

export interface ListPage {
  /** In the order shown. */
  readonly partNumbers: readonly string[];
  /** Address of the next page; undefined on the last. */
  readonly next: string | undefined;
}

/** Reads a page of a list as a crawler does: from its HTML. */
export async function readList(request: APIRequestContext, address: string = LIST): Promise<ListPage> {
  const html = await (await request.get(address)).text();
  const partNumbers = [...html.matchAll(/<th scope="row"[^>]*>.*?href="\/p\/([^"]+)"/g)].map(([, number]) =>
    decodeURIComponent(number ?? ''),
  );
  const next = html.match(/<a[^>]*rel="next"[^>]*href="([^"]+)"/)?.[1];
  return { partNumbers: [...new Set(partNumbers)], next };
}
