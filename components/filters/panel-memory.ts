import { fetchAllValues } from './panel-behaviour.ts';

/** What a list's filters looked like when the reader left it for the next one. */
interface PanelMemory {
  readonly slug: string;
  readonly open: ReadonlyMap<string, boolean>;
  readonly scrolled: ReadonlyMap<string, number>;
  /** What was typed into fields that find values. */
  readonly finding: ReadonlyMap<string, string>;
  /** Facets of which all values had been fetched. */
  readonly whole: ReadonlySet<string>;
  /** Facet and text of the link that had the focus. */
  readonly focus: readonly [facet: string, text: string] | undefined;
}

let memory: PanelMemory | undefined;

const groups = (root: Element): HTMLDetailsElement[] => [
  ...root.querySelectorAll<HTMLDetailsElement>('details[data-facet]'),
];

const facetOf = (element: Element): string =>
  element.closest<HTMLElement>('[data-facet]')?.dataset.facet ?? '';

const textOfLink = (link: Element): string => (link.firstElementChild ?? link).textContent ?? '';

/** Remembers the panel as it is. */
export function snapshotPanel(root: Element, slug: string): void {
  const focused = document.activeElement;
  memory = {
    slug,
    open: new Map(groups(root).map((group) => [facetOf(group), group.open])),
    scrolled: new Map(scrollers(root).map((one) => [facetOf(one), one.scrollTop])),
    finding: new Map(
      [...root.querySelectorAll<HTMLInputElement>('[data-find]')].map((one) => [facetOf(one), one.value]),
    ),
    whole: new Set([...root.querySelectorAll('a[data-all][hidden]')].map(facetOf)),
    focus:
      focused && root.contains(focused) && focused.closest('[data-facet]')
        ? [facetOf(focused), textOfLink(focused)]
        : undefined,
  };
}

const scrollers = (root: Element): Element[] => [...root.querySelectorAll('.values, .filters')];

/** Makes the panel what it was. @returns whether the reader comes from a list of the same category */
export function restorePanel(root: Element, slug: string): boolean {
  if (memory?.slug !== slug) return false;
  const { open, scrolled, finding, whole, focus } = memory;
  for (const group of groups(root)) group.open = open.get(facetOf(group)) ?? group.open;
  for (const input of root.querySelectorAll<HTMLInputElement>('[data-find]')) {
    input.value = finding.get(facetOf(input)) ?? '';
  }
  const scroll = (): void => {
    for (const one of scrollers(root)) one.scrollTop = scrolled.get(facetOf(one)) ?? 0;
  };
  scroll();
  for (const link of root.querySelectorAll<HTMLAnchorElement>('a[data-all]')) {
    if (whole.has(facetOf(link))) void fetchAllValues(link).then(scroll);
  }
  if (focus) focusAgain(root, focus);
  memory = { ...memory, focus: undefined };
  return true;
}

/** The same link, or, when it is gone, as a removed filter is, the line that says how many parts are left. */
function focusAgain(root: Element, [facet, text]: readonly [string, string]): void {
  const place = root.querySelector(`[data-facet="${CSS.escape(facet)}"]`);
  const again = [...(place?.querySelectorAll<HTMLElement>('a, input, button') ?? [])].find(
    (one) => textOfLink(one) === text,
  );
  (again ?? root.querySelector<HTMLElement>('#results'))?.focus({ preventScroll: true });
}
