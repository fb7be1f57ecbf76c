import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pool } from '../db/pool.ts';
import { type CategoryNode, categoryBySlug, categoryTree } from './category.ts';
import { isSlug } from './part-number.ts';

const tree = await categoryTree();
const leavesOf = (node: CategoryNode): CategoryNode[] =>
  node.children.length === 0 ? [node] : node.children.flatMap(leavesOf);

test('the tree has three levels, and its counts add up to all parts', async () => {
  const { rows } = await pool().query<{ slug: string; count: number }>(
    `select slug, count(*)::int from catalog.part join catalog.category on category.id = category_id group by slug`,
  );
  const counted = new Map(rows.map(({ slug, count }) => [slug, count]));
  const sum = (nodes: readonly CategoryNode[]): number =>
    nodes.reduce((total, { partCount }) => total + partCount, 0);
  for (const top of tree) {
    assert.equal(top.partCount, sum(top.children), top.slug);
    for (const middle of top.children) {
      assert.equal(middle.partCount, sum(middle.children), middle.slug);
      for (const leaf of middle.children) {
        assert.equal(leaf.partCount, counted.get(leaf.slug), leaf.slug);
        assert.deepEqual(leaf.children, []);
      }
    }
  }
  assert.equal(tree.flatMap(leavesOf).length, counted.size);
  assert.ok(counted.size >= 45);
});

test('a category knows its way from the root, its children and, where it is a leaf, its columns', async () => {
  for (const top of tree) {
    for (const middle of top.children) {
      const hub = await categoryBySlug(middle.slug);
      assert.deepEqual(hub?.columns, []);
      assert.deepEqual(
        hub?.children.map(({ slug }) => slug),
        middle.children.map(({ slug }) => slug),
      );
      for (const { slug, name, partCount } of middle.children) {
        const leaf = await categoryBySlug(slug);
        assert.ok(leaf && isSlug(slug), slug);
        assert.deepEqual([leaf.name, leaf.partCount], [name, partCount]);
        assert.deepEqual(
          leaf.ancestors.map((ancestor) => ancestor.slug),
          [top.slug, middle.slug],
        );
        assert.deepEqual(leaf.children, []);
        assert.ok(leaf.columns.length >= 3, slug);
        assert.ok(leaf.standard?.code && leaf.standard.title, slug);
        for (const column of leaf.columns)
          assert.ok(column.name && column.explanation, `${slug} ${column.key}`);
      }
    }
  }
});

test('DIN 912 stands beside ISO 4762', async () => {
  const slugs = tree.flatMap(leavesOf).map(({ slug }) => slug);
  const slug = slugs.find((candidate) => candidate.includes('iso-4762')) ?? '';
  const codes = (await categoryBySlug(slug))?.standard?.equivalents.map(({ code }) => code) ?? [];
  assert.ok(codes.includes('DIN 912'), codes.join());
});

test('what is no category is undefined', async () => {
  for (const slug of ['', 'no-such-category', "' or 1=1 --", '%', 'x'.repeat(300), '🔩']) {
    assert.equal(await categoryBySlug(slug), undefined, slug);
  }
});
