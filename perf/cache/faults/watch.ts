import { setTimeout as sleep } from 'node:timers/promises';
import { type CataloguePart, markdownPath, pagePath } from '../catalogue.ts';
import { get } from '../get.ts';
import { type Prices, shownPrice } from '../prices.ts';

/** Visitors of each origin, who read one page after the other. */
const VISITORS = 2;
const PAUSE_MS = 30;
const CHANGE_EVERY_MS = 100;
const TOLD = 3;

export interface Watched {
  readonly answers: number;
  readonly changes: number;
  /** Answers other than a part with its price. */
  readonly failed: number;
  /** The first few of them, in words. */
  readonly failures: readonly string[];
  /** How long the oldest price shown had been replaced when it was asked for, and where; 0 where none had. */
  readonly stalestMs: number;
  readonly stalest: string;
}

interface WatchOptions {
  /** The instances and the edge. */
  readonly origins: readonly string[];
  readonly parts: readonly CataloguePart[];
  readonly prices: Prices;
  /** Ends it. */
  readonly signal: AbortSignal;
}

/** Visitors read over all origins while a writer changes prices. */
export async function watch({ origins, parts, prices, signal }: WatchOptions): Promise<Watched> {
  const failures: string[] = [];
  let [answers, changes, failed, stalestMs, stalest] = [0, 0, 0, 0, ''];
  const fail = (what: string): void => {
    failed += 1;
    if (failures.length < TOLD) failures.push(what);
  };
  const visit = async (origin: string, visitor: number): Promise<void> => {
    for (let turn = visitor; !signal.aborted; turn += 7, await sleep(PAUSE_MS)) {
      const { partNumber = '' } = parts[turn % parts.length] ?? {};
      const path = turn % 3 === 0 ? markdownPath(partNumber) : pagePath(partNumber);
      const { status, text, askedMs } = await get(`${origin}${path}`);
      answers += 1;
      const amount = status === 200 ? shownPrice(path, text) : undefined;
      if (amount === undefined) {
        fail(`${origin}${path}: ${status} ${text.slice(0, 80).replaceAll('\n', ' ')}`);
        continue;
      }
      const behindMs = prices.staleness(partNumber, amount, askedMs);
      if (behindMs > stalestMs) [stalestMs, stalest] = [behindMs, `${origin}${path}`];
    }
  };
  const write = async (): Promise<void> => {
    for (; !signal.aborted; await sleep(CHANGE_EVERY_MS)) {
      const part = parts[changes % parts.length];
      if (part) await prices.change(part);
      changes += 1;
    }
  };
  const visitors = origins.flatMap((origin, place) =>
    Array.from({ length: VISITORS }, (_, index) => visit(origin, place * VISITORS + index)),
  );
  await Promise.all([write(), ...visitors]);
  return { answers, changes, failed, failures, stalestMs, stalest };
}
