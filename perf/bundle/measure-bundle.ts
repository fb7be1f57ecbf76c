import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Held } from '#perf/measure/held.ts';
import { analysed } from './analysed.ts';
import { readBaseline, writeBaseline } from './baseline.ts';
import { brotliSum } from './brotli.ts';
import { ensureFloor } from './floor.ts';
import { heldLazy } from './held-lazy.ts';
import { heldRoute, type RouteLimits } from './held-routes.ts';
import { firstLoadScripts, routeFiles } from './route-files.ts';

interface BundleLimits extends RouteLimits {
  readonly lazyBytes: Readonly<Record<string, number>>;
}

interface MeasureOptions {
  readonly signal: AbortSignal;
  /** Makes what is there the state that growth is told against. */
  readonly update?: boolean;
}

/** Every page's first load and every lazily loaded piece of the site's build, against the limits. */
export async function measureBundle(
  project: string,
  { signal, update = false }: MeasureOptions,
): Promise<Held[]> {
  const limits: BundleLimits = JSON.parse(readFileSync(join(project, 'perf/budgets/bundle.json'), 'utf8'));
  const dist = join(project, '.next');
  const floor = await ensureFloor(project, signal);
  const floorBytes = brotliSum(floor, firstLoadScripts(floor).get('/') ?? []);
  const graph = await analysed(project, signal);
  const routes = routeFiles(dist);
  if (update)
    writeBaseline(
      graph,
      routes.map(({ route }) => route),
    );
  const baseline = readBaseline();
  const bytesOf = (path: string): number => statSync(join(dist, path)).size;
  const first = new Set([...firstLoadScripts(dist).values(), ...polyfills(dist)].flat());
  const later = readdirSync(join(dist, 'static/chunks'))
    .map((name) => `static/chunks/${name}`)
    .filter((path) => path.endsWith('.js') && !first.has(path))
    .map((path) => ({ path, bytes: bytesOf(path) }));
  return [
    ...routes.flatMap((files) => heldRoute(files, { dist, floorBytes, limits, graph, baseline, bytesOf })),
    ...heldLazy(later, { dist, limits: limits.lazyBytes, graph, baseline }),
  ];
}

/** Loaded by browsers without modules alone. */
function polyfills(dist: string): string[] {
  return JSON.parse(readFileSync(join(dist, 'build-manifest.json'), 'utf8')).polyfillFiles;
}
