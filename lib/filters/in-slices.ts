import { setImmediate as turn } from 'node:timers/promises';

/** Long work lets the event loop turn this often: a request waits no longer for it than for another request. */
const SLICE_MS = 8;

/** Drives work that yields often, and lets the event loop turn between slices of {@link SLICE_MS}. */
export async function inSlices<Result>(work: Generator<undefined, Result>): Promise<Result> {
  let since = performance.now();
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    if (performance.now() - since < SLICE_MS) continue;
    await turn();
    since = performance.now();
  }
}
