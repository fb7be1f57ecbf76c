import { mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { DatabaseSwitch } from './database-switch.ts';
import { SiteProcess } from './site-process.ts';

const REQUESTS = 300;
const AT_ONCE = 20;
/** A kind of error is a line at once and one a minute; there are a few kinds, whatever the requests. */
const MAX_LINES = 40;
/** Besides line feeds. */
const UNSAFE = /(?!\n)[\p{C}\p{Zl}\p{Zp}]/u;

test('an outage is a few lines of JSON, safe, without secrets, with the ids of requests', async ({
  request,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'millrace-log-'));
  const file = join(folder, 'log');
  const database = await DatabaseSwitch.to(process.env.DATABASE_URL ?? '');
  const site = await SiteProcess.start(database.url, { output: openSync(file, 'a') });
  const ids = new Set<string>();
  try {
    expect((await request.get(`${site.address}/`)).headers()['x-request-id']).toBeUndefined();
    await database.cut();
    for (let sent = 0; sent < REQUESTS; sent += AT_ONCE) {
      const answers = await Promise.all(
        Array.from({ length: AT_ONCE }, (_, index) =>
          request.get(`${site.address}/search/bolt-${sent + index}-%E2%80%AE%C2%AD`, {
            headers: { 'X-Request-Id': 'x'.repeat(32), Cookie: 'session=very-secret' },
          }),
        ),
      );
      for (const answer of answers) {
        expect(answer.status()).toBe(503);
        ids.add(answer.headers()['x-request-id'] ?? '');
      }
    }
  } finally {
    await site.stop();
    await database.cut().catch(() => {});
  }
  expect(ids.size).toBe(REQUESTS);

  const text = readFileSync(file, 'utf8');
  rmSync(folder, { recursive: true });
  expect(text).not.toMatch(UNSAFE);
  expect(text).not.toContain('very-secret');
  expect(text).not.toContain(new URL(database.url).password);
  const lines = text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  expect(lines.length).toBeLessThan(MAX_LINES);
  for (const line of lines)
    expect(line).toMatchObject({ level: expect.any(String), time: expect.any(String) });
  const ofRequests = lines.filter(({ requestId }) => ids.has(requestId));
  const counted = ofRequests.reduce((sum, { repeated = 1 }) => sum + repeated, 0);
  expect(counted).toBeGreaterThanOrEqual(REQUESTS);
  expect(lines.filter(({ event }) => event === 'database.away').length).toBeGreaterThan(0);
});
