import { globSync, readFileSync } from 'node:fs';
import { STATEMENTS } from '#lib/db/query.ts';

const PROJECT = new URL('../../', import.meta.url);
const DECLARATION = /\bstatement<[\s\S]*?>\(\s*'(\w+)'/g;

/** Loads every module of the product that declares statements. @returns the file of each statement, by its name */
export async function declareAllStatements(): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  const modules = globSync('{lib,app,components}/**/*.ts', { cwd: PROJECT }).filter(
    (path) => !path.endsWith('.test.ts'),
  );
  for (const path of modules.sort()) {
    const module = new URL(path, PROJECT);
    const names = [...readFileSync(module, 'utf8').matchAll(DECLARATION)].map(([, name = '']) => name);
    if (names.length === 0) continue;
    await import(module.href);
    for (const name of names) files.set(name, path);
  }
  const lost = [...STATEMENTS.keys()].filter((name) => !files.has(name));
  if (lost.length > 0)
    throw new Error(
      `No file declares ${lost.join(', ')} as statement<Row>('name', …), so that it can be found.`,
    );
  return files;
}
