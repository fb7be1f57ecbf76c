import { expect, test } from '@playwright/test';
import { Client } from 'pg';
import { testOwnerUrl } from '#db/test-owner.ts';
import { askEdge } from '../deploy/nginx/ask-edge.ts';
import { EdgeProcess, edgeSecret } from '../deploy/nginx/edge-process.ts';
import { LIST, readList } from './list-page.ts';
import { ODD_HEADERS, TRACE } from './odd-headers.ts';
import { SiteProcess } from './site-process.ts';

/** What is promised, from the commit. */
/** Only against hanging: `npm run perf:cache` measures how soon it is. */
const VISIBLE_MS = 30_000;
/** Longer than the edge trusts what it has heard. */
const SILENCE_MS = 1_500;
const ASKED_MS = 20;
const BROWSER = {
  accept: 'text/html,application/xhtml+xml,*/*;q=0.8',
  'accept-encoding': 'gzip, deflate, br, zstd',
};

const databaseUrl = process.env.DATABASE_URL ?? '';
let sites: SiteProcess[] = [];
let edge: EdgeProcess;
let parts: readonly string[] = [];

test.describe.configure({ mode: 'serial' });

test.beforeAll(async ({ request }) => {
  edgeSecret();
  sites = await Promise.all([SiteProcess.start(databaseUrl), SiteProcess.start(databaseUrl)]);
  edge = await EdgeProcess.start({
    instances: sites.map(({ address }) => `127.0.0.1:${new URL(address).port}`),
    staticFolder: `${process.cwd()}/.next/static`,
  });
  parts = (await readList(request)).partNumbers;
  await expect.poll(() => cacheOf('/')).toBe('HIT');
});
test.afterAll(async () => {
  await edge?.[Symbol.asyncDispose]();
  await Promise.all(sites.map((site) => site.stop()));
});

const ask = (path: string, headers: Record<string, string> = BROWSER) =>
  askEdge(edge.address, path, { headers });
const cacheOf = async (path: string) => (await ask(path)).cache;
const partPage = (index: number) => `/p/${encodeURIComponent(parts[index] ?? '')}`;

/** Another price or stock of a part, for as long as `then` takes, which is told when that was committed. */
async function withOther(
  [table, column]: readonly ['price', 'amounts'] | readonly ['stock', 'quantities'],
  partNumber: string,
  then: (committedMs: number) => Promise<void>,
): Promise<void> {
  const client = new Client({ connectionString: testOwnerUrl() });
  await client.connect();
  const where = 'where part_id = (select id from catalog.part where part_number = $1)';
  const { rows } = await client.query(`select ${column} as before from catalog.${table} ${where}`, [
    partNumber,
  ]);
  const change = (sql: string, ...values: unknown[]) =>
    client.query(`update catalog.${table} set ${column} = ${sql} ${where}`, [partNumber, ...values]);
  try {
    await change(`array(select one * ${table === 'price' ? 2 : 0} from unnest(${column}) as one)`);
    await then(performance.now());
  } finally {
    await change('$2', rows[0]?.before);
    await client.end();
  }
}

/** Until each of the pages is another one than it was. */
async function becomeOthers(before: ReadonlyMap<string, string>, committedMs: number): Promise<void> {
  await Promise.all(
    [...before].map(async ([path, text]) => {
      while ((await ask(path, {})).text === text) {
        expect(performance.now() - committedMs, path).toBeLessThan(VISIBLE_MS);
        // Until it has changed.
        await new Promise((resolve) => setTimeout(resolve, ASKED_MS));
      }
    }),
  );
}

async function kept(paths: readonly string[]): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const path of paths) {
    await expect.poll(() => cacheOf(path), path).toBe('HIT');
    texts.set(path, (await ask(path, {})).text);
  }
  return texts;
}

test('a changed price is on all that shows it, and nothing else is made anew', async () => {
  const shows = [
    partPage(40),
    `/de${partPage(40)}`,
    `/api${partPage(40).replace('/p/', '/parts/')}/markdown`,
  ];
  const others = [partPage(42), `/de${partPage(42)}`, '/', '/de'];
  const before = await kept(shows);
  await kept(others);
  await withOther(['price', 'amounts'], parts[40] ?? '', async (committedMs) => {
    await becomeOthers(before, committedMs);
    for (const path of others) expect(await cacheOf(path), path).toBe('HIT');
  });
});

test('a part that runs out is counted so in its lists', async () => {
  const before = await kept([LIST, `/de${LIST}`, `/refined${LIST.slice('/c'.length)}`]);
  await withOther(['stock', 'quantities'], parts[41] ?? '', (committedMs) =>
    becomeOthers(before, committedMs),
  );
});

test('pages, files and the API are the same through the edge as from an instance', async () => {
  const script = /\/_next\/static\/chunks\/[\w.~-]+\.js/.exec((await ask('/', {})).text)?.[0] ?? '';
  for (const path of [
    '/',
    '/de',
    LIST,
    partPage(40),
    '/search/m8',
    '/api/categories',
    '/no-such-page',
    script,
  ]) {
    const headers = { accept: '*/*' };
    await ask(path, headers);
    const [through, direct] = await Promise.all([
      ask(path, headers),
      askEdge(sites[0]?.address ?? '', path, { headers }),
    ]);
    expect(through.status, path).toBe(direct.status);
    expect(through.bytes.equals(direct.bytes), path).toBe(true);
    for (const name of Object.keys(direct.headers)) {
      // What belongs to a connection, what nginx makes of a file, and what is the edge's own.
      if (
        /^(date|connection|keep-alive|transfer-encoding|content-length|x-accel-expires|x-nextjs-cache)$/.test(
          name,
        )
      )
        continue;
      if (path === script && name === 'etag') continue;
      expect(through.headers[name], `${name} of ${path}`).toBe(direct.headers[name]);
    }
  }
});

test('the page and its data for React are never mixed', async () => {
  const path = partPage(43);
  const data = { rsc: '1' };
  const first = await ask(`${path}?_rsc`, data);
  const page = await ask(path);
  const again = await ask(`${path}?_rsc`, data);
  expect(first.headers['content-type']).toContain('text/x-component');
  expect(page.headers['content-type']).toContain('text/html');
  expect(again.headers['content-type']).toContain('text/x-component');
  expect([first.cache, again.cache]).toEqual(['BYPASS', 'BYPASS']);
});

test('who passes the edge’s cache by leaves nothing in the page that the instances keep', async () => {
  const path = partPage(44);
  const odd = { ...Object.fromEntries(ODD_HEADERS), cookie: `session=${TRACE}` };
  const first = await ask(path, odd);
  expect([first.status, first.cache, first.text.includes(TRACE)]).toEqual([200, 'BYPASS', false]);
  const next = await ask(path);
  expect([next.status, next.cache]).toEqual([200, 'MISS']);
  expect(next.text).not.toContain(TRACE);
  const own = sites.map(({ address }) => askEdge(address, path, { headers: { accept: 'text/html' } }));
  for (const direct of await Promise.all(own)) expect(direct.text).toBe((await ask(path, {})).text);
});

test('the feed of changes, and what may be kept, is for the edge alone', async () => {
  expect((await ask('/api/cache/changes')).status).toBe(404);
  const [site = ''] = sites.map(({ address }) => address);
  const direct = (path: string, headers: Record<string, string>) => askEdge(site, path, { headers });
  const claim = { 'x-millrace-seen': '1' };
  expect((await direct('/api/cache/changes', claim)).status).toBe(404);
  expect((await direct('/', claim)).headers['x-accel-expires']).toBeUndefined();
  const secret = { ...claim, 'x-millrace-edge': edgeSecret() };
  expect((await direct('/api/cache/changes', secret)).status).toBe(200);
  expect((await direct('/', secret)).headers['x-accel-expires']).toBeDefined();
});

test('an instance that dies is not noticed', async () => {
  sites[0]?.child.kill('SIGKILL');
  for (let index = 3; index < 43; index += 1)
    expect((await ask(partPage(index % parts.length))).status).toBe(200);
  await expect.poll(() => cacheOf(partPage(3))).toBe('HIT');
});

test('with no instance left, pages that were seen are shown and others say when to come again', async () => {
  await sites[1]?.stop();
  expect((await ask(partPage(3))).status).toBe(200);
  // What is kept has to be older than the edge keeps without asking.
  await new Promise((resolve) => setTimeout(resolve, SILENCE_MS));
  const seen = await ask(partPage(3));
  expect([seen.status, seen.cache]).toEqual([200, 'STALE']);
  const unseen = await ask('/search/never-asked-for');
  expect([unseen.status, unseen.headers['retry-after']]).toEqual([503, '5']);
});
