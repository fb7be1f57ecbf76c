import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readResult, writeResult } from '#perf/measure/results.ts';
import { type ModuleGraph, readModuleGraph } from './module-graph.ts';
import { printedByNext } from './printed-by-next.ts';

const KEPT = 'bundle-graph.json';
const SNAPSHOT = 'budgets';

interface KeptGraph {
  readonly chunks: readonly string[];
  readonly graph: ModuleGraph;
}

/**
 * Which module is how large in the site's build, by Next's own analyzer. That takes seconds, so its answer is kept
 * for as long as the build has the same chunks, whose names are hashes of what is in them.
 */
export async function analysed(project: string, signal: AbortSignal): Promise<ModuleGraph> {
  const dist = join(project, '.next');
  const chunks = readdirSync(join(dist, 'static/chunks')).sort();
  const kept = readResult<KeptGraph>(KEPT);
  if (kept?.chunks.join() === chunks.join()) return kept.graph;
  try {
    await printedByNext(project, { args: ['analyze', '--output', '--snapshot', SNAPSHOT], signal });
    const printed = await printedByNext(project, {
      args: ['analyze', 'export', '--snapshot', SNAPSHOT],
      signal,
    });
    const graph = readModuleGraph(printed);
    writeResult(KEPT, { chunks, graph });
    return graph;
  } finally {
    rmSync(join(dist, 'diagnostics/analyze'), { recursive: true, force: true });
  }
}
