import { dropAhead, layOutAhead, showIn } from '#components/page/ahead.ts';

/** Rows beyond those in view: a wrong guess of their height shows no gap. */
const SPARE_ROWS = 3;

export interface NextTable {
  readonly version: string;
  readonly html: string;
  /** Where the page will be scrolled to when it is shown, in CSS pixels. */
  readonly top: number;
}

interface MadeTable {
  readonly version: string;
  readonly element: Element;
  /** Adds the rows that are not in view. */
  readonly finish: () => void;
}

/** The one that may come next, by the region that it is in. */
const laidOut = new WeakMap<Element, MadeTable>();

/** Lays out the table that a region of a list may show next, behind the one that it shows. */
export function layOutTable(region: HTMLElement, next: NextTable): void {
  const before = laidOut.get(region);
  if (before?.version === next.version || region.dataset.version === next.version) return;
  forgetTable(region);
  const table = makeTable(region, next);
  laidOut.set(region, table);
  layOutAhead(table.element, region);
}

/**
 * Shows a table in its region with the rows that are in view, which takes the browser half as long to style, lay out and
 * paint as all of them.
 * @returns adds the others
 */
export function showTable(region: Element, next: NextTable): () => void {
  const ahead = laidOut.get(region);
  laidOut.delete(region);
  const { element, finish } = ahead?.version === next.version ? ahead : makeTable(region, next);
  showIn(region, element);
  return finish;
}

/** Forgets the table that was laid out, which is as large as the one that is shown. */
export function forgetTable(region: Element): void {
  const table = laidOut.get(region);
  if (table) dropAhead(table.element);
  laidOut.delete(region);
}

/** Without what was laid out ahead. */
export const shownTable = (region: Element): string => region.firstElementChild?.outerHTML ?? '';

function makeTable(region: Element, { version, html, top }: NextTable): MadeTable {
  // In no template: Chromium never lets go of pictures that were part of another document.
  const holder = document.createElement('div');
  holder.innerHTML = html;
  // A list without parts has no table.
  const element = holder.firstElementChild ?? holder;
  const inView = rowsInView(region, top);
  const body = element.querySelector('tbody');
  const rest = [...(body?.rows ?? [])].slice(inView);
  for (const row of rest) row.remove();
  return { version, element, finish: () => body?.append(...rest) };
}

function rowsInView(region: Element, top: number): number {
  const row = region.querySelector('tbody tr')?.getBoundingClientRect();
  if (!row || row.height === 0) return Number.POSITIVE_INFINITY;
  const rowsTop = row.top + scrollY;
  return Math.max(1, Math.ceil((top + innerHeight - rowsTop) / row.height) + SPARE_ROWS);
}
