import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

/** A quoted path: relative, or by one of the `imports` of package.json. */
const QUOTED_PATH = /(['"`])((?:\.{1,2}\/|#)[^'"`\n]+)\1/g;
const SOURCE = /\.(?:m?ts|tsx|mjs|js)$/;
/** Whatever these change, every test may see. */
const SEEN_BY_ALL = /^(?:package(?:-lock)?\.json|tsconfig\.json)$/;
/** By which tests get to a database. */
const DATABASE_DOORS = ['db/throwaway-database.ts', 'lib/db/pool.ts'];

/**
 * Of `tests`, those that a change can reach: what a file names by a quoted path (imports of any kind, types, `new URL`,
 * workers, a whole folder) is taken as reached by it, and so are comments that name one. A changed file that no test
 * reaches this way (SQL, configuration, styles) counts as reached by every test of its top folder.
 *
 * @param tests paths from the project's root, like `changed`
 */
export function reachableTests(
  graph: ReferenceGraph,
  { tests, changed }: { readonly tests: readonly string[]; readonly changed: readonly string[] },
): string[] {
  if (changed.some((path) => SEEN_BY_ALL.test(path))) return [...tests];
  const reached = new Map(tests.map((path) => [path, graph.closure(path)]));
  const isReached = (path: string): boolean => [...reached.values()].some((paths) => paths.has(path));
  const wholeFolders = new Set(changed.filter((path) => !isReached(path)).map(topFolder));
  return tests.filter(
    (path) => wholeFolders.has(topFolder(path)) || changed.some((one) => reached.get(path)?.has(one)),
  );
}

/** Whether a test file or what it reaches asks for the database of DATABASE_URL. */
export function needsDatabase(graph: ReferenceGraph, path: string): boolean {
  const reached = graph.closure(path);
  return DATABASE_DOORS.some((door) => reached.has(door)) || graph.source(path).includes('DATABASE_URL');
}

/**
 * Paths that differ from `base`, with those that are not committed or not tracked yet.
 * @param base a revision; by default where this branch left the one it follows
 */
export function changedFiles(project: string, base: string = forkPoint(project)): string[] {
  const git = (...args: string[]): string[] =>
    execFileSync('git', args, { cwd: project, encoding: 'utf8' }).split('\0').filter(Boolean);
  const changed = git('diff', '--name-only', '-z', base);
  return [...new Set([...changed, ...git('ls-files', '--others', '--exclude-standard', '-z')])];
}

/** Of the upstream branch; of HEAD, so that only what is not committed counts, where there is none. */
function forkPoint(project: string): string {
  try {
    const stdio = ['ignore', 'pipe', 'ignore'] as const;
    return execFileSync('git', ['merge-base', 'HEAD', '@{upstream}'], {
      cwd: project,
      encoding: 'utf8',
      stdio: [...stdio],
    }).trim();
  } catch {
    return 'HEAD';
  }
}

const topFolder = (path: string): string => path.split('/')[0] ?? '';

/** Which file of a project names which other, each read once. Paths are from the project's root. */
export class ReferenceGraph {
  readonly #project: string;
  readonly #folders: ReadonlyMap<string, string>;
  readonly #named = new Map<string, readonly string[]>();

  constructor(project: string) {
    this.#project = project;
    const { imports = {} } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as {
      imports?: Record<string, string>;
    };
    this.#folders = new Map(
      Object.entries(imports).map(([from, to]) => [from.slice(0, -1), to.slice(0, -1)]),
    );
  }

  /** `path` and everything that it names, directly or by what it names. */
  closure(path: string): ReadonlySet<string> {
    const found = new Set([path]);
    for (const one of found) for (const named of this.#namedBy(one)) found.add(named);
    return found;
  }

  #namedBy(path: string): readonly string[] {
    const known = this.#named.get(path);
    if (known) return known;
    const named = SOURCE.test(path) ? this.#read(path) : [];
    this.#named.set(path, named);
    return named;
  }

  source(path: string): string {
    return readFileSync(join(this.#project, path), 'utf8');
  }

  #read(path: string): string[] {
    const source = this.source(path);
    const folder = dirname(join(this.#project, path));
    return [...source.matchAll(QUOTED_PATH)].flatMap(([, , name = '']) =>
      this.#filesAt(this.#resolve(name, folder)),
    );
  }

  #resolve(name: string, folder: string): string {
    for (const [prefix, target] of this.#folders)
      if (name.startsWith(prefix)) return join(this.#project, target, name.slice(prefix.length));
    return resolve(folder, name);
  }

  /** The file itself, the files of a folder, or nothing. */
  #filesAt(absolute: string): string[] {
    const path = relative(this.#project, absolute);
    if (path === '' || path.startsWith('..') || path.includes('node_modules') || !existsSync(absolute))
      return [];
    if (statSync(absolute).isFile()) return [path];
    return readdirSync(absolute, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(path, entry.name));
  }
}
