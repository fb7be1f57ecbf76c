import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PAGE_ROWS } from '../catalog/part-list.ts';
import { pool } from '../db/pool.ts';
import { bruteForce, type Stated } from './brute-force.ts';
import { type FilteredList, filteredList, filterLayout } from './filtered-list.ts';
import { randomRefinement, seeded } from './random-refinement.ts';
import { NO_REFINEMENT, type Refinement } from './refinement.ts';
import { formatRefinement, parseRefinement } from './refinement-path.ts';

/** Another one finds other things: MILLRACE_TEST_SEED=2 npm test -- filtered-list. */
const SEED = Number(process.env.MILLRACE_TEST_SEED ?? 1);
const REFINEMENTS_PER_CATEGORY = Number(process.env.MILLRACE_TEST_REFINEMENTS ?? 5);
const MOST_FILTERS = 4;

const { rows: leaves } = await pool().query<{ slug: string; prices: [number, number] }>(
  `select slug, array[min(amounts[1]::float8 / per), max(amounts[1]::float8 / per)] as prices
   from catalog.part join catalog.category on category.id = category_id join catalog.price on part_id = part.id
   group by slug order by slug`,
);

const found = await Promise.all(
  leaves.map(async ({ slug }) => (await filteredList(slug, NO_REFINEMENT)) as FilteredList),
);

for (const [place, { slug, prices }] of leaves.entries()) {
  test(`${slug}: lists, counts, ranges and orders are those of brute force`, async () => {
    const layout = await filterLayout(slug);
    assert.ok(layout);
    const stated: Stated = new Map(
      found[place]?.facets.map(({ attribute, values }) => [
        attribute,
        new Map(values.map((value) => [value.slug, value])),
      ]),
    );
    const distinguishing = {
      attributes: layout.attributes.filter(({ key }) => stated.has(key) || key === 'price'),
    };
    const random = seeded(SEED * 1000 + place);
    for (let draw = 0; draw < REFINEMENTS_PER_CATEGORY; draw += 1) {
      const drawn = randomRefinement(distinguishing, random, { most: MOST_FILTERS, prices });
      const parsed = parseRefinement(formatRefinement(drawn), layout);
      assert.equal(parsed.kind, 'ok', formatRefinement(drawn).join('/'));
      if (parsed.kind !== 'ok') continue;
      const { refinement } = parsed;
      const address = `${slug}/${formatRefinement(refinement).join('/')} (drawn as ${formatRefinement(drawn).join('/')})`;
      // What was drawn, not what it was normalised to: normalising changes nothing.
      const truth = await bruteForce(slug, drawn, stated);
      await compare({ slug, refinement, truth, random, address });
    }
  });
}

async function compare({
  slug,
  refinement,
  truth,
  random,
  address,
}: {
  slug: string;
  refinement: Refinement;
  truth: Awaited<ReturnType<typeof bruteForce>>;
  random: () => number;
  address: string;
}): Promise<void> {
  const { partNumbers, counts } = truth;
  const pages = Math.max(1, Math.ceil(partNumbers.length / PAGE_ROWS));
  for (const page of new Set([0, pages - 1, Math.floor(random() * pages)])) {
    const offset = page * PAGE_ROWS;
    const after = offset === 0 ? '' : (partNumbers[offset - 1] as string);
    const list = await filteredList(slug, { ...refinement, after });
    assert.ok(list, address);
    assert.equal(list.total, partNumbers.length, address);
    assert.deepEqual(
      list.rows.map(({ partNumber }) => partNumber),
      partNumbers.slice(offset, offset + PAGE_ROWS),
      `${address}, page ${page}`,
    );
    assert.equal(list.after, after, address);
    assert.equal(list.offset, offset, address);
    assert.equal(list.next, page === pages - 1 ? undefined : partNumbers[offset + PAGE_ROWS - 1], address);
    assert.equal(
      list.previous,
      page === 0 ? undefined : page === 1 ? '' : partNumbers[offset - PAGE_ROWS - 1],
      address,
    );
    for (const facet of list.facets) {
      if (facet.attribute === 'price') continue;
      const counted = counts.get(facet.attribute) ?? new Map<string, number>();
      for (const value of facet.values) {
        const where = `${address}: ${facet.attribute} ${value.text} ${value.unit}`;
        assert.equal(value.count, counted.get(`${value.text}|${value.unit}`) ?? 0, where);
      }
      const shown = new Set(facet.values.map(({ text, unit }) => `${text}|${unit}`));
      for (const value of counted.keys())
        assert.ok(shown.has(value), `${address}: ${facet.attribute} lacks ${value}`);
    }
  }
  // From anywhere else, the page boundary before.
  if (partNumbers.length > 0) {
    const rank = Math.floor(random() * partNumbers.length);
    const list = await filteredList(slug, { ...refinement, after: partNumbers[rank] as string });
    const boundary = Math.min(Math.floor((rank + 1) / PAGE_ROWS), pages - 1) * PAGE_ROWS;
    assert.equal(list?.offset, boundary, address);
    assert.equal(list?.after, boundary === 0 ? '' : partNumbers[boundary - 1], address);
  }
}

test('a list without a refinement has every facet that tells parts apart, in order', () => {
  for (const { facets, total } of found) {
    assert.ok(total > 0);
    const keys = facets.map(({ attribute }) => attribute);
    assert.equal(new Set(keys).size, keys.length);
    const own = keys.filter((key) => ['pack-size', 'price', 'stock', 'status'].includes(key));
    assert.deepEqual(keys.slice(-own.length), own);
    for (const { attribute, values } of facets) {
      assert.ok(attribute === 'price' || values.length > 1, attribute);
      assert.equal(new Set(values.map(({ slug }) => slug)).size, values.length);
      for (const { slug } of values) assert.match(slug, /^[\w.~-]+$/, `${attribute}: ${slug}`);
    }
  }
});

test('what is not there is undefined', async () => {
  const [leaf, other] = leaves;
  assert.ok(leaf && other);
  const list = (refinement: Partial<Refinement>, slug = leaf.slug) =>
    filteredList(slug, { ...NO_REFINEMENT, ...refinement });
  const values = (attribute: string, ...slugs: string[]): Refinement['filters'] => [
    { kind: 'values', attribute, values: slugs },
  ];
  assert.equal(await list({}, 'no-such-category'), undefined);
  assert.equal(await list({}, "'; drop table catalog.part; --"), undefined);
  assert.equal(await list({}, 'seals'), undefined, 'a hub has no list');
  assert.equal(await list({ after: 'no-such-part' }), undefined);
  const elsewhere = await list({}, other.slug);
  assert.equal(await list({ after: elsewhere?.rows[0]?.partNumber ?? '' }), undefined);
  assert.equal(await list({ filters: values('nonsense', 'x') }), undefined);
  assert.equal(await list({ filters: values('__proto__', 'x') }), undefined);
  assert.equal(await list({ filters: values('stock', 'perhaps') }), undefined);
  assert.equal(await list({ filters: values('stock') }), undefined);
  assert.equal(await list({ filters: [{ kind: 'range', attribute: 'stock', min: 1, max: 2 }] }), undefined);
  assert.equal(await list({ sort: { key: 'nonsense', direction: 'up' } }), undefined);
  assert.equal(await list({ sort: { key: 'status', direction: 'up' } }), undefined);
});

test('a price that nothing has gives an empty list with the facets', async () => {
  const [leaf] = leaves;
  assert.ok(leaf);
  const filters: Refinement['filters'] = [{ kind: 'range', attribute: 'price', min: 1e12, max: undefined }];
  const list = await filteredList(leaf.slug, { ...NO_REFINEMENT, filters });
  assert.equal(list?.total, 0);
  assert.deepEqual(
    [list?.rows, list?.offset, list?.next, list?.previous, list?.after],
    [[], 0, undefined, undefined, ''],
  );
  assert.ok(list?.facets.every(({ values }) => values.every(({ count }) => count === 0)));
});
