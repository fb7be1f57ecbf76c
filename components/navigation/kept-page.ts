import type { MountedList } from '#components/list/mount-list.ts';
import type { PageHead } from './page-head.ts';

/** A page that the reader has left, as they left it. */
export interface KeptPage {
  readonly address: string;
  readonly head: PageHead;
  readonly id: string | undefined;
  readonly element: Element;
  readonly list: MountedList | undefined;
  readonly focused: Element | null;
  /** Elements that scroll by themselves, and where they were, in CSS pixels. */
  readonly scrolled: readonly (readonly [element: Element, top: number])[];
}

/** Each is as large as the page was: a list has some 5,000 nodes. */
const MOST_KEPT = 5;

/** The last pages left, by the key of their entry in the history. */
export class KeptPages {
  readonly #pages = new Map<string, KeptPage>();

  keep(key: string, page: KeptPage): void {
    this.#pages.delete(key);
    this.#pages.set(key, page);
    const [oldest] = this.#pages.keys();
    if (this.#pages.size > MOST_KEPT && oldest !== undefined) this.#pages.delete(oldest);
  }

  take(key: string, address: string): KeptPage | undefined {
    const page = this.#pages.get(key);
    if (page?.address !== address) return undefined;
    this.#pages.delete(key);
    return page;
  }
}
