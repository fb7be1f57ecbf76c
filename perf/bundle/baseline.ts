import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { ModuleBytes, ModuleGraph } from './module-graph.ts';

const BASELINE = new URL('./modules.json', import.meta.url);

/** Module → bytes, by page or lazily loaded piece, as they were when they were last accepted. */
export type Baseline = Readonly<Record<string, ModuleBytes>>;

/** The pages of all languages are one. */
export const pageOf = (route: string): string => route.replace(/^\/de(?=\/|$)/, '') || '/';

/** The English pages stand for all; the modules of other languages have the English ones' names. */
export const inEnglish = (modules: ModuleBytes): ModuleBytes =>
  Object.fromEntries(
    Object.entries(modules).map(([name, bytes]) => [name.replace(/^app\/de\//, 'app/(en)/'), bytes]),
  );

export function readBaseline(): Baseline {
  return existsSync(BASELINE) ? JSON.parse(readFileSync(BASELINE, 'utf8')) : {};
}

/** Keeps what there is, sorted, so that a difference shows what changed and nothing else. */
export function writeBaseline(graph: ModuleGraph, pages: readonly string[]): void {
  const english = pages.filter((route) => route === pageOf(route));
  const all = {
    ...Object.fromEntries(english.map((route) => [route, graph.routes[route] ?? {}])),
    ...graph.lazyModules,
  };
  const sorted = sortedByName(
    Object.fromEntries(Object.entries(all).map(([name, modules]) => [name, sortedByName(modules)])),
  );
  writeFileSync(BASELINE, `${JSON.stringify(sorted, null, 2)}\n`);
}

function sortedByName<Value>(object: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1)));
}
