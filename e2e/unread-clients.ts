import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type APIRequestContext, expect } from '@playwright/test';
import { LIST } from './list-page.ts';
import type { MemoryReport } from './memory-report.ts';
import { SiteProcess } from './site-process.ts';

/** Asking at once: the connections to the database are few. */
const BATCH = 20;
/** Downloads that one process makes at once (`lib/serving/downloads.ts`). */
const PLACES = 32;
/** 300 clients were allowed 100 MB together. */
const MAX_BYTES_A_CLIENT = 333_000;
/** Between two looks at the memory; it has settled when it changed by less than this in three. */
const LOOK_EVERY_MS = 500;
const LOOKS = 3;
const SETTLED_BYTES = 2_000_000;

const FILE = `/api/categories/${LIST.slice('/c/'.length)}/parts`;
/** Made while they are sent; more sitemaps than there are places, each larger than what the kernel takes of it. */
export const DOWNLOADS = [
  '/sitemaps/parts/0.xml',
  `${FILE}.csv`,
  `${FILE}.xlsx`,
  '/sitemaps/parts/0.xml?again',
];

interface Client {
  readonly socket: Socket;
  /** Up to where it stopped reading. */
  readonly head: string;
}

interface Readers {
  readonly site: SiteProcess;
  /** How many there are; more than there are places for downloads. */
  readonly clients: number;
  /** Which memory is looked at, one round of clients for each. */
  readonly rounds: readonly Round[];
}

/**
 * `held` is what the server holds more of. `resident` is what it has from the system, besides: to be looked at in a
 * later round, when it has the memory that any work of that kind needs, and `resident again` where that was too much:
 * garbage that nobody has collected only ever adds, and not every time.
 */
type Round = 'held' | 'resident' | 'resident again';

/** A server that tells of its memory. */
export const startMeasuredSite = (): Promise<SiteProcess> =>
  SiteProcess.start(process.env.DATABASE_URL ?? '', {
    env: { NODE_OPTIONS: `--import=${join(import.meta.dirname, 'memory-report.ts')}` },
  });

/** Clients that ask for downloads and read nothing cost little, some are refused, and pages are served meanwhile. */
export async function expectDownloadsCostLittle(request: APIRequestContext, readers: Readers): Promise<void> {
  const { site, clients: count } = readers;
  for (const path of DOWNLOADS) expect((await request.get(site.address + path)).status()).toBe(200);
  await expectLittleFor(DOWNLOADS, readers, async (clients) => {
    for (const path of ['/', LIST, '/api/search?q=hex%20nut'])
      expect((await request.get(site.address + path)).status()).toBe(200);
    const refused = clients.filter((client) => statusOf(client) === 503);
    expect(refused.length).toBeGreaterThan(0);
    expect(clients.filter((client) => statusOf(client) === 200).length).toBe(count - refused.length);
    expect(count - refused.length).toBeGreaterThanOrEqual(PLACES);
    for (const { head } of refused) {
      expect(head).toMatch(/\r\nRetry-After: \d+\r\n/i);
      expect(head).toMatch(/\r\nContent-Type: application\/problem\+json\r\n/i);
    }
  });
}

/** Clients that ask for pages, documents and files and read nothing cost little, and none is refused. */
export async function expectPagesCostLittle(request: APIRequestContext, readers: Readers): Promise<void> {
  const { address } = readers.site;
  const html = await (await request.get(address + LIST)).text();
  const named = [/\/_next\/static\/chunks\/[^"]+\.js/, /\/pictures\/[^" ]+\.avif/].map(
    (pattern) => pattern.exec(html)?.[0] ?? '',
  );
  const paths = [LIST, `${FILE}?limit=200`, '/api/openapi.json', '/sitemaps/categories.xml', ...named];
  for (const path of paths) expect((await request.get(address + path)).status()).toBe(200);
  await expectLittleFor(paths, readers, async (clients) => {
    expect(clients.map(statusOf).filter((status) => status !== 200)).toEqual([]);
  });
}

async function expectLittleFor(
  paths: readonly string[],
  { site, clients: count, rounds }: Readers,
  meanwhile: (clients: readonly Client[]) => Promise<void>,
): Promise<void> {
  let isHeld = false;
  for (const round of rounds) {
    if (isHeld) break;
    const before = await settledMemory(site);
    const clients = await manyUnread(site, paths, count);
    try {
      await meanwhile(clients);
      const after = await settledMemory(site);
      const kind = round === 'held' ? 'held' : 'resident';
      const growth = after[kind] - before[kind];
      isHeld = round === 'resident' && growth <= count * MAX_BYTES_A_CLIENT;
      if (round !== 'resident') expect(growth, round).toBeLessThanOrEqual(count * MAX_BYTES_A_CLIENT);
    } finally {
      for (const { socket } of clients) socket.destroy();
    }
    await expect.poll(async () => (await fetch(`${site.address}${FILE}.csv`)).status).toBe(200);
  }
}

/** All at once, of all of these, half of them compressed. */
async function manyUnread(site: SiteProcess, paths: readonly string[], count: number): Promise<Client[]> {
  const clients: Client[] = [];
  while (clients.length < count) {
    const batch = Array.from({ length: Math.min(BATCH, count - clients.length) }, (_, index) => {
      const place = clients.length + index;
      const encoding = Math.floor(place / paths.length) % 2 === 0 ? 'br' : 'identity';
      return unread(site, paths[place % paths.length] ?? '', encoding);
    });
    clients.push(...(await Promise.all(batch)));
  }
  return clients;
}

/** Asks and reads no more than the beginning. */
async function unread(site: SiteProcess, path: string, encoding: string): Promise<Client> {
  const { hostname, port } = new URL(site.address);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => {});
  await once(socket, 'connect');
  const answered = once(socket, 'data');
  socket.write(`GET ${path} HTTP/1.1\r\nHost: ${hostname}\r\nAccept-Encoding: ${encoding}\r\n\r\n`);
  const [piece] = await answered;
  socket.pause();
  return { socket, head: String(piece) };
}

/** Once the answers have got as far as they get with nobody reading them. */
async function settledMemory(site: SiteProcess): Promise<MemoryReport> {
  let last = await memory(site);
  for (let settled = 0; settled < LOOKS; ) {
    // Settled means unchanged for a while, which only time shows.
    await sleep(LOOK_EVERY_MS);
    const now = await memory(site);
    settled = Math.abs(now.held - last.held) < SETTLED_BYTES ? settled + 1 : 0;
    last = now;
  }
  return last;
}

async function memory(site: SiteProcess): Promise<MemoryReport> {
  const answered = once(site.child, 'message');
  site.child.send('memory');
  const [report] = await answered;
  return report;
}

const statusOf = ({ head }: Client): number => Number(head.split(' ', 2)[1]);
