// node perf/cache/first-level.ts: a crawler walks 300,000 distinct pages past a first level of 64 MB while visitors ask
// for the same few hundred again and again. Fails when memory grows by more than a tenth after the bound is reached, or
// visitors notice. Takes half a minute.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { PageStore } from '#cache/page-store.ts';
import { TagClock } from '#cache/tag-clock.ts';

const PAGES = 300_000;
const MEMORY_BYTES = 64_000_000;
const POPULAR = 300;
const VISITORS_EVERY = 5;
const SAMPLES = 12;
const MOST_GROWTH = 0.1;
const LEAST_HITS = 0.99;

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

const store = new PageStore<{ html: string; rscData: Buffer }>({
  memoryBytes: MEMORY_BYTES,
  clock: new TagClock(),
});
let renders = 0;

/** About what a part's page takes; a character beyond Latin 1 makes it two bytes a character. */
function render(address: string): { html: string; rscData: Buffer } {
  renders += 1;
  const html = Buffer.from(`${address} → ${'<td>12.5 mm</td>'.repeat(1_500)}`).toString();
  return { html, rscData: Buffer.from(Buffer.alloc(9_000, address).buffer) };
}

async function visit(address: string): Promise<void> {
  if (await store.readOrClaim(address)) return;
  const tags = ['all', 'catalogue', `part:${address}`, `price:${address}`, `stock:${address}`];
  store.write(address, { value: render(address), tags, seq: 1, lifetimeMs: 86_400_000 });
}

const megabytes = (bytes: number): number => Math.round(bytes / 1_000_000);
const taken: number[] = [];
const resident: number[] = [];
let visits = 0;
let rendersForVisitors = 0;
for (let page = 0; page < PAGES; page += 1) {
  await visit(`/p/CRAWLED-${page}`);
  if (page % VISITORS_EVERY === 0) {
    const before = renders;
    await visit(`/p/POPULAR-${(page / VISITORS_EVERY) % POPULAR}`);
    // Each is rendered once at first and, where the walk has pushed it out before it was asked for again, once more.
    visits += page < PAGES / 10 ? 0 : 1;
    rendersForVisitors += page < PAGES / 10 ? 0 : renders - before;
  }
  if ((page + 1) % (PAGES / SAMPLES) === 0) {
    // Buffers go with the second one.
    for (let time = 0; time < 3; time += 1) collectGarbage();
    const { heapUsed, arrayBuffers, rss } = process.memoryUsage();
    taken.push(heapUsed + arrayBuffers);
    resident.push(rss);
    const counted = megabytes(store.counters().bytes);
    console.log(
      `${page + 1} pages: ${megabytes(heapUsed + arrayBuffers)} MB in use, ${counted} MB counted, resident ${megabytes(rss)} MB`,
    );
  }
}

const growthOf = ([first = 0, ...later]: readonly number[]): number => Math.max(...later) / first - 1;
const growth = Math.max(growthOf(taken), growthOf(resident));
const hits = 1 - rendersForVisitors / visits;
console.log(
  `grown by ${(growth * 100).toFixed(1)} % after the bound; visitors hit ${(hits * 100).toFixed(2)} %`,
);
if (growth > MOST_GROWTH || hits < LEAST_HITS) process.exitCode = 1;
