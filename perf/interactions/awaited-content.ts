import type { Page } from '@playwright/test';
import { CONTENT_MARK } from './painted.ts';

interface ContentWatch {
  /** What tells the main content of this page from another's. */
  shown(): string;
  /** Sets and says the mark when that is what is shown. */
  await(content: string): void;
}

declare global {
  interface Window {
    contentWatch: ContentWatch;
  }
}

/** Lets the pages that are opened from now on mark when they show what is waited for. */
export async function watchContent(page: Page): Promise<void> {
  await page.addInitScript((mark) => {
    let awaited: string | undefined;
    const shown = (): string => {
      const heading = document.querySelector('main h1')?.textContent ?? '';
      const rows = document.querySelectorAll('main table.parts tbody th a[href^="/p/"]:not(.ahead *)');
      // A list's first row, its order and how many there are; its last links may follow a frame later, below the window.
      const link = rows[0] ?? [...document.querySelectorAll('main a[href]:not(.ahead *)')].at(-1);
      const sorted = document.querySelector('main table.parts [aria-sort]:not(.ahead *)');
      const order = sorted && `${sorted.textContent} ${sorted.getAttribute('aria-sort')}`;
      const results = rows[0] ? `${document.querySelector('#results')?.textContent} ${order}` : '';
      return `${heading.trim()} | ${link?.getAttribute('href')} | ${results}`;
    };
    const look = (): void => {
      if (awaited === undefined || shown() !== awaited) return;
      awaited = undefined;
      performance.mark(mark);
      // Tells the test when it was painted, without being asked: asking would take time of the page that is measured.
      requestAnimationFrame(() => setTimeout(() => console.debug(mark)));
    };
    // Chromium does not trace this event; the first of its listeners tells when it came.
    addEventListener('popstate', () => performance.mark('popstate'), { capture: true });
    new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
    window.contentWatch = {
      shown,
      await(content) {
        awaited = content;
      },
    };
  }, CONTENT_MARK);
}

/** What a page shows that is opened by its address. */
export async function contentOf(page: Page, address: string): Promise<string> {
  await page.goto(address);
  return page.evaluate(() => window.contentWatch.shown());
}
