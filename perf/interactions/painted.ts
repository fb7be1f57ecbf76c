import type { Reaction } from './trace.ts';

/** The mark that the page sets when the content that is waited for is in the document (`awaited-content.ts`). */
export const CONTENT_MARK = 'awaited content';

/**
 * Milliseconds from an event, such as a click, to the end of the first frame that shows the content waited for: the
 * first one laid out after the content was in the document. Undefined where there is none.
 */
export function msToPaint({ event, onMain }: Reaction): number | undefined {
  const there = onMain.find(({ name, ts }) => name === CONTENT_MARK && ts >= event.ts);
  const painted = there && onMain.find(({ name, ts }) => name === 'Layerize' && ts > there.ts);
  return painted && (painted.ts + (painted.dur ?? 0) - event.ts) / 1000;
}
