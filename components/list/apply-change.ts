import { findTyped } from '#components/filters/panel-behaviour.ts';
import type { ListChange } from './list-change.ts';
import { UnexpectedAnswerError } from './list-changes.ts';
import { forgetTable, layOutTable, shownTable, showTable } from './table-region.ts';

/** The region that takes the browser longest. */
const TABLE = 'table';

const regionsOf = (root: Element): Map<string, HTMLElement> =>
  new Map(
    [...root.querySelectorAll<HTMLElement>('[data-region]')].map((one) => [one.dataset.region ?? '', one]),
  );

/** What the page at hand shows, to come back to. */
export function currentChange(root: Element): ListChange {
  return {
    title: document.title,
    canonical: canonicalLink()?.href ?? location.href,
    announcement: root.querySelector('#results')?.textContent ?? '',
    regions: [...regionsOf(root)].map(([name, region]) => [
      name,
      region.dataset.version ?? '',
      name === TABLE ? shownTable(region) : region.innerHTML,
    ]),
  };
}

/** Lays out what a change will take longest to show. @param top where the page will be scrolled to */
export function layOutChange(root: Element, { regions }: ListChange, top: number): void {
  const region = regionsOf(root).get(TABLE);
  const [, version, html] = regions.find(([name]) => name === TABLE) ?? [];
  if (region && version !== undefined && html !== undefined) layOutTable(region, { version, html, top });
}

/** Forgets what was laid out: the page is left. */
export function forgetLaidOut(root: Element): void {
  const region = regionsOf(root).get(TABLE);
  if (region) forgetTable(region);
}

/**
 * Replaces what is different and in view. Elements around the regions stay: what the reader opened, how far they
 * scrolled.
 * @param top where the page will be scrolled to
 * @returns replaces the rest, and gives the focus back to the link that had it
 * @throws UnexpectedAnswerError before anything was replaced, when the page has other regions
 */
export function applyChange(root: Element, change: ListChange, top: number): () => void {
  const regions = regionsOf(root);
  if (regions.size !== change.regions.length || change.regions.some(([name]) => !regions.has(name))) {
    throw new UnexpectedAnswerError('The list has other filters than the page.');
  }
  const focus = focusIn(root);
  // Before anything changes: the browser styles the page anew to move the focus, and would do it half-way through.
  focus?.[0].blur();
  const later: (() => void)[] = [];
  for (const [name, version, html] of change.regions) {
    const region = regions.get(name);
    if (!region || region.dataset.version === version) continue;
    region.dataset.version = version;
    const isCurrent = (): boolean => region.isConnected && region.dataset.version === version;
    if (name === TABLE) {
      const rest = showTable(region, { version, html, top });
      later.push(() => isCurrent() && rest());
    } else if (region.closest('.facet:not([open])')) {
      later.push(() => isCurrent() && replace(region, html));
    } else replace(region, html);
  }
  document.title = change.title;
  canonicalLink()?.setAttribute('href', change.canonical);
  // What was typed to find values holds for the next list, too.
  findTyped(root);
  return () => {
    for (const one of later) one();
    findTyped(root);
    if (focus) focusAgain(root, focus);
  };
}

function replace(region: Element, html: string): void {
  region.innerHTML = html;
}

const canonicalLink = (): HTMLLinkElement | null => document.querySelector('link[rel="canonical"]');

const facetOf = (element: Element): string =>
  element.closest<HTMLElement>('[data-facet]')?.dataset.facet ?? '';

const textOf = (element: Element): string => (element.firstElementChild ?? element).textContent ?? '';

/** Facet and text of the link that has the focus. */
function focusIn(root: Element): readonly [element: HTMLElement, facet: string, text: string] | undefined {
  const focused = document.activeElement;
  return focused instanceof HTMLElement && root.contains(focused)
    ? [focused, facetOf(focused), textOf(focused)]
    : undefined;
}

/** The same link, or, when it is gone, as a removed filter is, the line that says how many parts are left. */
function focusAgain(
  root: Element,
  [element, facet, text]: readonly [element: HTMLElement, facet: string, text: string],
): void {
  if (element.isConnected) {
    element.focus({ preventScroll: true });
    return;
  }
  const place = facet === '' ? null : root.querySelector(`[data-facet="${CSS.escape(facet)}"]`);
  const again = [...(place?.querySelectorAll<HTMLElement>('a, input, button') ?? [])].find(
    (one) => textOf(one) === text,
  );
  (again ?? root.querySelector<HTMLElement>('#results'))?.focus({ preventScroll: true });
}
