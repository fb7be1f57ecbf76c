import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import { readXlsx } from 'hucre/xlsx';
import { LIST, readList } from './list-page.ts';
import { SiteProcess } from './site-process.ts';

const CLIENTS = 300;
const MAX_GROWTH_MB = 100;
/** Between two looks at the memory; it has settled when it grew by less than a megabyte in three. */
const LOOK_EVERY_MS = 500;
const LOOKS = 3;

const FILE = `/api/categories/${LIST.slice('/c/'.length)}/parts`;
/** Made while they are sent. */
const DOWNLOADS = ['/sitemaps/parts/0.xml', `${FILE}.csv`, `${FILE}.xlsx`, `${FILE}.csv?sort=-price`];

let site: SiteProcess;
test.beforeAll(async () => {
  site = await SiteProcess.start(process.env.DATABASE_URL ?? '');
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
const manyUnread = (paths: readonly string[]): Promise<Client[]> =>
  Promise.all(
    Array.from({ length: CLIENTS }, (_, index) =>
      unread(paths[index % paths.length] ?? '', index % 2 === 0 ? 'br' : 'identity'),
    ),
  );

/** Memory of the server in MB as the system counts it, buffers outside of its heap included. */
const residentMb = (): number =>
  Number(execFileSync('ps', ['-o', 'rss=', '-p', String(site.child.pid)], { encoding: 'utf8' })) / 1024;

async function settledMb(): Promise<number> {
  let [last, settled] = [residentMb(), 0];
  while (settled < LOOKS) {
    await sleep(LOOK_EVERY_MS);
    const now = residentMb();
    settled = Math.abs(now - last) < 1 ? settled + 1 : 0;
    last = now;
  }
  return last;
}

const statusOf = ({ head }: Client): number => Number(head.split(' ', 2)[1]);

test('300 downloads that nobody reads cost little, and pages are served meanwhile', async ({ request }) => {
  for (const path of DOWNLOADS) expect((await request.get(site.address + path)).status()).toBe(200);
  await request.get(site.address + LIST);
  const before = await settledMb();
  const clients = await manyUnread(DOWNLOADS);
  try {
    for (const path of ['/', LIST, '/api/search?q=hex%20nut'])
      expect((await request.get(site.address + path)).status()).toBe(200);
    expect((await settledMb()) - before).toBeLessThanOrEqual(MAX_GROWTH_MB);

    const refused = clients.filter((client) => statusOf(client) === 503);
    expect(clients.length - refused.length).toBeGreaterThanOrEqual(32);
    expect(refused.length).toBeGreaterThan(CLIENTS / 2);
    for (const { head } of refused) {
      expect(head).toMatch(/\r\nRetry-After: \d+\r\n/i);
      expect(head).toMatch(/\r\nContent-Type: application\/problem\+json\r\n/i);
    }
  } finally {
    for (const { socket } of clients) socket.destroy();
  }
  await expect.poll(async () => (await request.get(`${site.address}${FILE}.csv`)).status()).toBe(200);
});

test('300 pages, documents and files that nobody reads cost little', async ({ request }) => {
  const html = await (await request.get(site.address + LIST)).text();
  const named = [/\/_next\/static\/chunks\/[^"]+\.js/, /\/pictures\/[^" ]+\.avif/].map(
    (pattern) => pattern.exec(html)?.[0] ?? '',
  );
  const paths = [LIST, `${FILE}?limit=200`, '/api/openapi.json', '/sitemaps/categories.xml', ...named];
  for (const path of paths) expect((await request.get(site.address + path)).status()).toBe(200);
  const before = await settledMb();
  const clients = await manyUnread(paths);
  try {
    expect(clients.every((client) => statusOf(client) === 200)).toBe(true);
    expect((await settledMb()) - before).toBeLessThanOrEqual(MAX_GROWTH_MB);
  } finally {
    for (const { socket } of clients) socket.destroy();
  }
});

test('a list as an Excel workbook has its rows, with codes as texts and lengths as numbers', async ({
  request,
}) => {
  const { partNumbers } = await readList(request, LIST);
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
  expect(typesOf(/^Property class$/)).toEqual(new Set(['string']));
});

test('HEAD tells of a file and makes none', async ({ request }) => {
  for (const path of DOWNLOADS) {
    const answer = await request.head(site.address + path);
    expect(answer.status()).toBe(200);
    expect(await answer.body()).toHaveLength(0);
  }
});
