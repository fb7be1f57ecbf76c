// Loaded into an instance before everything else (`--import`): answers its measuring parent what it takes in memory and
// how long its event loop was held, and sets its clock ahead where a test wants that.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const NS_PER_MS = 1e6;
const COLLECTIONS = 3;
const COLLECTION_PAUSE_MS = 50;
const delay = monitorEventLoopDelay({ resolution: 10 });
delay.enable();

process.on('message', async (message) => {
  if (message !== 'probe') return;
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc');
  // Buffers are given back by a thread beside, some time after the collection that finds them unused.
  for (let time = 0; time < COLLECTIONS; time += 1) {
    collect();
    await sleep(COLLECTION_PAUSE_MS);
  }
  const { heapUsed, external, rss } = process.memoryUsage();
  process.send?.({ probed: { heapUsed, external, rss, loopP99Ms: delay.percentile(99) / NS_PER_MS } });
  delay.reset();
});
// Listening keeps the channel open, and with it the process; the server does that by itself when it is ready.
process.channel?.unref();

const aheadMs = Number(process.env.PERF_CLOCK_AHEAD_MS ?? 0);
if (aheadMs !== 0) {
  const Real = Date;
  const now = () => Real.now() + aheadMs;
  globalThis.Date = new Proxy(Real, {
    construct: (target, args, made) => Reflect.construct(target, args.length > 0 ? args : [now()], made),
    apply: () => new Real(now()).toString(),
    get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
  });
}
