import { fetchAllValues, findTyped, submitRanges } from '#components/filters/panel-behaviour.ts';
import { restorePanel, snapshotPanel } from '#components/filters/panel-memory.ts';
import { linkOf } from '#components/navigation/page-link.ts';
import { ListJourney } from './list-journey.ts';
import { listLinkOf } from './list-link.ts';

interface MountListOptions {
  /** Another list of the category is about to become the next entry of the history. */
  readonly onLeave: () => void;
  /** Another list of the category is shown. */
  readonly onShown: () => void;
}

/** A list that does what its links say. */
export interface MountedList {
  /** Whether a path is one of its lists. */
  has(path: string): boolean;
  /** Gets the list ready that a link leads to. @returns false for a link that leads elsewhere */
  prepare(link: HTMLAnchorElement): boolean;
  /** Shows the list that the address has become the one of, where it was left. */
  follow(path: string, top: number | undefined): Promise<void>;
  /** The page is left; what is asked for counts no longer. */
  leave(): void;
  /** The page is shown again. */
  resume(): void;
}

/**
 * Makes a list do what its links say, from one place: a choice replaces what it changes on the page.
 * @param root has the address of the unfiltered list as `data-list` and its own as `data-path`
 */
export function mountList(root: HTMLElement, { onLeave, onShown }: MountListOptions): MountedList {
  const { list: address = '', path = '', failed = '' } = root.dataset;
  restorePanel(root, address);
  const journey = new ListJourney(root, { path, failed, onLeave, onChange: onShown });

  root.addEventListener('click', (event) => {
    const link = linkOf(event);
    const kind = link && listLinkOf(link);
    if (!kind) return;
    event.preventDefault();
    if (kind === 'values') void fetchAllValues(link);
    else void journey.go(link.pathname, link);
  });
  root.addEventListener('submit', (event) => {
    event.preventDefault();
    const go = (chosen: string): void => void journey.go(chosen);
    void submitRanges(event.target as HTMLFormElement, go, failed);
  });
  findTyped(root);

  return {
    has: (one) => one === address || one.startsWith(`${address}/`),
    prepare(link) {
      const isOfList = listLinkOf(link) === 'list';
      if (isOfList) void journey.prepare(link);
      return isOfList;
    },
    follow: (one, top) => journey.follow(one, top),
    leave() {
      journey.end();
      snapshotPanel(root, address);
    },
    resume: () => journey.resume(),
  };
}
