// node perf/cache/disk.ts [MEGABYTES]: what a get, a set and an eviction of the disk level cost, one at a time, on a file
// that is filled to its bound (512 MB unless said). A figure of the machine it runs on; there is no budget.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DiskLevel } from '#cache/disk-level.ts';

const mostBytes = Number(process.argv[2] ?? 512) * 1_000_000;
const ENTRY_BYTES = 12_000;
const TAGS = Array.from({ length: 40 }, (_, index) => `price:ISO4762-M8X${index}-12.9-BO-100-AM`);
const LIFETIME_MS = 86_400_000;

const dir = mkdtempSync(join(tmpdir(), 'millrace-disk-perf-'));
const level = new DiskLevel(join(dir, 'pages.sqlite'), { mostBytes, namespace: 'perf' });
const page = randomBytes(ENTRY_BYTES);

async function measured(
  name: string,
  times: number,
  call: (index: number) => Promise<unknown>,
): Promise<void> {
  const took = new Float64Array(times);
  for (let index = 0; index < times; index += 1) {
    const from = performance.now();
    await call(index);
    took[index] = performance.now() - from;
  }
  took.sort();
  const at = (part: number): string => `${(took[Math.ceil(times * part) - 1] as number).toFixed(3)} ms`;
  console.log(`${name}: p50 ${at(0.5)}, p99 ${at(0.99)}, p99.9 ${at(0.999)}, most ${at(1)}`);
}

try {
  const entries = Math.floor(mostBytes / (Math.ceil(ENTRY_BYTES / 4096) * 4096));
  const set = (index: number) => level.set(`/p/${index}`, page, { lifetimeMs: LIFETIME_MS, tags: TAGS });
  await measured('set, with room', Math.floor(entries * 0.8), set);
  const random = (index: number): number => (index * 7919) % Math.floor(entries * 0.8);
  await measured('get, first time (its use is written down)', 10_000, (index) =>
    level.get(`/p/${random(index)}`),
  );
  await measured('get, again', 10_000, (index) => level.get(`/p/${random(index)}`));
  await measured('get, not there', 10_000, (index) => level.get(`/p/none-${index}`));
  await measured('set, full: others are evicted', entries, (index) => set(index + entries));
  await measured('claim and release', 5_000, async (index) => {
    await level.claim(`${index}`, 5_000);
    await level.release(`${index}`);
  });
  const from = performance.now();
  const count = await level.countWithTags([TAGS[3] as string]);
  console.log(`counting ${count} with a tag: ${Math.round(performance.now() - from)} ms`);
  console.log(`${Math.round(level.bytes / 1_000_000)} MB in use`);
} finally {
  await level.close();
  rmSync(dir, { recursive: true });
}
