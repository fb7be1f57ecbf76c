import { refreshAllValues } from '#components/filters/panel-behaviour.ts';
import { pushEntry, replaceEntry } from '#components/navigation/history-entry.ts';
import { painted } from '#components/navigation/painted.ts';
import { isKept } from '#components/offline/is-kept.ts';
import { applyChange, currentChange, forgetLaidOut, layOutChange } from './apply-change.ts';
import { listChanges, UnexpectedAnswerError } from './list-changes.ts';

/** A list that comes sooner is not dimmed before it: that costs more than it says. */
const BUSY_AFTER_MS = 150;

interface ListJourneyOptions {
  /** Of the list that is shown. */
  readonly path: string;
  /** Said when the network is gone. */
  readonly failed: string;
  /** Another list is about to become the next entry of the history. */
  readonly onLeave: () => void;
  /** Another list is shown. */
  readonly onChange: () => void;
}

interface ShowOptions {
  /** Where the reader is to be on its page, in CSS pixels from the top; where they are. */
  readonly top?: number | undefined;
  /** Of the paging links: its results have the focus. */
  readonly isPaging?: boolean;
  /** It is no entry of the history yet. */
  readonly isNew: boolean;
}

/** The way from list to list of one category, on one page. */
export class ListJourney {
  readonly #root: HTMLElement;
  readonly #options: ListJourneyOptions;
  #path: string;
  /** Where the reader wants to be. */
  #wanted: string;

  constructor(root: HTMLElement, options: ListJourneyOptions) {
    this.#root = root;
    this.#options = options;
    this.#path = options.path;
    this.#wanted = options.path;
    // To come back to, before there is a click that would have to wait for it.
    whenIdle(() => {
      if (this.#path === options.path && root.isConnected && !listChanges.kept(options.path))
        listChanges.keep(options.path, currentChange(root));
    });
  }

  /** Gets the list ready that the reader points at. */
  async prepare(link: HTMLAnchorElement): Promise<void> {
    const { pathname: path } = link;
    const from = this.#wanted;
    const change = await listChanges.prepare(path);
    // A click that came meanwhile goes first.
    await new Promise((resolve) => setTimeout(resolve));
    if (change && from === this.#wanted && from === this.#path)
      layOutChange(this.#root, change, isPaging(link) ? 0 : scrollY);
  }

  /** Shows the list at a path as a new entry of the history. @param link the link that led there */
  async go(path: string, link?: HTMLAnchorElement): Promise<void> {
    const isOfPages = link !== undefined && isPaging(link);
    const isValue = link?.closest('.values') != null;
    const isTicked = isValue && !listChanges.isReady(path);
    if (isTicked) tick(link);
    const isShown = await this.#show(path, {
      top: isOfPages ? 0 : undefined,
      isPaging: isOfPages,
      isNew: true,
    });
    if (!isShown && isTicked && link.isConnected && this.#wanted === this.#path) tick(link);
  }

  /** Shows the list that the address has become the one of. @param top where it was left */
  async follow(path: string, top: number | undefined): Promise<void> {
    if (path !== this.#wanted) await this.#show(path, { top, isNew: false });
  }

  /** The page is left. */
  end(): void {
    this.#wanted = '';
    forgetLaidOut(this.#root);
  }

  /** The page is shown again. */
  resume(): void {
    this.#wanted = this.#path;
  }

  /** @returns whether it is shown; not when the reader has wanted something else meanwhile */
  async #show(path: string, { top, isPaging: isOfPages, isNew }: ShowOptions): Promise<boolean> {
    this.#wanted = path;
    const busy = setTimeout(() => this.#root.setAttribute('aria-busy', 'true'), BUSY_AFTER_MS);
    try {
      const change = await listChanges.ask(path);
      if (this.#wanted !== path) return false;
      listChanges.keep(this.#path, listChanges.kept(this.#path) ?? currentChange(this.#root));
      const isMoved = top !== undefined && top !== scrollY;
      // Now: the browser remembers of an entry where it was scrolled when it was left, and the next list may be shorter.
      if (isMoved && isNew) this.#push(path);
      const finish = applyChange(this.#root, change, top ?? scrollY);
      if (isMoved) scrollTo({ top, behavior: 'instant' });
      this.#path = path;
      this.#failure()?.remove();
      // First of all the reader sees the new list; what follows lays it out again or makes Next render.
      await painted();
      finish();
      if (isOfPages) document.getElementById('results')?.focus({ preventScroll: true });
      if (!isMoved && isNew) this.#push(path);
      this.#options.onChange();
      announce(change.announcement);
      refreshAllValues(this.#root);
      return true;
    } catch (error) {
      if (this.#wanted !== path) return false;
      // A list that is no longer there, another release of the server: its page says it.
      // One that has been seen is there without a network, as a page.
      if (error instanceof UnexpectedAnswerError || (await isKept(path))) location.assign(path);
      else this.#fail(path);
      return false;
    } finally {
      clearTimeout(busy);
      if (this.#wanted === path || this.#wanted === this.#path) this.#root.removeAttribute('aria-busy');
    }
  }

  #push(path: string): void {
    this.#options.onLeave();
    pushEntry(path);
  }

  #failure(): Element | null {
    return this.#root.querySelector('.list-failure');
  }

  /** What is shown stays, and says so. */
  #fail(path: string): void {
    this.#wanted = this.#path;
    // Back has changed the address already.
    if (location.pathname === path) replaceEntry(this.#path);
    const results = this.#root.querySelector('#results');
    const failure = this.#failure() ?? document.createElement('p');
    failure.className = 'list-failure';
    failure.textContent = this.#options.failed;
    results?.closest('.list-bar')?.before(failure);
    announce(this.#options.failed);
  }
}

/** Whether a link leads to another page of the same list, which is read from its top. */
const isPaging = (link: HTMLAnchorElement): boolean => link.closest('.pages') !== null;

const whenIdle = (work: () => void): void => void (window.requestIdleCallback ?? setTimeout)(work);

const announce = (detail: string): void => {
  document.dispatchEvent(new CustomEvent('announce', { detail }));
};

/** Shows the choice at once, as a box that is ticked does; the answer replaces it. */
function tick(link: HTMLAnchorElement): void {
  if (link.hasAttribute('aria-current')) link.removeAttribute('aria-current');
  else link.setAttribute('aria-current', 'true');
}
