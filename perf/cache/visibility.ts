import { setTimeout as sleep } from 'node:timers/promises';
import { availabilityPath, type CataloguePart, markdownPath, pagePath } from './catalogue.ts';
import { get } from './get.ts';
import { type Prices, shownPrice } from './prices.ts';

/** Fifteen addresses are asked so often; more would be the load, and on two cores all that is measured. */
const POLL_EVERY_MS = 25;
/** On a machine that is busy otherwise fewer changes are measured. */
const MOST_MS = 60_000;
const LIMIT_MS = 10_000;

export interface Visible {
  readonly partNumber: string;
  /** From the commit to the last of all answers that show it. */
  readonly ms: number;
  readonly last: string;
}

interface VisibilityOptions {
  /** The instances and the edge. */
  readonly origins: readonly string[];
  readonly parts: readonly CataloguePart[];
  readonly prices: Prices;
  readonly changes: number;
  readonly signal: AbortSignal;
}

/** Changes one price after the other; how long each takes until the page and the JSON show it everywhere. */
export async function visibility(options: VisibilityOptions): Promise<Visible[]> {
  const { origins, parts, prices, changes, signal } = options;
  const found: Visible[] = [];
  const untilMs = performance.now() + MOST_MS;
  let started = 0;
  for (; started < changes && performance.now() < untilMs && !signal.aborted; started += 1) {
    const part = parts[started % parts.length];
    if (part) found.push(await changed(part, { origins, prices }));
  }
  return found;
}

/** Everything that shows the price is asked for before, so that it is cached wherever it can be. */
async function changed(
  part: CataloguePart,
  { origins, prices }: { readonly origins: readonly string[]; readonly prices: Prices },
): Promise<Visible> {
  const { partNumber } = part;
  const paths = [pagePath(partNumber), markdownPath(partNumber), availabilityPath(partNumber)];
  const urls = origins.flatMap((origin) => paths.map((path) => `${origin}${path}`));
  await Promise.all(urls.map((url) => get(url)));
  const { amount, committedMs } = await prices.change(part);
  const shown = await Promise.all(urls.map((url) => shownFrom(url, amount)));
  const [last] = shown
    .map(({ atMs, instead }, index) => ({ ms: atMs - committedMs, last: `${urls[index]} ${instead}`.trim() }))
    .sort((one, other) => other.ms - one.ms);
  return { partNumber, ms: last?.ms ?? Number.NaN, last: last?.last ?? '' };
}

interface Shown {
  /** When an answer with the price had arrived; infinity where none had after ten seconds. */
  readonly atMs: number;
  /** What the last answer without it was. */
  readonly instead: string;
}

/** Asks until an answer shows the price. */
export async function shownFrom(url: string, amount: number): Promise<Shown> {
  const path = url.slice(new URL(url).origin.length);
  let instead = '';
  for (
    const startMs = performance.now();
    performance.now() - startMs < LIMIT_MS;
    await sleep(POLL_EVERY_MS)
  ) {
    const { status, headers, text, answeredMs } = await get(url);
    const price = status === 200 ? shownPrice(path, text) : undefined;
    if (price === amount) return { atMs: answeredMs, instead };
    const caches = [headers['x-cache'], headers['x-nextjs-cache']].filter(Boolean).join(' ');
    instead = `(${status}, ${price} instead of ${amount}, ${caches || 'no cache'})`;
  }
  return { atMs: Number.POSITIVE_INFINITY, instead };
}
