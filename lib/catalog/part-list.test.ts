import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pool } from '../db/pool.ts';
import { filteredList } from '../filters/filtered-list.ts';
import { NO_REFINEMENT } from '../filters/refinement.ts';
import { categoryBySlug } from './category.ts';
import { lastPageOffset, PAGE_ROWS, type PartList, partNumberAt, partOrdinal } from './part-list.ts';

const { rows: leaves } = await pool().query<{ slug: string; numbers: string[] }>(
  `select slug, array_agg(part_number order by ordinal) as numbers
   from catalog.part join catalog.category on category.id = category_id group by slug`,
);

async function pageAfter(slug: string, after: string): Promise<PartList> {
  const list = await filteredList(slug, { ...NO_REFINEMENT, after });
  assert.ok(list, `${slug} after ${after}`);
  return list;
}

test('next pages show every part of every category exactly once, and previous pages lead back', async () => {
  assert.ok(leaves.length >= 45);
  for (const { slug, numbers } of leaves) {
    const forth: string[] = [];
    const cursors: string[] = [];
    let last: PartList | undefined;
    for (let after: string | undefined = ''; after !== undefined; after = last.next) {
      cursors.push(after);
      last = await pageAfter(slug, after);
      assert.ok(last.rows.length > 0 && last.rows.length <= PAGE_ROWS, after);
      assert.equal(last.offset, forth.length);
      forth.push(...last.rows.map(({ partNumber }) => partNumber));
    }
    assert.deepEqual(forth, numbers, slug);
    assert.equal(last?.offset, lastPageOffset(numbers.length), slug);

    for (const cursor of cursors.toReversed().slice(1)) {
      assert.equal(last?.previous, cursor, slug);
      last = await pageAfter(slug, cursor);
    }
    assert.equal(last?.previous, undefined, `${slug}: the first page has no previous one`);
  }
});

test('a row states what its part states, column by column', async () => {
  for (const { slug } of leaves) {
    const category = await categoryBySlug(slug);
    const { rows } = await pageAfter(slug, '');
    const { rows: stated } = await pool().query<{ cells: (string | null)[] }>(
      `select array(select (select text || '|' || unit from catalog.value where id = value_ids[layout.position])
         from catalog.category_attribute as layout
         where layout.category_id = part.category_id and is_column order by layout.position) as cells
       from catalog.part where category_id = (select id from catalog.category where slug = $1)
       order by ordinal limit ${PAGE_ROWS}`,
      [slug],
    );
    for (const [index, { cells, partNumber }] of rows.entries()) {
      assert.equal(cells.length, category?.columns.length, partNumber);
      const shown = cells.map((cell) => (cell === null ? null : `${cell.text}|${cell.unit}`));
      assert.deepEqual(shown, stated[index]?.cells, partNumber);
    }
  }
});

test('places and numbers lead to one another; what is not in the category leads nowhere', async () => {
  const [one, other] = leaves;
  assert.ok(one && other);
  for (const ordinal of [0, 1, 49, 50, one.numbers.length - 1]) {
    const number = one.numbers[ordinal] as string;
    assert.equal(await partNumberAt(one.slug, ordinal), number);
    assert.equal(await partOrdinal(one.slug, number), ordinal);
    assert.equal(await partOrdinal(other.slug, number), undefined);
  }
  assert.equal(await partNumberAt(one.slug, one.numbers.length), undefined);
  assert.equal(await partNumberAt(one.slug, -1), undefined);
  assert.equal(await partNumberAt('no-such-category', 0), undefined);
});

test('the last page of nothing is the first one', () => {
  assert.deepEqual([0, 1, PAGE_ROWS, PAGE_ROWS + 1].map(lastPageOffset), [0, 0, 0, PAGE_ROWS]);
});
