import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from './own-node.mjs';
import { databaseBytes, diskProblem, embeddedProblem, portProblem, writableProblem } from './preflight.mjs';
import type { StartSettings } from './settings.ts';

/** Something is in the way of the start; the message says what, and what to do. */
export class CheckError extends Error {
  override readonly name = 'CheckError';
}

/** Looks for everything that would stop the start later, changing nothing. @throws CheckError */
export async function checkStart({ port, host, parts, dataDir, databaseUrl }: StartSettings): Promise<void> {
  const problem =
    writableProblem(
      PROJECT,
      'Clone the project to a folder of your own, or have its owner give you access.',
    ) ??
    writableProblem(join(PROJECT, '.next'), 'Delete it, or have its owner give you access.') ??
    writableProblem(dataDir, 'Choose another folder with --data-dir.') ??
    (databaseUrl ? undefined : (embeddedProblem() ?? databaseDiskProblem(dataDir, parts))) ??
    (await portProblem(port, host));
  if (problem) throw new CheckError(problem);
}

function databaseDiskProblem(dataDir: string, parts: number | undefined): string | undefined {
  // Whether the database that is there has to be loaded again is known once it runs; see ensureCatalogue.
  const toLoad = existsSync(join(dataDir, 'postgres')) ? 0 : parts;
  return diskProblem([{ dir: dataDir, bytes: databaseBytes(toLoad), what: 'The database' }]);
}
