/** What a list's filters looked like when the reader left it. */
interface PanelMemory {
  readonly slug: string;
  readonly open: ReadonlyMap<string, boolean>;
  readonly scrolled: ReadonlyMap<string, number>;
  /** What was typed into fields that find values. */
  readonly finding: ReadonlyMap<string, string>;
}

let memory: PanelMemory | undefined;

const groups = (root: Element): HTMLDetailsElement[] => [
  ...root.querySelectorAll<HTMLDetailsElement>('details[data-facet]'),
];
/**
 * What scrolls by itself and can be seen: asking a folded group where it is scrolled has the browser lay it out, which
 * took a third of the way from a list to a part.
 */
export const scrollers = (root: Element): Element[] =>
  [...root.querySelectorAll('.values, .filters')].filter((one) => one.checkVisibility());
const finders = (root: Element): HTMLInputElement[] => [
  ...root.querySelectorAll<HTMLInputElement>('[data-find]'),
];

const facetOf = (element: Element): string =>
  element.closest<HTMLElement>('[data-facet]')?.dataset.facet ?? '';

/** Remembers the panel as it is. */
export function snapshotPanel(root: Element, slug: string): void {
  memory = {
    slug,
    open: new Map(groups(root).map((group) => [facetOf(group), group.open])),
    scrolled: new Map(scrollers(root).map((one) => [facetOf(one), one.scrollTop])),
    finding: new Map(finders(root).map((one) => [facetOf(one), one.value])),
  };
}

/** Makes the panel what it was when the reader comes back to a list of the same category. */
export function restorePanel(root: Element, slug: string): void {
  if (memory?.slug !== slug) return;
  const { open, scrolled, finding } = memory;
  for (const group of groups(root)) group.open = open.get(facetOf(group)) ?? group.open;
  for (const input of finders(root)) input.value = finding.get(facetOf(input)) ?? '';
  for (const one of scrollers(root)) one.scrollTop = scrolled.get(facetOf(one)) ?? 0;
}
