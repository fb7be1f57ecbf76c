import { showPreferences } from '#components/behaviour/show-preferences.ts';
import { scrollers } from '#components/filters/panel-memory.ts';
import { listLinkOf } from '#components/list/list-link.ts';
import { type MountedList, mountList } from '#components/list/mount-list.ts';
import type { FetchedPage } from './fetched-page.ts';
import { entryKey, nameEntry, pushEntry, SHOWN } from './history-entry.ts';
import { watchIntent } from './intent.ts';
import { KeptPages } from './kept-page.ts';
import { LaidOutAhead } from './laid-out-ahead.ts';
import { applyHead, headOf } from './page-head.ts';
import { linkOf, pageAddress } from './page-link.ts';
import { painted } from './painted.ts';
import { PreparedPages } from './prepared-pages.ts';

/** A page that comes sooner is not announced before it: that costs more than it says. */
const BUSY_AFTER_MS = 150;

/**
 * Goes from page to page by putting the content of the fetched document in the place of the one that is shown. Pages
 * that are left stay as they are for back and forward.
 */
class Navigation {
  readonly #prepared = new PreparedPages();
  readonly #ahead = new LaidOutAhead();
  readonly #kept = new KeptPages();
  /** Pixels from the top, by the key of the entry. */
  readonly #scrolls = new Map<string, number>();
  #element: HTMLElement | undefined;
  #onShown = (): void => {};
  #list: MountedList | undefined;
  /** Entry of the history whose page is shown, and its path and query. */
  #key = '';
  #address = '';
  /** As of the last frame: when the browser goes back it may have scrolled already. */
  #scroll = 0;
  /** Adds what was left out of the first frame. */
  #finish = (): void => {};
  /** What the reader chose last counts. */
  #turn = 0;

  /**
   * Takes over links, back and forward.
   * @param element what has the content of the page
   * @param onShown another page or list has been painted
   * @returns ends it
   */
  start(element: HTMLElement, onShown: () => void): () => void {
    this.#element = element;
    this.#onShown = onShown;
    nameEntry();
    this.#remember();
    this.#mount();
    const abort = new AbortController();
    const { signal } = abort;
    // Before Next's own, which would load the page that it knows.
    addEventListener('popstate', (event) => this.#onPopState(event), { capture: true, signal });
    addEventListener('scroll', () => this.#noteScroll(), { passive: true, signal });
    document.addEventListener('click', (event) => this.#onClick(event), { signal });
    document.addEventListener('submit', (event) => this.#onSubmit(event), { signal });
    watchIntent((link) => this.#prepare(link), signal);
    // Until now the early script had back and forward.
    document.documentElement.dataset.navigates = '';
    return () => {
      abort.abort();
      delete document.documentElement.dataset.navigates;
      this.#element = undefined;
    };
  }

  /** Asks for a page that the reader is about to choose. */
  async prepare(address: string): Promise<void> {
    if (!this.#element) return;
    const turn = this.#turn;
    const asked = withoutHash(address);
    const page = await this.#prepared.prepare(asked);
    // A click that came meanwhile goes first.
    await new Promise((resolve) => setTimeout(resolve));
    if (page && turn === this.#turn && this.#element && this.#prepared.isReady(asked))
      this.#ahead.layOut(page, this.#element);
  }

  /** Shows the page at an address as the next entry of the history. */
  async go(address: string): Promise<void> {
    if (!this.#element) {
      location.assign(address);
      return;
    }
    const turn = ++this.#turn;
    const page = this.#prepared.take(withoutHash(address)) ?? (await this.#ask(address, turn));
    if (!page || turn !== this.#turn) return;
    this.#leave();
    pushEntry(page.address + hashOf(address));
    this.#show(page);
    // The place on the page may be in what was left out.
    if (hashOf(address) !== '') this.#finish();
    this.#toTop(hashOf(address));
  }

  async #ask(address: string, turn: number): Promise<FetchedPage | undefined> {
    const busy = setTimeout(() => this.#element?.setAttribute('aria-busy', 'true'), BUSY_AFTER_MS);
    try {
      return await this.#prepared.ask(withoutHash(address));
    } catch {
      // Gone, another release, no network: the browser says it, or the service worker has the page.
      if (turn === this.#turn) location.assign(address);
      return undefined;
    } finally {
      clearTimeout(busy);
      this.#element?.removeAttribute('aria-busy');
    }
  }

  #prepare(link: HTMLAnchorElement): void {
    if (this.#list?.prepare(link) || listLinkOf(link) !== undefined) return;
    const address = pageAddress(link);
    if (address !== undefined) void this.prepare(address);
  }

  #onClick(event: MouseEvent): void {
    const link = linkOf(event);
    const address = link && pageAddress(link);
    if (address === undefined) return;
    event.preventDefault();
    void this.go(address);
  }

  /** The form of the search. */
  #onSubmit(event: SubmitEvent): void {
    const form = event.target;
    if (event.defaultPrevented || !(form instanceof HTMLFormElement) || !form.matches('.search form')) return;
    event.preventDefault();
    const query = new URLSearchParams(new FormData(form) as unknown as Record<string, string>);
    void this.go(`${new URL(form.action).pathname}?${query}`);
  }

  #onPopState(event: PopStateEvent): void {
    // A place on the page at hand.
    if (!this.#element || !event.state) return;
    event.stopImmediatePropagation();
    const turn = ++this.#turn;
    const { pathname, search } = location;
    const key = entryKey() ?? '';
    if (this.#list?.has(pathname)) {
      this.#scrolls.set(this.#key, this.#scroll);
      this.#key = key;
      this.#address = pathname + search;
      document.dispatchEvent(new Event(SHOWN));
      void this.#list.follow(pathname, this.#scrolls.get(key));
    } else if (key !== this.#key) void this.#goBack(key, { address: pathname + search, turn });
  }

  async #goBack(key: string, { address, turn }: { address: string; turn: number }): Promise<void> {
    const kept = this.#kept.take(key, address);
    const scroll = this.#scrolls.get(key) ?? 0;
    if (kept) {
      this.#leave();
      this.#ahead.clear();
      this.#element?.replaceChildren(kept.element);
      this.#setId(kept.id);
      applyHead(kept.head);
      this.#list = kept.list;
      kept.list?.resume();
      for (const [element, top] of kept.scrolled) element.scrollTop = top;
      this.#remember();
      if (kept.focused instanceof HTMLElement) kept.focused.focus({ preventScroll: true });
      scrollTo({ top: scroll, behavior: 'instant' });
      void this.#told();
      return;
    }
    const page = await this.#ask(address, turn);
    if (!page || turn !== this.#turn) return;
    this.#leave();
    this.#show(page);
    focusContent();
    scrollTo({ top: scroll, behavior: 'instant' });
  }

  /** Remembers what is shown, which another page is about to replace. */
  #leave(): void {
    const element = this.#element;
    const shown = element?.firstElementChild;
    if (!element || !shown) return;
    this.#finish();
    this.#scrolls.set(this.#key, this.#scroll);
    const focused = shown.contains(document.activeElement) ? document.activeElement : null;
    this.#list?.leave();
    const scrolled = scrollers(shown).flatMap((one) =>
      one.scrollTop > 0 ? [[one, one.scrollTop] as const] : [],
    );
    this.#kept.keep(this.#key, {
      address: this.#address,
      head: headOf(document),
      id: element.dataset.content,
      element: shown,
      list: this.#list,
      focused,
      scrolled,
    });
  }

  #show(page: FetchedPage): void {
    if (this.#element) this.#finish = this.#ahead.show(page, this.#element);
    this.#setId(page.id);
    applyHead(page.head);
    this.#remember();
    this.#mount();
    void this.#told();
  }

  /** The reader sees the page first; what follows lays it out again, or makes React render. */
  async #told(): Promise<void> {
    await painted();
    this.#finish();
    document.dispatchEvent(new Event(SHOWN));
    document.dispatchEvent(new CustomEvent('announce', { detail: document.title }));
    this.#onShown();
  }

  #setId(id: string | undefined): void {
    if (this.#element) this.#element.dataset.content = id ?? '';
  }

  /** Notes what is shown now. */
  #remember(): void {
    this.#key = entryKey() ?? '';
    this.#address = location.pathname + location.search;
  }

  #mount(): void {
    const shown = this.#element?.firstElementChild;
    if (!shown) return;
    showPreferences(shown);
    const root = shown.querySelector<HTMLElement>('[data-list]');
    const onLeave = (): void => void this.#scrolls.set(this.#key, this.#scroll);
    const onShown = (): void => {
      this.#remember();
      document.dispatchEvent(new Event(SHOWN));
      this.#onShown();
    };
    this.#list = root ? mountList(root, { onLeave, onShown }) : undefined;
  }

  #noteScroll(): void {
    this.#scroll = scrollY;
  }

  /** A new page starts at its top, or at the place that its address names, for keyboard and screen reader, too. */
  #toTop(hash: string): void {
    focusContent();
    const place = hash === '' ? null : document.getElementById(decodeURIComponent(hash.slice(1)));
    if (place) target(hash);
    else scrollTo({ top: 0, behavior: 'instant' });
    this.#noteScroll();
  }
}

/** The one of the document. */
export const navigation = new Navigation();

const hashOf = (address: string): string =>
  address.includes('#') ? address.slice(address.indexOf('#')) : '';

const withoutHash = (address: string): string => address.split('#', 1)[0] ?? '';

const focusContent = (): void => document.getElementById('content')?.focus({ preventScroll: true });

/** Makes a place on the page the target of its address: scrolls there and marks it, which only the browser can do. */
function target(hash: string): void {
  const { state } = history;
  location.replace(hash);
  history.replaceState(state, '');
}
