import { type FetchedPage, fetchPage } from './fetched-page.ts';

/** A page asked for longer ago is asked for again: parts and stock change. */
const FRESH_MS = 30_000;
/** Links that a reader points at one after the other. Each is a whole document in memory. */
const MOST_READY = 3;

interface Ready {
  readonly at: number;
  readonly page: FetchedPage;
}

interface Asked {
  readonly address: string;
  readonly abort: AbortController;
  readonly answer: Promise<FetchedPage>;
  /** The reader has chosen it; not only pointed at it. */
  isWanted: boolean;
}

/** Pages that the reader is likely to choose: asked for one at a time, the last ones ready. */
export class PreparedPages {
  readonly #ready = new Map<string, Ready>();
  #asked: Asked | undefined;

  /** Asks for a page, unless the reader waits for another one. @returns it, unless it does not come */
  async prepare(address: string): Promise<FetchedPage | undefined> {
    const ready = this.#fresh(address);
    if (ready || this.#asked?.isWanted) return ready;
    return this.#start(address).answer.catch(() => undefined);
  }

  /** Whether it will be there at once. */
  isReady(address: string): boolean {
    return this.#fresh(address) !== undefined;
  }

  /** The page, if it is here; its content can be shown once. */
  take(address: string): FetchedPage | undefined {
    const page = this.#fresh(address);
    if (page) this.#ready.delete(address);
    return page;
  }

  /**
   * The page, asked for if need be. A request for another one that is still on its way is aborted.
   * @throws what fetchPage throws
   */
  async ask(address: string): Promise<FetchedPage> {
    const asked = this.#start(address);
    asked.isWanted = true;
    const page = await asked.answer;
    this.#ready.delete(address);
    return page;
  }

  #fresh(address: string): FetchedPage | undefined {
    const ready = this.#ready.get(address);
    return ready && Date.now() - ready.at < FRESH_MS ? ready.page : undefined;
  }

  #start(address: string): Asked {
    if (this.#asked?.address === address) return this.#asked;
    this.#asked?.abort.abort();
    const abort = new AbortController();
    const answer = fetchPage(address, abort.signal)
      .then((page) => {
        this.#keep(address, page);
        return page;
      })
      .finally(() => {
        if (this.#asked?.abort === abort) this.#asked = undefined;
      });
    // Who points at a link and goes on never waits for it.
    answer.catch(() => {});
    this.#asked = { address, abort, answer, isWanted: false };
    return this.#asked;
  }

  #keep(address: string, page: FetchedPage): void {
    this.#ready.delete(address);
    this.#ready.set(address, { at: Date.now(), page });
    const [oldest] = this.#ready.keys();
    if (this.#ready.size > MOST_READY && oldest !== undefined) this.#ready.delete(oldest);
  }
}
