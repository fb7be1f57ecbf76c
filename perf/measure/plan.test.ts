import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPlan } from './plan.ts';

const node = (type: string, more: object = {}) => ({ 'Node Type': type, 'Plan Rows': 1, ...more });

test('rows read are those of tables in every loop, with what was thrown away', () => {
  const plan = node('Nested Loop', {
    'Actual Rows': 4,
    'Shared Hit Blocks': 7,
    'Shared Read Blocks': 1,
    Plans: [
      node('Index Scan', {
        ...{ 'Relation Name': 'part', 'Index Name': 'part_pkey', 'Index Cond': '(id = $1)' },
        ...{ 'Actual Rows': 2, 'Rows Removed by Filter': 3, 'Actual Loops': 1 },
      }),
      node('Bitmap Heap Scan', {
        ...{
          'Relation Name': 'price',
          'Actual Rows': 2,
          'Actual Loops': 2,
          'Rows Removed by Index Recheck': 1,
        },
        Plans: [node('Bitmap Index Scan', { 'Index Name': 'price_pkey', 'Actual Rows': 9 })],
      }),
    ],
  });
  const { rows, rowsRead, buffers, scanned, steps } = readPlan(plan);
  assert.deepEqual([rows, rowsRead, buffers, scanned], [4, 5 + 6, 8, []]);
  assert.deepEqual(steps, [
    'Nested Loop',
    'Index Scan part_pkey',
    'Bitmap Heap Scan price',
    'Bitmap Index Scan price_pkey',
  ]);
});

test('a table that grows is scanned where no condition leads into it', () => {
  const scan = (type: string, table: string, more: object = {}) =>
    readPlan(node(type, { 'Relation Name': table, ...more })).scanned;
  assert.deepEqual(scan('Seq Scan', 'part'), ['part']);
  assert.deepEqual(scan('Seq Scan', 'category'), []);
  assert.deepEqual(scan('Index Only Scan', 'stock', { 'Index Name': 'stock_pkey' }), ['stock']);
  assert.deepEqual(scan('Index Scan', 'stock', { 'Index Cond': '(part_id = 1)' }), []);
});
