import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { readXlsx } from 'hucre/xlsx';
import { GET as csvOf } from '#app/api/categories/[slug]/parts.csv/route.ts';
import { GET as xlsxOf } from '#app/api/categories/[slug]/parts.xlsx/route.ts';
import { pool } from '#lib/db/pool.ts';
import { XLSX_TYPE } from '../spreadsheet/workbook.ts';

after(() => pool().end());

const { rows: leaves } = await pool().query<{ slug: string }>(
  'select slug from catalog.category where exists (select from catalog.part where category_id = category.id) order by slug',
);

type Route = typeof csvOf;
const get = (route: Route, slug: string, { query = '', ...init }: RequestInit & { query?: string } = {}) =>
  route(new Request(`http://millrace.test/api/categories/${slug}/file${query}`, init), {
    params: Promise.resolve({ slug }),
  });

type Read = { readonly heading: readonly unknown[]; readonly rows: readonly (readonly unknown[])[] };

async function xlsx(slug: string, query = ''): Promise<Read> {
  const file = await (await get(xlsxOf, slug, { query })).arrayBuffer();
  const [heading = [], ...rows] = (await readXlsx(new Uint8Array(file))).sheets[0]?.rows ?? [];
  return { heading, rows };
}

async function csv(slug: string, query = ''): Promise<Read> {
  const text = await (await get(csvOf, slug, { query })).text();
  const [heading = [], ...rows] = parse(text, { bom: true }) as string[][];
  return { heading, rows };
}

/** What both say of a cell: a workbook has no apostrophes, and numbers without noughts at their end. */
const same = (cell: unknown): unknown => {
  const text = String(cell ?? '').replaceAll("'", '');
  return text !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
};

for (const { slug } of leaves) {
  test(`${slug} has the rows and columns of its CSV, in the same order`, async () => {
    const [workbook, lines] = await Promise.all([xlsx(slug, '?sort=-price'), csv(slug, '?sort=-price')]);
    assert.deepEqual(workbook.heading, lines.heading);
    assert.equal(workbook.rows.length, lines.rows.length);
    for (const [index, row] of lines.rows.entries())
      assert.deepEqual(
        row.map((_, column) => same(workbook.rows[index]?.[column])),
        row.map(same),
      );
  });
}

describe('a workbook', () => {
  const column = ({ heading, rows }: Read, name: RegExp): unknown[] => {
    const place = heading.findIndex((one) => name.test(String(one)));
    assert.ok(place >= 0, String(name));
    return rows.map((row) => row[place]);
  };

  test('has codes as they are, which Excel takes for numbers and dates in a CSV', async () => {
    const sizes = column(await xlsx('chip-resistors'), /^Case size$/);
    assert.ok(sizes.includes('0402'));
    assert.ok(sizes.every((size) => typeof size === 'string'));
    const classes = column(await xlsx('hex-head-screws-iso-4017'), /class$/i);
    assert.ok(classes.includes('10.9'));
    assert.ok(classes.every((one) => one === null || typeof one === 'string'));
  });

  test('has numbers as numbers, with their unit in the heading', async () => {
    const read = await xlsx('hex-head-screws-iso-4017');
    for (const name of [/^Length \[mm\]$/, /^Mass \[g\]$/, /^Price each$/, /^Stock$/])
      assert.ok(
        column(read, name).every((cell) => cell === null || typeof cell === 'number'),
        String(name),
      );
  });

  test('is filtered as asked, and named so', async () => {
    const response = await get(xlsxOf, 'hex-head-screws-iso-4017', { query: '?filter=thread=M8' });
    assert.equal(response.headers.get('content-type'), XLSX_TYPE);
    assert.equal(
      response.headers.get('content-disposition'),
      'attachment; filename="hex-head-screws-iso-4017-filtered.xlsx"',
    );
    const threads = column(await xlsx('hex-head-screws-iso-4017', '?filter=thread=M8'), /^Thread$/);
    assert.deepEqual(new Set(threads), new Set(['M8']));
  });

  test('is refused as a CSV is', async () => {
    for (const [init, status] of [
      [{ query: '?filter=thread=M7' }, 400],
      [{ headers: { accept: 'text/csv' } }, 406],
    ] as const)
      assert.equal((await get(xlsxOf, 'hex-head-screws-iso-4017', init)).status, status);
    assert.equal((await get(xlsxOf, 'nope')).status, 404);
  });
});

describe('a list that nobody reads', () => {
  test('holds no connection of the database', async () => {
    const { max = 0 } = pool().options;
    const readers = await Promise.all(
      Array.from({ length: 3 * max }, async (_, index) => {
        const reader = (await get(index % 2 ? csvOf : xlsxOf, 'chip-resistors')).body?.getReader();
        await reader?.read();
        return reader;
      }),
    );
    assert.equal((await pool().query('select 1 as one')).rows.length, 1);
    assert.deepEqual([pool().idleCount, pool().waitingCount], [pool().totalCount, 0]);
    for (const reader of readers) await reader?.cancel();
  });

  test('is not made for who asks what there would be', async () => {
    for (const route of [csvOf, xlsxOf]) {
      const response = await get(route, 'chip-resistors', { method: 'HEAD' });
      assert.equal(response.status, 200);
      assert.equal(response.body, null);
      assert.ok(Number(response.headers.get('x-total-count')) > 0);
    }
  });
});
