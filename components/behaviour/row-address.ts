/**
 * Where a click in a list's row leads: the address of the row's link, unless the click was on something that acts by
 * itself, was meant for a new tab, or ended a selection of text.
 */
export function rowAddress(event: MouseEvent, selection: Selection | null): string | undefined {
  if (
    event.defaultPrevented ||
    event.button !== 0 ||
    event.metaKey ||
    event.ctrlKey ||
    event.shiftKey ||
    event.altKey
  )
    return undefined;
  if (selection && !selection.isCollapsed) return undefined;
  if (!(event.target instanceof Element) || event.target.closest('a, button, input, label, select, summary'))
    return undefined;
  return (
    event.target.closest('table[data-rows] tbody tr')?.querySelector('a')?.getAttribute('href') ?? undefined
  );
}
