/**
 * Whether a call is answered without waiting for anything: before the event loop turns once, so without a timer and
 * without a word from outside. Unlike a time it is the same on every machine.
 */
export async function isAtOnce(call: () => Promise<unknown>): Promise<boolean> {
  let hasTurned = false;
  const turn = setImmediate(() => {
    hasTurned = true;
  });
  await call();
  clearImmediate(turn);
  return !hasTurned;
}
