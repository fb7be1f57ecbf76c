import type { Browser, Locator, Page } from '@playwright/test';
import { blame, longestTask, type Task } from './longest-task.ts';
import { CONTENT_MARK, msToPaint } from './painted.ts';
import { reactionTo, TRACE_CATEGORIES, type TraceEvent } from './trace.ts';

/** Prefetching, late frames and what else a change brings has ended by then. */
const SETTLED_MS = 250;
const CONTENT_WITHIN_MS = 5_000;

export interface Traced {
  /** From the event to the frame with the content; NaN where it never came. */
  readonly msToPaint: number;
  /** What the time went to, in words. */
  readonly spent: string;
  readonly longest: Task;
  readonly trace: Buffer;
}

interface TracedOptions {
  /** The event that the time runs from. */
  readonly event: 'click' | 'popstate';
  /** What is shown at the end, as `contentOf` says it. */
  readonly content: string;
  /** Before the event: pointing at what is clicked. Traced too, since it may block the page. */
  readonly before?: () => Promise<void>;
  readonly act: () => Promise<unknown>;
}

/** Where the middle of an element is. Nothing of Playwright's runs in the page when it is clicked there by the mouse. */
export async function pointOf(element: Locator): Promise<{ readonly x: number; readonly y: number }> {
  await element.scrollIntoViewIfNeeded();
  // Of a link that is broken over two lines the first piece.
  return element.evaluate((node) => {
    const { x, y, width, height } = node.getClientRects()[0] as DOMRect;
    return { x: x + width / 2, y: y + height / 2 };
  });
}

/** Does something to a page and reads from a trace how long its content took to be painted, and what blocked the page. */
export async function traced(
  browser: Browser,
  page: Page,
  { event, content, before, act }: TracedOptions,
): Promise<Traced> {
  await page.evaluate((wanted) => window.contentWatch.await(wanted), content);
  const there = page
    .waitForEvent('console', {
      predicate: (message) => message.text() === CONTENT_MARK,
      timeout: CONTENT_WITHIN_MS,
    })
    .catch(() => {});
  await browser.startTracing(page, { categories: TRACE_CATEGORIES });
  await before?.();
  await act();
  await there;
  await page.waitForTimeout(SETTLED_MS);
  const trace = await browser.stopTracing();
  const reaction = reactionTo(event, trace);
  if (!reaction)
    return { msToPaint: Number.NaN, spent: `No ${event}.`, longest: { ms: 0, blame: '' }, trace };
  const ms = msToPaint(reaction) ?? Number.NaN;
  const span: Pick<TraceEvent, 'ts' | 'dur'> = { ts: reaction.event.ts, dur: ms * 1000 };
  return { msToPaint: ms, spent: blame(span, reaction.onMain), longest: longestTask(reaction), trace };
}
