import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import type { z } from 'zod';
import { GET as availabilityOf } from '#app/api/availability/route.ts';
import { GET as partsOf } from '#app/api/categories/[slug]/parts/route.ts';
import { GET as partsCsv } from '#app/api/categories/[slug]/parts.csv/route.ts';
import { GET as categories } from '#app/api/categories/route.ts';
import { GET as openApi } from '#app/api/openapi.json/route.ts';
import { GET as markdownOf } from '#app/api/parts/[number]/markdown/route.ts';
import { GET as partOf } from '#app/api/parts/[number]/route.ts';
import { GET as search, POST as searchByPost } from '#app/api/search/route.ts';
import { pool } from '#lib/db/pool.ts';
import {
  AvailabilityDocument,
  CategoryParts,
  CategoryTree,
  PartDocument,
  ProblemDocument,
  SearchDocument,
} from './schemas.ts';

const SITE = 'http://millrace.test';
/** Parts asked for one by one, from all over the catalogue. */
const PARTS_ASKED = 40;

const { rows: sample } = await pool().query<{ number: string; slug: string }>(
  `select part_number as number, slug from catalog.part join catalog.category on category.id = category_id
   order by md5(part_number) limit ${PARTS_ASKED}`,
);
const { rows: smallest } = await pool().query<{ slug: string; count: number }>(
  `select slug, part_count as count from catalog.category
   where id in (select category_id from catalog.category_attribute) and part_count > 60 order by part_count limit 1`,
);
after(() => pool().end());

const [{ number, slug } = { number: '', slug: '' }] = sample;
const [list = { slug: '', count: 0 }] = smallest;

const request = (path: string, headers: Record<string, string> = {}): Request =>
  new Request(SITE + path, { headers });
const at = <Params>(params: Params) => ({ params: Promise.resolve(params) });
const part = (asked: string, headers = {}) =>
  partOf(request(`/api/parts/${encodeURIComponent(asked)}`, headers), at({ number: asked }));
const page = (of: string, query = '') =>
  partsOf(request(`/api/categories/${of}/parts${query}`), at({ slug: of }));

/** The body, held to its schema with nothing beyond it. */
async function parsed<Schema extends z.ZodObject>(
  response: Response,
  schema: Schema,
): Promise<z.output<Schema>> {
  assert.equal(response.status, 200);
  assert.equal(response.headers.get('content-type'), 'application/json');
  const body: unknown = await response.json();
  const known = schema.parse(body);
  assert.deepEqual(known, body, 'the schema leaves nothing out');
  return known;
}

async function refused(response: Response, status: number) {
  assert.equal(response.status, status);
  assert.equal(response.headers.get('content-type'), 'application/problem+json');
  assert.equal(response.headers.get('cache-control'), 'no-store');
  const document = ProblemDocument.parse(await response.json());
  assert.equal(document.status, status);
  return document;
}

describe('responses are what the OpenAPI document says', () => {
  test('parts', async () => {
    for (const { number: asked, slug: of } of sample) {
      const found = await parsed(await part(asked), PartDocument);
      assert.equal(found.partNumber, asked);
      assert.equal(found.category.slug, of);
      assert.ok(found.specification.length > 0);
    }
  });

  test('the tree of categories', async () => {
    const { categories: tree } = await parsed(await categories(request('/api/categories')), CategoryTree);
    assert.ok(tree.length > 0);
  });

  test('availability', async () => {
    const query = sample.map(({ number: asked }) => `part=${encodeURIComponent(asked)}`).join('&');
    const response = await availabilityOf(request(`/api/availability?${query}`));
    const { parts } = await parsed(response, AvailabilityDocument);
    assert.deepEqual(
      parts.map(({ partNumber }) => partNumber),
      sample.map(({ number: asked }) => asked),
    );
  });

  test('search', async () => {
    for (const query of ['M8x40 A2-70', number.slice(0, 8), 'no such thing']) {
      const response = await search(request(`/api/search?q=${encodeURIComponent(query)}`));
      assert.equal((await parsed(response, SearchDocument)).query, query);
    }
  });
});

describe('a category’s parts', () => {
  test('are all there once, page by page, however many are asked for', async () => {
    const seen: string[] = [];
    let query = '?limit=37';
    for (;;) {
      const response = await page(list.slug, query);
      const { parts, next } = await parsed(response, CategoryParts);
      seen.push(...parts.map(({ partNumber }) => partNumber));
      assert.equal(response.headers.get('link'), next && `<${next.address}>; rel="next"`);
      if (!next) break;
      assert.equal(parts.length, 37);
      query = new URL(next.address, SITE).search;
    }
    assert.equal(seen.length, list.count);
    assert.equal(new Set(seen).size, list.count);
  });

  test('a cell for each column', async () => {
    const { columns, parts } = await parsed(await page(slug), CategoryParts);
    for (const { cells } of parts) {
      assert.deepEqual(
        Object.keys(cells),
        columns.map(({ key }) => key),
      );
    }
  });

  test('a cursor from elsewhere or made up is refused by name', async () => {
    const other = sample.find((one) => one.slug !== slug)?.number ?? '';
    for (const cursor of [other, 'MADE-UP']) {
      const { errors } = await refused(await page(slug, `?cursor=${encodeURIComponent(cursor)}`), 400);
      assert.equal(errors?.[0]?.parameter, 'cursor');
    }
  });

  for (const limit of ['0', '201', '-1', '1.5', 'ten', '', '10&limit=20']) {
    test(`limit=${limit} is refused by name`, async () => {
      assert.match(
        (await refused(await page(slug, `?limit=${limit}`), 400)).detail,
        /^limit must be .* 1 to 200/,
      );
    });
  }

  test('a hub and an unknown slug have none', async () => {
    const { categories: tree } = CategoryTree.parse(
      await (await categories(request('/api/categories'))).json(),
    );
    const { children } = await refused(await page(tree[0]?.slug ?? ''), 404);
    assert.ok(children && children.length > 0);
    await refused(await page('nope'), 404);
    await refused(await page('No Slug'), 400);
  });
});

describe('one part', () => {
  test('by another spelling is a redirect to its one address', async () => {
    const response = await part(number.toLowerCase().replaceAll('-', ''));
    assert.equal(response.status, 308);
    assert.equal(response.headers.get('location'), `/api/parts/${encodeURIComponent(number)}`);
  });

  test('that is not there is a 404 with the nearest numbers', async () => {
    const { nearest, detail } = await refused(await part(`${number}-XX`), 404);
    assert.match(detail, /-XX/);
    assert.ok(nearest?.some(({ partNumber }) => partNumber === number));
  });

  test('with a number that cannot be one is a 400', async () => {
    for (const asked of ['x'.repeat(300), 'A\u0000B']) {
      assert.match((await refused(await part(asked), 400)).detail, /^number must be a part number/);
    }
  });

  test('as Markdown has its number, its name, a specification and its price', async () => {
    const response = await markdownOf(request(`/api/parts/${number}/markdown`), at({ number }));
    assert.equal(response.headers.get('content-type'), 'text/markdown; charset=utf-8');
    assert.equal(response.headers.get('vary'), 'Accept');
    const text = await response.text();
    assert.ok(text.startsWith(`# ${number}\n\n`));
    for (const heading of ['## Specification', '## Price', '## Stock', '## Links'])
      assert.ok(text.includes(heading));
  });
});

describe('conditions', () => {
  const answers: Record<string, (headers: Record<string, string>) => Promise<Response>> = {
    part: (headers) => part(number, headers),
    markdown: (headers) => markdownOf(request('/api/parts/x/markdown', headers), at({ number })),
    categories: (headers) => categories(request('/api/categories', headers)),
    parts: (headers) => partsOf(request('/api/categories/x/parts', headers), at({ slug })),
    search: (headers) => search(request('/api/search?q=washer', headers)),
    openapi: (headers) => openApi(request('/api/openapi.json', headers)),
  };

  for (const [name, ask] of Object.entries(answers)) {
    test(`${name} has a strong ETag, and is 304 to who has it`, async () => {
      const etag = (await ask({})).headers.get('etag') ?? '';
      assert.match(etag, /^"[\w-]{22}"$/);
      for (const tag of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
        const response = await ask({ 'if-none-match': tag });
        assert.equal(response.status, 304);
        assert.equal(response.headers.get('etag'), etag);
        assert.equal(await response.text(), '');
      }
      assert.equal((await ask({ 'if-none-match': '"other"' })).status, 200);
    });
  }

  test('who accepts none of it is refused', async () => {
    const { detail } = await refused(await part(number, { accept: 'text/html' }), 406);
    assert.match(detail, /application\/json/);
  });

  test('any method but reading is refused', async () => {
    const response = searchByPost(new Request(`${SITE}/api/search?q=x`, { method: 'POST' }));
    assert.equal(response.headers.get('allow'), 'GET, HEAD, OPTIONS');
    await refused(response, 405);
  });
});

describe('CSV', () => {
  test('has a heading and a line for each part, in the order of the list', async () => {
    const response = await partsCsv(
      request(`/api/categories/${list.slug}/parts.csv`),
      at({ slug: list.slug }),
    );
    assert.equal(response.headers.get('content-disposition'), `attachment; filename="${list.slug}.csv"`);
    assert.equal(response.headers.get('x-total-count'), String(list.count));
    const bytes = new Uint8Array(await response.arrayBuffer());
    assert.deepEqual([...bytes.slice(0, 3)], [0xef, 0xbb, 0xbf]);
    const lines = new TextDecoder().decode(bytes).split('\r\n');
    assert.match(
      lines[0] ?? '',
      /^Part number,Name,Status,.*,Mass \[g\],Pack size,Price each,Currency,From quantity,Stock$/,
    );
    assert.equal(lines.length, list.count + 2);
    const { parts } = CategoryParts.parse(await (await page(list.slug)).json());
    for (const [index, { partNumber }] of parts.entries()) {
      assert.ok(lines[index + 1]?.startsWith(`${partNumber},`));
    }
  });
});
