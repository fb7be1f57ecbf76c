import { setTimeout as sleep } from 'node:timers/promises';
import { get } from './get.ts';

export interface Loaded {
  answers: number;
  /** The first few answers other than 200, in words. */
  readonly failures: string[];
  failed: number;
  readonly ms: number[];
}

interface LoadOptions {
  readonly origins: readonly string[];
  /** The next address to ask for. */
  readonly path: () => string;
  readonly perSecond: number;
  /** Ends it. */
  readonly signal: AbortSignal;
}

const TICK_MS = 10;
/** Answers waited for: on a machine that cannot keep up fewer visitors come, or what is measured is how it chokes. */
const MOST_WAITING = 32;
const TOLD = 5;

/** Visitors who come at a steady rate, whether or not the ones before them have been answered, at each origin in turn. */
export async function load({ origins, path, perSecond, signal }: LoadOptions): Promise<Loaded> {
  const loaded: Loaded = { answers: 0, failed: 0, failures: [], ms: [] };
  const waiting = new Set<Promise<void>>();
  const startMs = performance.now();
  let skipped = 0;
  for (let sent = 0; !signal.aborted; await sleep(TICK_MS)) {
    for (; sent + skipped < ((performance.now() - startMs) / 1000) * perSecond; sent += 1) {
      if (waiting.size >= MOST_WAITING) {
        skipped += 1;
        sent -= 1;
        continue;
      }
      const asked = visit(`${origins[sent % origins.length]}${path()}`, loaded).finally(() =>
        waiting.delete(asked),
      );
      waiting.add(asked);
    }
  }
  await Promise.all(waiting);
  return loaded;
}

async function visit(url: string, loaded: Loaded): Promise<void> {
  const { status, text, askedMs, answeredMs } = await get(url);
  loaded.answers += 1;
  loaded.ms.push(answeredMs - askedMs);
  if (status === 200) return;
  loaded.failed += 1;
  if (loaded.failures.length < TOLD) loaded.failures.push(`${url}: ${status} ${text.slice(0, 100)}`);
}
