import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from './own-node.mjs';
import { databaseBytes, diskProblem, embeddedProblem, portProblem, writableProblem } from './preflight.mjs';
import type { StartSettings } from './settings.ts';

/** Something is in the way; the message says what, and what to do. */
export class CheckError extends Error {
  override readonly name = 'CheckError';
}

/**
 * Each of these looks for what would stop a command later, and changes nothing.
 * @throws CheckError
 */

export function checkProject(): void {
  const giveAccess = 'Clone the project to a folder of your own, or have its owner give you access.';
  for (const folder of ['', '.next', '.millrace']) refuse(writableProblem(join(PROJECT, folder), giveAccess));
}

export function checkDatabasePlace({ parts, dataDir, databaseUrl }: StartSettings): void {
  if (databaseUrl) return;
  refuse(embeddedProblem());
  refuse(writableProblem(dataDir, 'Choose another folder with --data-dir.'));
  // Whether the database that is there has to be loaded again is known once it runs; see ensureCatalogue.
  const toLoad = existsSync(join(dataDir, 'postgres')) ? 0 : parts;
  refuse(diskProblem([{ dir: dataDir, bytes: databaseBytes(toLoad), what: 'The database' }]));
}

export async function checkPort({ port, host }: StartSettings, command: string): Promise<void> {
  refuse(await portProblem(port, host, command));
}

/** A folder on the disk that the embedded database is on, which may be a link to elsewhere. */
export function diskOfDatabase({ dataDir, databaseUrl }: StartSettings): string | undefined {
  return databaseUrl ? undefined : join(dataDir, 'postgres');
}

function refuse(problem: string | undefined): void {
  if (problem) throw new CheckError(problem);
}
