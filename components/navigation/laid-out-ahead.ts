import { showPreferences } from '#components/behaviour/show-preferences.ts';
import { dropAhead, layOutAhead, showIn } from '#components/page/ahead.ts';
import { deferUnseen } from './defer-unseen.ts';
import type { FetchedPage } from './fetched-page.ts';

interface LaidOut {
  readonly element: HTMLElement;
  /** Adds what was left out of the first frame. */
  readonly finish: () => void;
}

/** The page that the reader points at, laid out behind the one that is shown. */
export class LaidOutAhead {
  #page: LaidOut | undefined;

  /** Lays a page out in the place where pages are shown; the one before it goes. */
  layOut({ element }: FetchedPage, place: HTMLElement): void {
    if (this.#page?.element === element) return;
    this.clear();
    showPreferences(element);
    this.#page = { element, finish: deferUnseen(element) };
    layOutAhead(element, place);
  }

  /** Shows a page in its place. @returns adds what was left out of the first frame */
  show({ element }: FetchedPage, place: HTMLElement): () => void {
    if (this.#page?.element !== element) this.clear();
    const finish = this.#page?.finish ?? deferUnseen(element);
    this.#page = undefined;
    showIn(place, element);
    return finish;
  }

  /** Puts the page that was laid out back together, out of the document. */
  clear(): void {
    const page = this.#page;
    this.#page = undefined;
    if (!page) return;
    dropAhead(page.element);
    page.finish();
  }
}
