import { test } from '@playwright/test';
import type { SiteProcess } from './site-process.ts';
import { expectDownloadsCostLittle, expectPagesCostLittle, startMeasuredSite } from './unread-clients.ts';

const CLIENTS = 300;
const ROUNDS = ['held', 'resident', 'resident again'] as const;

let site: SiteProcess;
test.beforeAll(async () => {
  site = await startMeasuredSite();
});
test.afterAll(() => site?.stop());

test('300 downloads that nobody reads cost little, and pages are served meanwhile', async ({ request }) => {
  await expectDownloadsCostLittle(request, { site, clients: CLIENTS, rounds: ROUNDS });
});

test('300 pages, documents and files that nobody reads cost little', async ({ request }) => {
  await expectPagesCostLittle(request, { site, clients: CLIENTS, rounds: ROUNDS });
});
