import { expect, test } from '@playwright/test';
import { DatabaseSwitch } from './database-switch.ts';
import { readList } from './list-page.ts';
import { SiteProcess } from './site-process.ts';

const query = (numbers: readonly string[]): string =>
  `/api/availability?${numbers.map((number) => `part=${encodeURIComponent(number)}`).join('&')}`;

test('a page of parts is answered in the order asked, unknown ones left out, never shown again without asking', async ({
  request,
}) => {
  const { partNumbers } = await readList(request);
  const asked = partNumbers.toReversed();
  const answer = await request.get(query(['NO-SUCH-PART', ...asked]));
  expect(answer.status()).toBe(200);
  expect(answer.headers()['cache-control']).toContain('no-cache');
  const { parts } = await answer.json();
  expect(parts.map(({ partNumber }: { partNumber: string }) => partNumber)).toEqual(asked);
  for (const { breaks, stock, currency } of parts) {
    expect(currency).toBe('EUR');
    expect(breaks.length).toBeGreaterThanOrEqual(3);
    expect(stock).toHaveLength(4);
  }
});

test('101 parts at once are refused with a problem document that names both numbers', async ({ request }) => {
  const answer = await request.get(query(Array.from({ length: 101 }, (_, index) => `PART-${index}`)));
  expect(answer.status()).toBe(400);
  expect(answer.headers()['content-type']).toContain('application/problem+json');
  const { status, detail } = await answer.json();
  expect(status).toBe(400);
  expect(detail).toMatch(/101/);
  expect(detail).toMatch(/100/);
});

test('without the database availability is a 503 problem document, the page says so, and both recover', async ({
  page,
  request,
}) => {
  const database = await DatabaseSwitch.to(process.env.DATABASE_URL ?? '');
  const site = await SiteProcess.start(database.url);
  try {
    const { partNumbers } = await readList(request);
    const number = partNumbers[40] ?? '';
    const address = `${site.address}/p/${encodeURIComponent(number)}`;
    expect((await request.get(address)).status()).toBe(200);

    await database.cut();
    const answer = await request.get(site.address + query([number]));
    expect(answer.status()).toBe(503);
    expect(answer.headers()['content-type']).toContain('application/problem+json');
    expect(Number(answer.headers()['retry-after'])).toBeGreaterThan(0);
    expect((await answer.json()).detail).toMatch(/database cannot be reached/);

    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(number);
    await expect(page.getByText(/cannot be fetched/)).toBeVisible();
    await expect(page.getByRole('row', { name: /^Thread/ }).first()).toBeVisible();

    await database.mend();
    await expect
      .poll(async () => (await request.get(site.address + query([number]))).status(), { timeout: 10_000 })
      .toBe(200);
    await expect(page.getByRole('row').filter({ hasText: 'Rotterdam' })).toBeVisible({ timeout: 30_000 });
  } finally {
    await site.stop();
    await database.cut().catch(() => {});
  }
});
