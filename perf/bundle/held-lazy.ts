import type { Held } from '#perf/measure/held.ts';
import type { Baseline } from './baseline.ts';
import { brotliSum } from './brotli.ts';
import { growthText } from './growth.ts';
import { lazyFiles, type SizedFile } from './lazy-files.ts';
import type { ModuleGraph } from './module-graph.ts';

export interface LazyHolding {
  readonly dist: string;
  /** By name of the piece. */
  readonly limits: Readonly<Record<string, number>>;
  readonly graph: ModuleGraph;
  readonly baseline: Baseline;
}

/** The piece that Next loads where what is around the pages cannot run (app/global-error.tsx). */
const BY_NEXT = 'app/global-error.tsx';
const ASK = 'Give it a budget in perf/budgets/bundle.json.';

/**
 * What is loaded later, each piece by its name against its own limit. A piece without one may weigh nothing.
 * @param files those of the build that no page's first load has
 */
export function heldLazy(files: readonly SizedFile[], holding: LazyHolding): Held[] {
  const { dist, limits, graph, baseline } = holding;
  const { byPiece, left } = lazyFiles(graph.lazy, files);
  const named = [...byPiece].map(([name, own]): Held => {
    const growth = growthText(baseline[name] ?? {}, graph.lazyModules[name] ?? {});
    const limit = limits[name];
    return {
      name: `lazy: ${name}`,
      value: brotliSum(
        dist,
        own.map(({ path }) => path),
      ),
      unit: 'bytes',
      limit: limit ?? 0,
      side: 'at most',
      culprit:
        limit === undefined
          ? `It has no budget yet: give it a budget in perf/budgets/bundle.json. ${growth}`
          : growth,
    };
  });
  const nameless = left.map(({ path }): Held => {
    const value = brotliSum(dist, [path]);
    const culprit = `No page’s first load has it and no dynamic import is known for it. ${ASK}`;
    return {
      name: `lazy: ${path}`,
      value,
      unit: 'bytes',
      limit: limits[BY_NEXT] ?? 0,
      side: 'at most',
      culprit,
    };
  });
  return [...named, ...nameless];
}
