import { expect, test } from '@playwright/test';
import { readXlsx } from 'hucre/xlsx';
import { LIST, readList } from './list-page.ts';
import type { SiteProcess } from './site-process.ts';
import {
  DOWNLOADS,
  expectDownloadsCostLittle,
  expectPagesCostLittle,
  startMeasuredSite,
} from './unread-clients.ts';

/** Three times the places for downloads. */
const CLIENTS = 96;
const MANY_CLIENTS = 300;
const FILE = `/api/categories/${LIST.slice('/c/'.length)}/parts`;
/** The tests wait until memory has settled, on a busy machine, too. */
const LIMIT_MS = 240_000;
const LONG_LIMIT_MS = 900_000;

test.setTimeout(LIMIT_MS);

let site: SiteProcess;
test.beforeAll(async () => {
  site = await startMeasuredSite();
});
test.afterAll(() => site?.stop());

test(`${CLIENTS} downloads that nobody reads cost little, and pages are served meanwhile`, async ({
  request,
}) => {
  await expectDownloadsCostLittle(request, { site, clients: CLIENTS, rounds: ['held'] });
});

test(`${CLIENTS} pages, documents and files that nobody reads cost little`, async ({ request }) => {
  await expectPagesCostLittle(request, { site, clients: CLIENTS, rounds: ['held'] });
});

test.describe('many clients', { tag: '@long' }, () => {
  test.describe.configure({ timeout: LONG_LIMIT_MS });
  const many = { clients: MANY_CLIENTS, rounds: ['held', 'resident', 'resident again'] } as const;

  test(`${MANY_CLIENTS} downloads that nobody reads cost little, and pages are served meanwhile`, async ({
    request,
  }) => {
    await expectDownloadsCostLittle(request, { site, ...many });
  });

  test(`${MANY_CLIENTS} pages, documents and files that nobody reads cost little`, async ({ request }) => {
    await expectPagesCostLittle(request, { site, ...many });
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
