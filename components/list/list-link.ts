/** What a link in a list does on the page at hand; undefined for a link to another page. */
export function listLinkOf(link: HTMLAnchorElement): 'list' | 'values' | undefined {
  if (link.dataset.all !== undefined) return 'values';
  return link.closest('[data-list]') && link.closest('[data-facet], .pages') ? 'list' : undefined;
}
