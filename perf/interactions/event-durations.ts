import type { Page } from '@playwright/test';

/** What one interaction took, in milliseconds; the browser counts in steps of 8 and tells of nothing below 16. */
export interface InteractionTime {
  readonly ms: number;
  readonly type: string;
  /** The script that ran longest in the frame, and the element. */
  readonly blame: string;
}

declare global {
  interface Window {
    /** The slowest events of interactions and the frames that were long, since the last look. */
    interactionLog: {
      events: { type: string; ms: number; target: string }[];
      frames: { ms: number; script: string }[];
      tasks: number[];
    };
  }
}

/** Lets the pages that are opened from now on log how long interactions and tasks take. */
export async function watchInteractions(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.interactionLog = { events: [], frames: [], tasks: [] };
    const log = window.interactionLog;
    const observe = (type: string, onEntry: (entry: PerformanceEntry) => void, options = {}): void =>
      new PerformanceObserver((list) => list.getEntries().forEach(onEntry)).observe({ type, ...options });
    const onEvent = (entry: PerformanceEntry): void => {
      const { interactionId, target } = entry as PerformanceEventTiming;
      if (!interactionId) return;
      const element = target instanceof Element ? target.outerHTML.slice(0, 60) : '';
      log.events.push({ type: entry.name, ms: entry.duration, target: element });
    };
    observe('event', onEvent, { durationThreshold: 16 });
    observe('longtask', ({ duration }) => log.tasks.push(duration));
    observe('long-animation-frame', (entry) => {
      interface Script extends PerformanceEntry {
        readonly invoker: string;
        readonly sourceURL: string;
        readonly sourceFunctionName: string;
        readonly sourceCharPosition: number;
      }
      const { scripts } = entry as PerformanceEntry & { readonly scripts: readonly Script[] };
      const [most] = [...scripts].sort((one, other) => other.duration - one.duration);
      const script = most
        ? `${most.sourceFunctionName || most.invoker} in ${most.sourceURL.split('/').at(-1)}:${most.sourceCharPosition}, ${most.duration.toFixed(0)} ms`
        : 'no script: style, layout or paint';
      log.frames.push({ ms: entry.duration, script });
    });
  });
}

/** Does something and says how long the slowest event of it took until the next frame, and the tasks that were long. */
export async function interactionTime(
  page: Page,
  act: () => Promise<unknown>,
): Promise<InteractionTime & { readonly longTasks: readonly number[] }> {
  await page.evaluate(() => Object.assign(window.interactionLog, { events: [], frames: [], tasks: [] }));
  await act();
  await page.waitForTimeout(SETTLED_MS);
  const { events, frames, tasks } = await page.evaluate(() => window.interactionLog);
  const [slowest] = events.sort((one, other) => other.ms - one.ms);
  const [longest] = frames.sort((one, other) => other.ms - one.ms);
  return {
    ms: slowest?.ms ?? UNNOTICED_MS,
    type: slowest?.type ?? '',
    blame: `${slowest?.type ?? 'nothing'} on ${slowest?.target ?? 'nothing'}${longest ? `; ${longest.script}` : ''}`,
    longTasks: tasks,
  };
}

const SETTLED_MS = 300;
const UNNOTICED_MS = 16;
