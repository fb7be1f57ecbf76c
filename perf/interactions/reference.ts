import type { Browser, Page } from '@playwright/test';
import { watchContent } from './awaited-content.ts';
import { interactionTime, watchInteractions } from './event-durations.ts';
import { slowDown } from './slowed.ts';
import { pointOf, type Traced, traced } from './traced.ts';
import { firstVitals, watchVitals } from './vitals.ts';

const ROWS = 400;

/**
 * What times are compared with: the empty Next page of perf/floor in the same browser. A click there does a fixed piece
 * of work with everything in it that a reaction takes: script, style, layout and paint of a table.
 */
export class Reference {
  readonly #browser: Browser;
  readonly #url: string;
  readonly #page: Page;

  private constructor(browser: Browser, url: string, page: Page) {
    this.#browser = browser;
    this.#url = url;
    this.#page = page;
  }

  /** @param url of the empty page */
  static async open(browser: Browser, url: string): Promise<Reference> {
    const page = await browser.newPage();
    await watchContent(page);
    await watchInteractions(page);
    return new Reference(browser, url, page);
  }

  /** From click to paint, in a trace, as the site's own clicks are measured. */
  async click({ isSlowed = true } = {}): Promise<Traced> {
    const page = this.#page;
    const { x, y } = await this.#prepare();
    const session = isSlowed ? await slowDown(page) : undefined;
    const run = await traced(this.#browser, page, {
      event: 'click',
      content: 'After | undefined | ',
      act: () => page.mouse.click(x, y),
    });
    await session?.detach();
    return run;
  }

  /** From the click's event to the next frame, as the browser tells it, processor slowed. In milliseconds. */
  async interaction(): Promise<number> {
    const { x, y } = await this.#prepare();
    const session = await slowDown(this.#page);
    const { ms } = await interactionTime(this.#page, () => this.#page.mouse.click(x, y));
    await session.detach();
    return ms;
  }

  /** Largest paint of the empty page at the first visit of a new profile, processor slowed. In milliseconds. */
  async firstView(viewport: { width: number; height: number }): Promise<number> {
    const context = await this.#browser.newContext({ viewport });
    try {
      const page = await context.newPage();
      await watchVitals(page);
      await slowDown(page);
      await page.goto(this.#url);
      const vitals = await firstVitals(page);
      return vitals.find(({ name }) => name === 'LCP')?.value ?? Number.NaN;
    } finally {
      await context.close();
    }
  }

  close(): Promise<void> {
    return this.#page.close();
  }

  /** Opens the page anew with the work to be done in it. @returns where to click */
  async #prepare(): Promise<{ readonly x: number; readonly y: number }> {
    const page = this.#page;
    await page.goto(this.#url);
    // Once React has taken the heading over it does nothing more; before, it would put back what was there.
    await page.waitForFunction(() =>
      Object.keys(document.querySelector('h1') ?? {}).some((key) => key.startsWith('__react')),
    );
    await page.evaluate((rows) => {
      document.body.innerHTML =
        '<main><h1>Before</h1><button type="button">Work</button><table></table></main>';
      document.querySelector('button')?.addEventListener('click', () => {
        const cells = Array.from({ length: 6 }, (_, column) => `<td>M${column} cell</td>`).join('');
        const table = document.querySelector('table') as HTMLTableElement;
        table.innerHTML = `<tr>${cells}</tr>`.repeat(rows);
        (document.querySelector('h1') as HTMLElement).textContent = 'After';
      });
    }, ROWS);
    return pointOf(page.locator('button'));
  }
}
