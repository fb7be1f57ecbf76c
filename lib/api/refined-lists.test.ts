import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { GET as facetsOf } from '#app/api/categories/[slug]/facets/route.ts';
import { GET as partsOf } from '#app/api/categories/[slug]/parts/route.ts';
import { GET as csvOf } from '#app/api/categories/[slug]/parts.csv/route.ts';
import { partByNumber } from '#lib/catalog/part.ts';
import { pool } from '#lib/db/pool.ts';
import { bruteForce, type Stated } from '../filters/brute-force.ts';
import { filterLayout } from '../filters/filtered-list.ts';
import { randomRefinement, seeded } from '../filters/random-refinement.ts';
import type { Refinement } from '../filters/refinement.ts';
import { formatRefinement, parseRefinement } from '../filters/refinement-path.ts';
import { API_ADDRESS } from './addresses.ts';
import { CategoryFacets, CategoryParts, ProblemDocument } from './schemas.ts';

const SITE = 'http://millrace.test';
/** Another one finds other things: MILLRACE_TEST_SEED=2 npm test -- refined-lists. */
const SEED = Number(process.env.MILLRACE_TEST_SEED ?? 1);
const REFINEMENTS_PER_CATEGORY = 2;
/** Not a divisor of the pages' fifty. */
const LIMIT = 83;
/** Pages walked one by one of each list, at most. */
const MOST_PAGES = 6;
const SCREWS = 'socket-head-cap-screws-iso-4762';

const { rows: leaves } = await pool().query<{ slug: string; prices: [number, number] }>(
  `select slug, array[min(amounts[1]::float8 / per), max(amounts[1]::float8 / per)] as prices
   from catalog.part join catalog.category on category.id = category_id join catalog.price on part_id = part.id
   group by slug order by slug`,
);
after(() => pool().end());

type Route = (request: Request, context: { params: Promise<{ slug: string }> }) => Promise<Response>;
const get = (route: Route, slug: string, address: string, headers = {}): Promise<Response> =>
  route(new Request(SITE + address, { headers }), { params: Promise.resolve({ slug }) });

for (const [place, { slug, prices }] of leaves.entries()) {
  test(`${slug}: pages, CSV and facets are those of brute force`, async () => {
    const layout = await filterLayout(slug);
    assert.ok(layout);
    const { facets } = CategoryFacets.parse(
      await (await get(facetsOf, slug, API_ADDRESS.categoryFacets(slug))).json(),
    );
    const stated: Stated = new Map(
      facets.map(({ attribute, values }) => [attribute, new Map(values.map((value) => [value.slug, value]))]),
    );
    const attributes = layout.attributes.filter(({ key }) => stated.has(key) || key === 'price');
    const random = seeded(SEED * 1000 + place);
    for (let draw = 0; draw < REFINEMENTS_PER_CATEGORY; draw += 1) {
      const drawn = randomRefinement({ attributes }, random, { most: 3, prices });
      const parsed = parseRefinement(formatRefinement({ ...drawn, after: '' }), layout);
      assert.ok(parsed.kind === 'ok');
      await compare(slug, parsed.refinement, stated);
    }
  });
}

async function compare(slug: string, refinement: Refinement, stated: Stated): Promise<void> {
  const { partNumbers, counts } = await bruteForce(slug, refinement, stated);
  const address = API_ADDRESS.categoryCsv(slug, refinement);

  const csv = await get(csvOf, slug, address);
  assert.equal(csv.headers.get('x-total-count'), String(partNumbers.length), address);
  const lines = (await csv.text()).split('\r\n').slice(1, -1);
  assert.deepEqual(
    lines.map((line) => line.split(',')[0]),
    partNumbers,
    address,
  );

  const listed: string[] = [];
  let next: string | undefined = API_ADDRESS.categoryParts(slug, { refinement, limit: LIMIT });
  for (let page = 0; next !== undefined && page < MOST_PAGES; page += 1) {
    const document = CategoryParts.parse(await (await get(partsOf, slug, next)).json());
    assert.equal(document.total, partNumbers.length, next);
    listed.push(...document.parts.map(({ partNumber }) => partNumber));
    next = document.next?.address;
  }
  assert.deepEqual(listed, partNumbers.slice(0, MOST_PAGES * LIMIT), address);

  const { facets, total } = CategoryFacets.parse(
    await (await get(facetsOf, slug, API_ADDRESS.categoryFacets(slug, refinement))).json(),
  );
  assert.equal(total, partNumbers.length);
  for (const { attribute, values } of facets)
    for (const { text, unit, count } of values)
      assert.equal(
        count,
        counts.get(attribute)?.get(`${text}|${unit}`) ?? 0,
        `${address}: ${attribute} ${text}`,
      );
}

test('what says the same as another attribute in other words is no facet, and still on the part', async () => {
  const slug = 'chip-resistors';
  const { facets } = CategoryFacets.parse(
    await (await get(facetsOf, slug, API_ADDRESS.categoryFacets(slug))).json(),
  );
  const { rows } = await pool().query<{ number: string }>(
    'select part_number as number from catalog.part join catalog.category on category.id = category_id where slug = $1 limit 1',
    [slug],
  );
  const part = await partByNumber(rows[0]?.number ?? '');
  for (const key of ['resistance-code', 'metric-case-size']) {
    assert.ok(!facets.some(({ attribute }) => attribute === key), key);
    assert.ok(
      part?.specification.some((line) => line.key === key),
      key,
    );
  }
});

describe('a filter', () => {
  const parts = (query: string): Promise<Response> =>
    get(partsOf, SCREWS, `/api/categories/${SCREWS}/parts?${query}`);

  test('may be spelt in any unit and order, and is answered in the one way', async () => {
    const response = await parts(
      'filter=length%3D20mm%E2%80%932in&filter=thread%3Dm8&filter=thread=M6&sort=-length',
    );
    const { filters, sort, parts: rows } = CategoryParts.parse(await response.json());
    assert.deepEqual(filters, ['thread=M6,M8', 'length=20..50.8']);
    assert.equal(sort, '-length');
    const lengths = rows.map(({ cells }) => cells.length?.value ?? 0);
    assert.deepEqual(
      lengths,
      lengths.toSorted((a, b) => b - a),
    );
  });

  test('has an ETag, which a filter by what changes all day keeps for less time', async () => {
    const plain = await parts('filter=thread=M8');
    assert.match(plain.headers.get('cache-control') ?? '', /max-age=0, must-revalidate/);
    for (const query of ['filter=stock=yes', 'sort=price', 'filter=price=..500'])
      assert.match((await parts(query)).headers.get('cache-control') ?? '', /max-age=0, must-revalidate/);
    const etag = (await get(facetsOf, SCREWS, API_ADDRESS.categoryFacets(SCREWS))).headers.get('etag') ?? '';
    const headers = { 'if-none-match': etag };
    assert.equal((await get(facetsOf, SCREWS, API_ADDRESS.categoryFacets(SCREWS), headers)).status, 304);
  });

  test('that nothing fits gives an empty list', async () => {
    const {
      parts: rows,
      total,
      next,
    } = CategoryParts.parse(await (await parts('filter=price=1e12..')).json());
    assert.deepEqual([rows, total, next], [[], 0, null]);
    const address = `/api/categories/${SCREWS}/parts.csv?filter=price=1e12..`;
    const csv = await (await get(csvOf, SCREWS, address)).text();
    assert.equal(csv.split('\r\n').length, 2);
  });

  const refused: readonly [query: string, detail: RegExp][] = [
    ['filter=colour=red', /^filter “colour=red” names no attribute .*thread, length, material/],
    ['filter=thread=M7', /“thread=M7” asks for what thread does not have \(“M7”\); it has M1\.6, M2,/],
    ['filter=thread=M7&filter=class=99&sort=x', /“M7”.*“99”.*“x” orders nothing; it is one of length/],
    ['filter=length=5kg', /has a unit of something else \(“kg”\).*length=from\.\.to.* mm/],
    ['filter=length=10,11', /“11”/],
    ['filter=length=40..20', /ends below its beginning/],
    ['filter=price=cheap', /no number/],
    ['filter=thread', /must be attribute=value/],
    ['filter=', /must be attribute=value/],
    ['filter=sort=price', /names no attribute/],
    ['filter=after=X', /names no attribute/],
    ['filter=__proto__=x', /names no attribute/],
    ['sort=thread', /^sort “thread” orders nothing/],
    ['sort=price&sort=length', /^sort must be given once/],
    [`filter=thread=${'M8,'.repeat(60)}M8`, /more than 50 values/],
    [`filter=thread=${'9'.repeat(5000)}`, /at most 4000 characters/],
    [Array(30).fill('filter=thread=M8').join('&'), /up to 24/],
    ['filter=thread=%E0%A4%A', /does not have/],
    ['filter=thread=%00', /does not have/],
    ['filter=thread=100%2525', /“100%25”/],
  ];
  for (const [query, detail] of refused) {
    test(`${query.slice(0, 60)} is refused, and told what would be right`, async () => {
      for (const [route, path] of [
        [partsOf, 'parts'],
        [csvOf, 'parts.csv'],
      ] as const) {
        const response = await get(route, SCREWS, `/api/categories/${SCREWS}/${path}?${query}`);
        assert.equal(response.status, 400);
        assert.equal(response.headers.get('content-type'), 'application/problem+json');
        const problem = ProblemDocument.parse(await response.json());
        assert.match(problem.detail, detail);
        assert.ok(problem.errors?.every(({ parameter }) => ['filter', 'sort'].includes(parameter)));
      }
    });
  }
});
