import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import { readXlsx } from 'hucre/xlsx';
import { LIST, readList } from './list-page.ts';
import type { MemoryReport } from './memory-report.ts';
import { SiteProcess } from './site-process.ts';

const CLIENTS = 300;
/** Asking at once: the connections to the database are few. */
const BATCH = 20;
/** Downloads that one process makes at once (`lib/serving/downloads.ts`). */
const PLACES = 32;
const MAX_GROWTH_BYTES = 100_000_000;
/** Between two looks at the memory; it has settled when it changed by less than this in three. */
const LOOK_EVERY_MS = 500;
const LOOKS = 3;
const SETTLED_BYTES = 2_000_000;
/** The tests look four times, and wait for a busy machine. */
const LIMIT_MS = 240_000;

const FILE = `/api/categories/${LIST.slice('/c/'.length)}/parts`;
/** Made while they are sent; more sitemaps than there are places, each larger than what the kernel takes of it. */
const DOWNLOADS = ['/sitemaps/parts/0.xml', `${FILE}.csv`, `${FILE}.xlsx`, '/sitemaps/parts/0.xml?again'];

test.setTimeout(LIMIT_MS);

let site: SiteProcess;
test.beforeAll(async () => {
  const env = { NODE_OPTIONS: `--import=${join(import.meta.dirname, 'memory-report.ts')}` };
  site = await SiteProcess.start(process.env.DATABASE_URL ?? '', { env });
});
test.afterAll(() => site?.stop());

interface Client {
  readonly socket: Socket;
  /** Up to where it stopped reading. */
  readonly head: string;
}

/** Asks and reads no more than the beginning. */
async function unread(path: string, encoding: string): Promise<Client> {
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

/** 300 at once, of all of these, half of them compressed. */
async function manyUnread(paths: readonly string[]): Promise<Client[]> {
  const clients: Client[] = [];
  while (clients.length < CLIENTS) {
    const batch = Array.from({ length: BATCH }, (_, index) => {
      const place = clients.length + index;
      return unread(
        paths[place % paths.length] ?? '',
        Math.floor(place / paths.length) % 2 === 0 ? 'br' : 'identity',
      );
    });
    clients.push(...(await Promise.all(batch)));
  }
  return clients;
}

async function memory(): Promise<MemoryReport> {
  const answered = once(site.child, 'message');
  site.child.send('memory');
  const [report] = await answered;
  return report;
}

/** Once the answers have got as far as they get with nobody reading them. */
async function settledMemory(): Promise<MemoryReport> {
  let last = await memory();
  for (let settled = 0; settled < LOOKS; ) {
    await sleep(LOOK_EVERY_MS);
    const now = await memory();
    settled = Math.abs(now.held - last.held) < SETTLED_BYTES ? settled + 1 : 0;
    last = now;
  }
  return last;
}

const statusOf = ({ head }: Client): number => Number(head.split(' ', 2)[1]);

/**
 * What the server holds more of while 300 clients read nothing. What it has from the system besides is looked at the
 * second time, when it has the memory that any work of that kind needs, and once more where that was too much.
 */
async function expectLittleFor(
  paths: readonly string[],
  meanwhile: (clients: readonly Client[]) => Promise<void>,
): Promise<void> {
  let isHeld = false;
  for (const round of ['held', 'resident', 'resident again'] as const) {
    if (isHeld) break;
    const before = await settledMemory();
    const clients = await manyUnread(paths);
    try {
      await meanwhile(clients);
      const after = await settledMemory();
      const kind = round === 'held' ? 'held' : 'resident';
      const growth = after[kind] - before[kind];
      // Garbage that nobody has collected only ever adds, and not every time.
      isHeld = round === 'resident' && growth <= MAX_GROWTH_BYTES;
      if (round !== 'resident') expect(growth, round).toBeLessThanOrEqual(MAX_GROWTH_BYTES);
    } finally {
      for (const { socket } of clients) socket.destroy();
    }
    await expect.poll(async () => (await fetch(`${site.address}${FILE}.csv`)).status).toBe(200);
  }
}

test('300 downloads that nobody reads cost little, and pages are served meanwhile', async ({ request }) => {
  for (const path of DOWNLOADS) expect((await request.get(site.address + path)).status()).toBe(200);
  await expectLittleFor(DOWNLOADS, async (clients) => {
    for (const path of ['/', LIST, '/api/search?q=hex%20nut'])
      expect((await request.get(site.address + path)).status()).toBe(200);
    const refused = clients.filter((client) => statusOf(client) === 503);
    expect(refused.length).toBeGreaterThan(0);
    expect(clients.filter((client) => statusOf(client) === 200).length).toBe(CLIENTS - refused.length);
    expect(CLIENTS - refused.length).toBeGreaterThanOrEqual(PLACES);
    for (const { head } of refused) {
      expect(head).toMatch(/\r\nRetry-After: \d+\r\n/i);
      expect(head).toMatch(/\r\nContent-Type: application\/problem\+json\r\n/i);
    }
  });
});

test('300 pages, documents and files that nobody reads cost little', async ({ request }) => {
  const html = await (await request.get(site.address + LIST)).text();
  const named = [/\/_next\/static\/chunks\/[^"]+\.js/, /\/pictures\/[^" ]+\.avif/].map(
    (pattern) => pattern.exec(html)?.[0] ?? '',
  );
  const paths = [LIST, `${FILE}?limit=200`, '/api/openapi.json', '/sitemaps/categories.xml', ...named];
  for (const path of paths) expect((await request.get(site.address + path)).status()).toBe(200);
  await expectLittleFor(paths, async (clients) => {
    expect(clients.map(statusOf).filter((status) => status !== 200)).toEqual([]);
  });
});

test('a list as an Excel workbook has its rows, with codes as texts and lengths as numbers', async ({
  request,
}) => {
  const { partNumbers } = await readList(request, site.address + LIST);
  const answer = await request.get(`${site.address}${FILE}.xlsx`);
  expect(answer.headers()['content-disposition']).toMatch(/^attachment; filename="[\w-]+\.xlsx"$/);
  const [sheet] = (await readXlsx(await answer.body())).sheets;
  const [heading = [], ...rows] = sheet?.rows ?? [];
  expect(rows.length).toBe(Number(answer.headers()['x-total-count']));
  expect(rows.slice(0, partNumbers.length).map(([number]) => number)).toEqual(partNumbers);
  const typesOf = (column: RegExp): Set<string> => {
    const place = heading.findIndex((name) => column.test(String(name)));
    return new Set(rows.map((row) => typeof row[place]));
  };
  expect(typesOf(/^Length \[mm\]$/)).toEqual(new Set(['number']));
  expect(typesOf(/class$/i)).toEqual(new Set(['string']));
});

test('HEAD tells of a file and makes none', async ({ request }) => {
  for (const path of DOWNLOADS) {
    const answer = await request.head(site.address + path);
    expect(answer.status()).toBe(200);
    expect(await answer.body()).toHaveLength(0);
  }
});
