import { changeAddress, type ListChange } from './list-change.ts';

/** Longer than any answer takes that is worth waiting for. */
const ANSWER_WITHIN_MS = 10_000;
/** Back and forward through as many choices as somebody remembers having made. */
const MOST_KEPT = 24;
/** A choice made again after this long is asked for again: parts and stock change. */
const FRESH_MS = 30_000;

/** The server answered something else than the list: its own page says what. */
export class UnexpectedAnswerError extends Error {}

interface Kept {
  readonly at: number;
  readonly change: ListChange;
}

interface Asked {
  readonly path: string;
  readonly abort: AbortController;
  readonly answer: Promise<ListChange>;
  /** The reader has chosen it; not only pointed at it. */
  isWanted: boolean;
}

/** Changes of lists: asked for one at a time, the last ones kept. */
class ListChanges {
  readonly #kept = new Map<string, Kept>();
  #asked: Asked | undefined;

  /** What was last seen at a path. */
  kept(path: string): ListChange | undefined {
    return this.#kept.get(path)?.change;
  }

  keep(path: string, change: ListChange): void {
    this.#kept.delete(path);
    this.#kept.set(path, { at: Date.now(), change });
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MOST_KEPT && oldest !== undefined) this.#kept.delete(oldest);
  }

  /**
   * The change that leads to a path. A request for another one that is still on its way is aborted.
   * @throws UnexpectedAnswerError; TypeError without a network; DOMException when aborted or too late
   */
  ask(path: string): Promise<ListChange> {
    const kept = this.#fresh(path);
    if (kept) return Promise.resolve(kept);
    const { answer } = this.#start(path);
    if (this.#asked) this.#asked.isWanted = true;
    return answer;
  }

  /** Asks for what the reader is likely to choose, unless they wait for something else. @returns it, if it comes */
  async prepare(path: string): Promise<ListChange | undefined> {
    const kept = this.#fresh(path);
    if (kept || this.#asked?.isWanted) return kept;
    return this.#start(path).answer.catch(() => undefined);
  }

  /** Whether it will be there at once. */
  isReady(path: string): boolean {
    return this.#fresh(path) !== undefined;
  }

  #fresh(path: string): ListChange | undefined {
    const kept = this.#kept.get(path);
    return kept && Date.now() - kept.at < FRESH_MS ? kept.change : undefined;
  }

  #start(path: string): Asked {
    if (this.#asked?.path === path) return this.#asked;
    this.#asked?.abort.abort();
    const abort = new AbortController();
    const answer = this.#fetch(path, abort.signal).finally(() => {
      if (this.#asked?.abort === abort) this.#asked = undefined;
    });
    // Who points at a link and goes on never waits for it.
    answer.catch(() => {});
    this.#asked = { path, abort, answer, isWanted: false };
    return this.#asked;
  }

  async #fetch(path: string, signal: AbortSignal): Promise<ListChange> {
    const response = await fetch(changeAddress(path), {
      signal: AbortSignal.any([signal, AbortSignal.timeout(ANSWER_WITHIN_MS)]),
    });
    if (!response.ok) throw new UnexpectedAnswerError(`${path} answered ${response.status}.`);
    const change: ListChange = await response.json();
    this.keep(path, change);
    return change;
  }
}

/** Of the whole visit: lists of other pages included. */
export const listChanges = new ListChanges();
