import type { Browser } from '@playwright/test';
import { watchContent } from './awaited-content.ts';
import { slowDown } from './slowed.ts';
import { pointOf, traced } from './traced.ts';

/** What the work below takes on two quiet cores of an AMD EPYC, the processor slowed four times. */
const QUIET_MS = 95;
const REPETITIONS = 3;
const ROWS = 400;

/**
 * How many times slower than a quiet machine this one is now, at least 1: script, layout and painting of a table, from
 * click to frame, measured as the journeys are and in the same browser.
 */
export async function slowness(browser: Browser): Promise<{ readonly times: number; readonly ms: number }> {
  const page = await browser.newPage();
  await watchContent(page);
  const taken: number[] = [];
  for (let repetition = 0; repetition < REPETITIONS; repetition += 1) {
    await page.goto('about:blank');
    await page.setContent('<main><h1>Before</h1><button>Work</button><table></table></main>');
    await page.evaluate((rows) => {
      document.querySelector('button')?.addEventListener('click', () => {
        const cells = Array.from({ length: 6 }, (_, column) => `<td>M${column} cell</td>`).join('');
        const table = document.querySelector('table') as HTMLTableElement;
        table.innerHTML = `<tr>${cells}</tr>`.repeat(rows);
        (document.querySelector('h1') as HTMLElement).textContent = 'After';
      });
    }, ROWS);
    const session = await slowDown(page);
    const at = await pointOf(page.locator('button'));
    const { msToPaint } = await traced(browser, page, {
      event: 'click',
      content: 'After | undefined | ',
      act: () => page.mouse.click(at.x, at.y),
    });
    taken.push(msToPaint);
    await session.detach();
  }
  await page.close();
  const ms = Math.min(...taken);
  return { times: Math.max(1, ms / QUIET_MS), ms };
}
