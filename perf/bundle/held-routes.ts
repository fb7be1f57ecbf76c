import type { Held, Unit } from '#perf/measure/held.ts';
import { type Baseline, inEnglish, pageOf } from './baseline.ts';
import { brotliSum } from './brotli.ts';
import { growthText } from './growth.ts';
import type { ModuleBytes, ModuleGraph } from './module-graph.ts';
import { isHeavyFormat, type RouteFiles } from './route-files.ts';

export interface RouteLimits {
  readonly aboveFloorBytes: number;
  readonly scriptFiles: number;
  readonly cssBytes: number;
  readonly fontBytes: number;
  readonly fontFiles: number;
}

export interface RouteHolding {
  readonly dist: string;
  readonly floorBytes: number;
  readonly limits: RouteLimits;
  readonly graph: ModuleGraph;
  readonly baseline: Baseline;
  /** Of a file below the build's folder, not compressed. */
  readonly bytesOf: (path: string) => number;
}

/** What a page's first view loads, against its limits. */
export function heldRoute(files: RouteFiles, holding: RouteHolding): Held[] {
  const { dist, floorBytes, limits, graph, baseline, bytesOf } = holding;
  const { route, scripts, styles, fonts } = files;
  const now = inEnglish(graph.routes[route] ?? {});
  const before = baseline[pageOf(route)] ?? {};
  const grewIn = (isOne: (name: string) => boolean): string =>
    growthText(only(before, isOne), only(now, isOne));
  const isStyle = (name: string): boolean => name.endsWith('.css');
  const figure = (what: string, value: number, [unit, limit, culprit]: [Unit, number, string]): Held => {
    return { name: `${route}: ${what}`, value, unit, limit, side: 'at most', culprit };
  };
  const named = fonts.join(', ');
  const grewInScripts = grewIn((name) => !isStyle(name));
  const above = brotliSum(dist, scripts) - floorBytes;
  const fontBytes = fonts.reduce((sum, font) => sum + bytesOf(font), 0);
  return [
    figure('scripts above the floor', above, ['bytes', limits.aboveFloorBytes, grewInScripts]),
    figure('script files', scripts.length, ['count', limits.scriptFiles, grewInScripts]),
    figure('CSS', brotliSum(dist, styles), ['bytes', limits.cssBytes, grewIn(isStyle)]),
    figure('fonts', fontBytes, ['bytes', limits.fontBytes, named]),
    figure('font files', fonts.length, ['count', limits.fontFiles, named]),
    figure('fonts not in WOFF2', fonts.filter(isHeavyFormat).length, ['count', 0, named]),
  ];
}

function only(modules: ModuleBytes, isOne: (name: string) => boolean): ModuleBytes {
  return Object.fromEntries(Object.entries(modules).filter(([name]) => isOne(name)));
}
