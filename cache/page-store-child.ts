// For page-store.test.ts: one of the processes whose readers ask for the same page at the same time.
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { PageStore } from './page-store.ts';
import { TagClock } from './tag-clock.ts';

const READERS = 250;
const RENDER_MS = 120;
const level = process.argv[2] as string;
const namespace = 'release';
// Either takes longer to load than all the readers need.
const shared = level.startsWith('redis')
  ? new (await import('./redis-level.ts')).RedisLevel(level, { namespace })
  : new (await import('./disk-level.ts')).DiskLevel(level, { mostBytes: 50_000_000, namespace });
const store = new PageStore<string>({ memoryBytes: 10_000_000, shared, clock: new TagClock() });
// Connected, and everything loaded: what is asked for is how they agree, not how they start.
while (!(await shared.set('warm', Buffer.from('x'), { lifetimeMs: 60_000 }))) await sleep(50);
await shared.claim(`warm ${process.pid}`, 1_000);
await shared.release(`warm ${process.pid}`);

process.send?.('ready');
await once(process, 'message');
let renders = 0;
const answers = await Promise.all(
  Array.from({ length: READERS }, async () => {
    const found = await store.readOrClaim('cold');
    if (found) return found.value;
    renders += 1;
    await sleep(RENDER_MS);
    store.write('cold', { value: 'page', tags: ['all'], seq: 1, lifetimeMs: 60_000 });
    return 'page';
  }),
);
await store.close();
process.send?.({
  renders,
  answered: answers.filter((one) => one === 'page').length,
  waits: store.counters().waits,
});
process.disconnect();
