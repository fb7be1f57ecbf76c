import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pool } from '#lib/db/pool.ts';
import { GET } from './route.ts';

const { rows } = await pool().query<{ number: string }>(
  'select part_number as number from catalog.part order by md5(part_number) limit 101',
);
const numbers = rows.map(({ number }) => number);

const ask = (parts: readonly string[]): Promise<Response> =>
  GET(
    new Request(
      `http://millrace.test/api/availability?${parts.map((part) => `part=${encodeURIComponent(part)}`).join('&')}`,
    ),
  );

test('a hundred parts are answered in the order asked, never to be shown again without asking', async () => {
  const response = await ask(numbers.slice(0, 100));
  assert.equal(response.status, 200);
  assert.match(response.headers.get('cache-control') ?? '', /no-cache/);
  const { parts, asOf } = await response.json();
  assert.deepEqual(
    parts.map(({ partNumber }: { partNumber: string }) => partNumber),
    numbers.slice(0, 100),
  );
  assert.ok(Math.abs(Date.parse(asOf) - Date.now()) < 60_000);
});

test('a part asked for twice counts once', async () => {
  const [one = ''] = numbers;
  const response = await ask([...numbers.slice(0, 100), one, one]);
  assert.equal(response.status, 200);
  assert.equal((await response.json()).parts.length, 100);
});

const refused: readonly [string, readonly string[], RegExp][] = [
  ['101 parts', numbers, /101.*100/],
  ['no part', [], /part=/],
  ['an empty part number', [''], /1 to 100/],
  ['a control character', ['A\u0000B'], /1 to 100/],
  ['300 characters', ['x'.repeat(300)], /1 to 100/],
];

for (const [what, parts, detail] of refused) {
  test(`${what}: 400 with a problem document that says why`, async () => {
    const response = await ask(parts);
    assert.equal(response.status, 400);
    assert.equal(response.headers.get('content-type'), 'application/problem+json');
    const problem = await response.json();
    assert.equal(problem.status, 400);
    assert.ok(problem.type && problem.title);
    assert.match(problem.detail, detail);
  });
}
