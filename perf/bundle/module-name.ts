const IN_PACKAGE = /^(?:.*\/)?node_modules\/((?:@[^/]+\/)?[^/]+)\/(.*)$/;
/** Packages that Next carries inside itself; React is the one that is worth a name. */
const CARRIED = /^dist\/compiled\/((?:@[^/]+\/)?[^/]+)\//;
/** What follows the path in Turbopack's identifier of a module, such as ` [app-client] (ecmascript)`. */
const IDENTITY = / \[[\w-]+\](?: \(.*\))?$/;

/**
 * What people call a module: its path in the project, or the package that it is from. A package is one, since its
 * files are not ours to make smaller.
 */
export function moduleName(sourcePath: string): string {
  const path = sourcePath.replace(IDENTITY, '').replace(/^\[project\]\//, '');
  const [, name, file = ''] = IN_PACKAGE.exec(path) ?? [];
  if (!name) return path.startsWith('[turbopack]') ? 'Turbopack’s runtime' : path;
  const carried = name === 'next' ? CARRIED.exec(file)?.[1] : undefined;
  return carried ? `package ${carried} (in next)` : `package ${name}`;
}
