import { linkOf } from './soft-link.ts';

/** Pointing at a link for so long is more than passing over it. */
const DWELL_MS = 65;

/** Readers who save data get what they choose, and nothing before. */
const savesData = (): boolean =>
  (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;

/** Tells of links to lists that the reader points at, tabs to or presses: the click that follows finds the answer there. */
export function watchIntent(root: HTMLElement, onIntent: (path: string) => void): { end(): void } {
  const abort = new AbortController();
  const { signal } = abort;
  let dwelling: ReturnType<typeof setTimeout> | undefined;
  const dwell = (event: Event): void => {
    clearTimeout(dwelling);
    const link = linkOf(event);
    if (link?.kind === 'list' && !savesData()) dwelling = setTimeout(() => onIntent(link.path), DWELL_MS);
  };
  const press = (event: Event): void => {
    clearTimeout(dwelling);
    const link = linkOf(event);
    if (link?.kind === 'list') onIntent(link.path);
  };
  root.addEventListener('pointerover', dwell, { signal });
  root.addEventListener('focusin', dwell, { signal });
  root.addEventListener('pointerdown', press, { signal });
  root.addEventListener('pointerleave', () => clearTimeout(dwelling), { signal });
  return {
    end() {
      clearTimeout(dwelling);
      abort.abort();
    },
  };
}
