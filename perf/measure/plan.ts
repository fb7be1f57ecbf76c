/** Pages of 8 kB, in memory and not. */
export interface Buffers {
  readonly 'Shared Hit Blocks'?: number;
  readonly 'Shared Read Blocks'?: number;
}

/** A step of a plan, as EXPLAIN (FORMAT JSON) has it. */
export interface PlanNode extends Buffers {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Index Cond'?: string;
  readonly 'Subplan Name'?: string;
  readonly Filter?: string;
  readonly 'Plan Rows': number;
  readonly 'Actual Rows'?: number;
  readonly 'Actual Loops'?: number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Rows Removed by Index Recheck'?: number;
  readonly 'Actual Total Time'?: number;
  readonly Plans?: readonly PlanNode[];
}

/** Tables that grow with the catalogue: reading one from end to end is never an answer to a page. */
const GROWING = new Set(['part', 'price', 'stock', 'facet']);

export interface PlanSummary {
  /** The steps, outermost first, as `Index Scan part_category_id_ordinal_key`. */
  readonly steps: readonly string[];
  readonly rows: number;
  /** Of tables, by all steps together, those thrown away again included. */
  readonly rowsRead: number;
  /** Pages of 8 kB read by the whole statement, whether or not they were in memory. */
  readonly buffers: number;
  /** Of part, price, stock and facet those read from end to end, in the table or in an index. */
  readonly scanned: readonly string[];
}

export interface Explained extends PlanSummary {
  readonly executionMs: number;
  readonly planningMs: number;
  /** What was sent, as text; undefined before PostgreSQL 17. */
  readonly outputKb: number | undefined;
}

export function readPlan(plan: PlanNode): PlanSummary {
  const nodes = [...walk(plan)];
  return {
    steps: nodes.map(stepOf),
    rows: plan['Actual Rows'] ?? 0,
    rowsRead: Math.round(nodes.reduce((sum, node) => sum + rowsReadBy(node), 0)),
    buffers: buffersOf(plan),
    scanned: nodes.filter(readsAllOfGrowing).map((node) => node['Relation Name'] ?? ''),
  };
}

/** The plan as indented text. */
export function planText(plan: PlanNode, indent = ''): string {
  const loops = plan['Actual Loops'] ?? 0;
  const times = loops > 1 ? ` × ${loops}` : '';
  const ms = plan['Actual Total Time'] === undefined ? '' : `, ${plan['Actual Total Time'].toFixed(3)} ms`;
  const named = plan['Subplan Name'] ? `[${plan['Subplan Name']}] ` : '';
  const lines = [
    `${indent}${named}${stepOf(plan)}: ${plan['Actual Rows'] ?? 0} rows (expected ${plan['Plan Rows']})${times}${ms}, ${buffersOf(plan)} buffers`,
    ...[plan['Index Cond'], plan.Filter].filter(Boolean).map((condition) => `${indent}    ${condition}`),
  ];
  return [...lines, ...(plan.Plans ?? []).map((child) => planText(child, `${indent}  `))].join('\n');
}

function* walk(node: PlanNode): Generator<PlanNode> {
  yield node;
  for (const child of node.Plans ?? []) yield* walk(child);
}

function stepOf(node: PlanNode): string {
  return [node['Node Type'], node['Index Name'] ?? node['Relation Name']].filter(Boolean).join(' ');
}

function readsAllOfGrowing(node: PlanNode): boolean {
  if (!GROWING.has(node['Relation Name'] ?? '')) return false;
  const byIndex = node['Node Type'].startsWith('Index') && node['Index Cond'] !== undefined;
  return !byIndex && node['Node Type'] !== 'Bitmap Heap Scan';
}

/** Steps under a bitmap heap scan read an index, not the table. */
function rowsReadBy(node: PlanNode): number {
  if (node['Relation Name'] === undefined) return 0;
  const each =
    (node['Actual Rows'] ?? 0) +
    (node['Rows Removed by Filter'] ?? 0) +
    (node['Rows Removed by Index Recheck'] ?? 0);
  return each * (node['Actual Loops'] ?? 1);
}

export function buffersOf(node: Buffers): number {
  return (node['Shared Hit Blocks'] ?? 0) + (node['Shared Read Blocks'] ?? 0);
}
