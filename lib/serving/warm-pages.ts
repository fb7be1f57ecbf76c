import type { IncomingMessage } from 'node:http';
import { renderContext } from '../cache-policy/render-context.ts';
import { env } from '../env.ts';
import { isNegotiated, isPageDataRequest } from './request-headers.ts';

/** A quarter of the memory for pages: a character takes two bytes where a page has one beyond Latin 1, as all have. */
const CHARACTERS_PER_MB = 125_000;
const LONGEST_ACCEPT = 300;

/** A page as it was sent, and whether what it was made of is still what the cache has and still true. */
export interface WarmPage {
  readonly headers: readonly (readonly [name: string, value: number | string | readonly string[]])[];
  readonly html: string;
  readonly tags: ReadonlySet<string>;
  readonly isCurrent: () => boolean;
}

/**
 * The pages asked for most, ready to be sent again without asking Next, which takes four times as long to find out that
 * its cache has the page. They are no cache of their own: each is shown only as long as the first level
 * (`cache/memory-level.ts`) has the very entry that it was made of, and that is true.
 */
export class WarmPages {
  readonly #pages = new Map<string, WarmPage>();
  readonly #mostCharacters: number;
  #characters = 0;

  constructor(mostCharacters: number) {
    this.#mostCharacters = mostCharacters;
  }

  /** Keeps a page that Next has just given from its cache; nothing where it did not say from what. */
  keep(request: IncomingMessage, page: Pick<WarmPage, 'headers' | 'html'>): void {
    const key = keyOf(request);
    const { shown = [], tags = new Set<string>() } = renderContext() ?? {};
    const [isCurrent] = shown;
    if (key === undefined || !isCurrent || shown.length > 1) return;
    this.#remove(key);
    this.#pages.set(key, { ...page, tags, isCurrent });
    this.#characters += page.html.length;
    for (const oldest of this.#pages.keys()) {
      if (this.#characters <= this.#mostCharacters) break;
      this.#remove(oldest);
    }
  }

  find(request: IncomingMessage): WarmPage | undefined {
    const key = keyOf(request);
    const page = key === undefined ? undefined : this.#pages.get(key);
    if (key === undefined || !page) return undefined;
    this.#pages.delete(key);
    if (page.isCurrent()) {
      this.#pages.set(key, page);
      return page;
    }
    this.#characters -= page.html.length;
    return undefined;
  }

  #remove(key: string): void {
    this.#characters -= this.#pages.get(key)?.html.length ?? 0;
    this.#pages.delete(key);
  }
}

/** The one of the process. */
export const warmPages = new WarmPages(env().MILLRACE_CACHE_MEMORY_MB * CHARACTERS_PER_MB);

/** What a page's answer depends on, as `request-headers.ts` has it; undefined for what only Next can answer. */
function keyOf({ method, url, headers }: IncomingMessage): string | undefined {
  if (method !== 'GET' || url === undefined || url.startsWith('/api/')) return undefined;
  if (isPageDataRequest(headers)) return undefined;
  if (!isNegotiated(url)) return url;
  const { accept = '' } = headers;
  return accept.length > LONGEST_ACCEPT ? undefined : `${accept} ${url}`;
}
