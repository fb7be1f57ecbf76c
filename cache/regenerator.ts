import type { AskedFor } from './memory-level.ts';

/** So many a second in one process, whatever changed: what nobody waits for must not keep back what somebody does. */
const PAGES_PER_S = 10;
const PAUSE_MS = 1_000 / PAGES_PER_S;
/** What was asked for once since it was made will not be missed. */
const LEAST_HITS = 2;
/** The least popular go first. Whoever asks for them has them made. */
const MOST_WAITING = 1_000;

const OF_LIST = /^(?:\/[a-z]{2})?\/(?:c|values)\//;

interface RegeneratorOptions {
  /** Asks for a page as a visitor does, so that it is made and kept. */
  readonly ask: (path: string) => Promise<unknown>;
  readonly pauseMs?: number;
}

/**
 * Makes popular pages anew after changes, the most popular first, one at a time and so many a second. The others are made
 * when they are asked for: a bulk of changes costs no more than its visitors do.
 */
export class Regenerator {
  readonly #ask: (path: string) => Promise<unknown>;
  readonly #pauseMs: number;
  /** How often each was asked for, by its path. */
  readonly #waiting = new Map<string, number>();
  #timer: NodeJS.Timeout | undefined;

  constructor({ ask, pauseMs = PAUSE_MS }: RegeneratorOptions) {
    this.#ask = ask;
    this.#pauseMs = pauseMs;
  }

  get waiting(): number {
    return this.#waiting.size;
  }

  /** Entries that a change has made untrue. */
  add(entries: readonly AskedFor[]): void {
    for (const { key, hits } of entries) {
      if (hits < LEAST_HITS) continue;
      const path = pathOf(key);
      if (path !== undefined) this.#waiting.set(path, Math.max(hits, this.#waiting.get(path) ?? 0));
    }
    if (this.#waiting.size > MOST_WAITING) {
      for (const [path] of this.#byPopularity().slice(MOST_WAITING)) this.#waiting.delete(path);
    }
    if (this.#waiting.size > 0) this.#timer ??= setTimeout(() => void this.#next(), this.#pauseMs).unref();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#waiting.clear();
  }

  async #next(): Promise<void> {
    const [[path] = []] = this.#byPopularity();
    if (path !== undefined) {
      this.#waiting.delete(path);
      // Whoever asks for it next sees what is wrong with it.
      await this.#ask(path).catch(() => {});
    }
    this.#timer = undefined;
    this.add([]);
  }

  #byPopularity(): [path: string, asked: number][] {
    return [...this.#waiting].sort(([, one], [, other]) => other - one);
  }
}

/** The address of a page by Next's key of it, `/route-cache/APP_PAGE/HASH/$/p/NUMBER`; undefined for what is no page. */
export function pathOf(key: string): string | undefined {
  const [, path] = /^\/route-cache\/APP_PAGE\/[^$]*\$(\/.*)$/.exec(key) ?? [];
  if (path === undefined) return undefined;
  return path === '/index'
    ? '/'
    : path
        .split('/')
        .map(OF_LIST.test(path) ? asInLinks : encodedOnce)
        .join('/');
}

/**
 * A segment as links spell it: Next writes the spelling of whoever asks first into the page.
 * @see formatRefinement of lib/filters/refinement-path.ts
 */
function asInLinks(segment: string): string {
  const [, name = '', value = ''] = /^([\w-]+)=(.*)$/s.exec(decoded(segment)) ?? [];
  if (name === '') return encodedOnce(segment);
  const encoded = encodeURIComponent(value);
  return `${name}=${name === 'after' ? encoded : encoded.replaceAll('%2C', ',')}`;
}

const encodedOnce = (segment: string): string => encodeURIComponent(decoded(segment));

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
