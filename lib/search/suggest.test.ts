import assert from 'node:assert/strict';
import { test } from 'node:test';
import { GET } from '#app/api/suggestions/route.ts';
import { pool } from '../db/pool.ts';
import { search } from './search.ts';
import { suggest } from './suggest.ts';

const asked = (query: string): Promise<Response> =>
  GET(new Request(`http://localhost/api/suggestions?${query}`));

test('the beginning of a part number suggests the parts', async () => {
  const { rows } = await pool().query<{ number: string }>(
    'select part_number as number from catalog.part order by md5(part_number) limit 5',
  );
  for (const { number } of rows) {
    const { parts } = await suggest(number.slice(0, -2).toLowerCase(), 'en');
    assert.ok(parts.length > 0 && parts.every((part) => part.startsWith(number.slice(0, -2))), number);
  }
});

test('words and values are completed to queries that find something', async () => {
  for (const typed of ['nyl', 'm8x4', 'hex nut m1', 'stainl', 'm8 a4', 'unterleg', '620']) {
    const { queries } = await suggest(typed, 'en');
    assert.ok(queries.length > 0, typed);
    for (const query of queries) {
      assert.ok(query.startsWith(typed.slice(0, 3)), query);
      assert.ok((await search(query)).byWords.length > 0, query);
    }
  }
});

test('categories are named in the language asked for', async () => {
  assert.deepEqual((await suggest('nyloc m10', 'en')).categories[0], {
    slug: 'prevailing-torque-nuts-iso-7040',
    name: 'Prevailing torque nuts ISO 7040',
  });
  assert.match((await suggest('nyloc m10', 'de')).categories[0]?.name ?? '', /utter/);
});

test('answers are small, may be kept for a minute, and bad requests are refused with a sentence', async () => {
  for (const query of [
    'q=m',
    'q=iso4017',
    'q=%25',
    'q=%27&locale=de',
    'q=1%2F4%22',
    'q=%F0%9F%94%A9',
    `q=${'x'.repeat(300)}`,
  ]) {
    const response = await asked(query);
    assert.equal(response.status, 200, query);
    assert.match(response.headers.get('cache-control') ?? '', /max-age=60/);
    assert.ok((await response.arrayBuffer()).byteLength <= 2048, query);
  }
  for (const query of ['', 'q=', 'q=a%00b', `q=${'x'.repeat(5000)}`, 'q=a&locale=xx', 'q=a&q=b']) {
    const response = await asked(query);
    assert.equal(response.status, 400, query);
    assert.ok(((await response.json()) as { detail: string }).detail.length > 10);
  }
});
