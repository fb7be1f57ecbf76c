export type SoftLink =
  /** Another list of the same category. */
  | { readonly kind: 'list'; readonly path: string; readonly element: HTMLAnchorElement }
  /** All values of an attribute. */
  | { readonly kind: 'values'; readonly element: HTMLAnchorElement }
  | { readonly kind: 'page'; readonly path: string; readonly element: HTMLAnchorElement };

/** The link in a list that an event follows within the page; undefined where the browser does it. */
export function linkOf(event: Event): SoftLink | undefined {
  if (event.defaultPrevented || (event instanceof MouseEvent && !isPlain(event))) return undefined;
  if (!(event.target instanceof Element)) return undefined;
  const element = event.target.closest<HTMLAnchorElement>('a[href]:not([download])');
  if (!element) return undefined;
  const path = element.pathname;
  if (element.dataset.all !== undefined) return { kind: 'values', element };
  if (element.closest('[data-facet], .pages')) return { kind: 'list', path, element };
  return { kind: 'page', path, element };
}

/** The first button, or none as in moving, and no key that means a new tab or a download. */
const isPlain = ({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): boolean =>
  button <= 0 && !metaKey && !ctrlKey && !shiftKey && !altKey;
