import { existsSync, globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { SOURCES } from '#scripts/start/build.ts';

/** Whether the site's build is younger than all that it is made of, whatever the catalogue: scripts are the same. */
export function isBuilt(project: string): boolean {
  const built = join(project, '.next/BUILD_ID');
  if (!existsSync(built)) return false;
  const since = statSync(built).mtimeMs;
  // Folders are among them: they change when a file goes.
  return globSync(SOURCES, { cwd: project }).every((path) => statSync(join(project, path)).mtimeMs <= since);
}
