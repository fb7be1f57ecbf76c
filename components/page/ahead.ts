const AHEAD_CLASS = 'ahead';

/** Whether the browser can keep what it worked out for something that it does not show. */
const CAN_LAY_OUT_AHEAD = typeof CSS !== 'undefined' && CSS.supports('content-visibility', 'hidden');

/**
 * Has something styled and laid out before it is to be shown: in its place, behind what is shown there, skipped by
 * everything that sees, finds, reads aloud or focuses (`content-visibility`). All that is left to do then is to paint it.
 * Does nothing where the browser cannot.
 */
export function layOutAhead(element: Element, place: Element): void {
  if (!CAN_LAY_OUT_AHEAD) return;
  place.append(element);
  // Asking for its size is what has it laid out.
  element.getBoundingClientRect();
  element.classList.add(AHEAD_CLASS);
}

/** Shows an element in a place instead of all else, whether it was laid out ahead or not. */
export function showIn(place: Element, element: Element): void {
  // Moving it would undo what was worked out.
  if (element.parentElement === place) while (element.previousSibling) element.previousSibling.remove();
  else place.replaceChildren(element);
  while (element.nextSibling) element.nextSibling.remove();
  element.classList.remove(AHEAD_CLASS);
}

/** Takes an element that was laid out ahead away again. */
export function dropAhead(element: Element): void {
  element.remove();
  element.classList.remove(AHEAD_CLASS);
}
