import { linkOf } from './page-link.ts';

/** Pointing at a link for so long is more than passing over it. */
const DWELL_MS = 65;

/** Readers who save data get what they choose, and nothing before. */
const savesData = (): boolean =>
  (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;

/** A click and a page that is shown again move the focus, too. */
const isByKeyboard = ({ target }: Event): boolean =>
  target instanceof Element && target.matches(':focus-visible');

/**
 * Tells of links that the reader points at, tabs to or presses: the click that follows finds the answer there. A finger
 * that comes down may be about to scroll, which is no intent.
 */
export function watchIntent(onIntent: (link: HTMLAnchorElement) => void, signal: AbortSignal): void {
  let dwelling: ReturnType<typeof setTimeout> | undefined;
  const stop = (): void => clearTimeout(dwelling);
  const dwell = (event: Event): void => {
    stop();
    const link = linkOf(event);
    // A link that another list has replaced meanwhile leads nowhere.
    if (link && !savesData()) dwelling = setTimeout(() => link.isConnected && onIntent(link), DWELL_MS);
  };
  const press = (event: PointerEvent): void => {
    if (event.pointerType === 'touch') {
      dwell(event);
      return;
    }
    stop();
    const link = linkOf(event);
    if (link) onIntent(link);
  };
  document.addEventListener('pointerover', dwell, { signal });
  document.addEventListener('focusin', (event) => isByKeyboard(event) && dwell(event), { signal });
  document.addEventListener('pointerdown', press, { signal });
  document.addEventListener('pointercancel', stop, { signal });
  document.documentElement.addEventListener('pointerleave', stop, { signal });
  signal.addEventListener('abort', stop);
}
