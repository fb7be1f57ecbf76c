import { moduleName } from './module-name.ts';

/** Bytes of each module after minifying, before compression. */
export type ModuleBytes = Readonly<Record<string, number>>;

/** A piece that a page loads only when something imports it dynamically. */
export interface LazyPiece {
  /** The module that is imported, such as `components/search/suggestions.tsx`. */
  readonly name: string;
  /** Bytes before compression of each of its chunks. */
  readonly chunks: readonly number[];
}

export interface ModuleGraph {
  /** Of each route's first load, scripts and styles together. */
  readonly routes: Readonly<Record<string, ModuleBytes>>;
  readonly lazy: readonly LazyPiece[];
  /** Of each lazy piece. */
  readonly lazyModules: Readonly<Record<string, ModuleBytes>>;
}

/** The lines of `next analyze export` that are read here. */
type Line =
  | {
      readonly type: 'part';
      readonly route: string;
      readonly filename: string;
      readonly source_path: string;
      readonly size: number;
    }
  | {
      readonly type: 'group';
      readonly route: string;
      readonly kind: string;
      readonly trigger_module_ident: string;
      readonly outputs: readonly string[];
    }
  | { readonly type: 'meta' | 'module' | 'output' | 'route' };

const CLIENT_CHUNK = /^\[client-fs\]\/.*\.(?:js|css)$/;

/** Reads what `next analyze export` prints: one JSON object a line. */
export function readModuleGraph(jsonLines: string): ModuleGraph {
  const parts = new Map<string, ModuleBytes>();
  const first = new Map<string, Set<string>>();
  const imported: { route: string; name: string; outputs: readonly string[] }[] = [];
  const owners = new Map<string, string>();
  for (const text of jsonLines.split('\n')) {
    if (text === '') continue;
    const line = JSON.parse(text) as Line;
    if (line.type === 'part' && CLIENT_CHUNK.test(line.filename)) {
      // Each route lists the chunks that it shares anew.
      const owner = owners.get(line.filename) ?? line.route;
      owners.set(line.filename, owner);
      if (owner !== line.route) continue;
      const modules = parts.get(line.filename) ?? {};
      parts.set(line.filename, added(modules, moduleName(line.source_path), line.size));
    }
    if (line.type !== 'group') continue;
    const outputs = line.outputs.filter((output) => CLIENT_CHUNK.test(output));
    if (line.kind === 'async')
      imported.push({ route: line.route, name: moduleName(line.trigger_module_ident), outputs });
    else first.set(line.route, new Set([...(first.get(line.route) ?? []), ...outputs]));
  }
  const chunksOfPiece = new Map<string, Set<string>>();
  for (const { route, name, outputs } of imported) {
    const own = outputs.filter((output) => !first.get(route)?.has(output));
    if (own.length > 0) chunksOfPiece.set(name, new Set([...(chunksOfPiece.get(name) ?? []), ...own]));
  }
  const bytesOf = (chunk: string): number =>
    Object.values(parts.get(chunk) ?? {}).reduce((sum, size) => sum + size, 0);
  const modulesOf = (chunks: Iterable<string>): ModuleBytes =>
    sumOf([...chunks].map((chunk) => parts.get(chunk) ?? {}));
  return {
    routes: Object.fromEntries([...first].map(([route, chunks]) => [route, modulesOf(chunks)])),
    lazy: [...chunksOfPiece].map(([name, chunks]) => ({ name, chunks: [...chunks].map(bytesOf) })),
    lazyModules: Object.fromEntries([...chunksOfPiece].map(([name, chunks]) => [name, modulesOf(chunks)])),
  };
}

function sumOf(all: readonly ModuleBytes[]): ModuleBytes {
  return all.reduce<ModuleBytes>(
    (sum, modules) => Object.entries(modules).reduce((so, [name, bytes]) => added(so, name, bytes), sum),
    {},
  );
}

function added(modules: ModuleBytes, name: string, bytes: number): ModuleBytes {
  return { ...modules, [name]: (modules[name] ?? 0) + bytes };
}
