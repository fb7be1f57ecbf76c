/** Rows are at least so high, in CSS pixels (`--row` in app/_styles/tokens.css). */
const LEAST_ROW_PX = 28;
/** What a list's page has above its rows at the least: head, path, heading. */
const ABOVE_ROWS_PX = 200;
/** More than the box of a filter shows of its values (app/_styles/filters.css). */
const VALUES_IN_VIEW = 14;

/**
 * Takes out of a page what nobody sees of it when it is shown from its top: rows below the window, values that a filter
 * shows when it is scrolled. The browser styles, lays out and paints the first frame in half the time.
 * @returns puts it back
 */
export function deferUnseen(content: ParentNode): () => void {
  const inView = Math.max(1, Math.ceil((innerHeight - ABOVE_ROWS_PX) / LEAST_ROW_PX));
  const deferred = [
    ...takeOut(content.querySelectorAll('tbody'), inView),
    ...takeOut(content.querySelectorAll('.values'), VALUES_IN_VIEW),
  ];
  return () => {
    for (const [parent, children] of deferred.splice(0)) parent.append(...children);
  };
}

function takeOut(parents: Iterable<Element>, kept: number): [parent: Element, children: Element[]][] {
  return [...parents].map((parent) => {
    const children = [...parent.children].slice(kept);
    for (const child of children) child.remove();
    return [parent, children];
  });
}
