import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DEFAULT_DATA_DIR, DEFAULT_PORT } from '../../lib/env-defaults.mjs';
import { readCommandLine } from '../command-line/read.mjs';
import { command } from '../commands/start.mjs';
import { areInstalled } from './dependencies.mjs';
import { PROJECT, runOnOwnNode } from './own-node.mjs';
import {
  databaseBytes,
  diskProblem,
  embeddedProblem,
  PROJECT_BYTES,
  portProblem,
  writableProblem,
} from './preflight.mjs';

/**
 * A first start installs for a minute before `start.ts` can look at anything, so what is certain to stop it is found
 * here. Settings are only read, not judged: `lib/env.ts` does that.
 *
 * @param {string[]} args
 */
export async function startAfterChecks(args) {
  const options = readCommandLine(command, args);
  const problem = areInstalled(PROJECT) ? undefined : await firstProblem(options);
  if (problem) stop(problem);
  runOnOwnNode('scripts/start.ts', args);
}

/** @param {ReturnType<typeof readCommandLine<typeof command.flags, undefined>>} options */
async function firstProblem(options) {
  const file = join(PROJECT, '.env.local');
  if (existsSync(file)) process.loadEnvFile?.(file);
  const { DATABASE_URL, PORT, MILLRACE_HOST, MILLRACE_DATA_DIR } = process.env;
  const dataDir = resolve(PROJECT, options.dataDir ?? (MILLRACE_DATA_DIR || DEFAULT_DATA_DIR));
  const needs = [{ dir: PROJECT, bytes: PROJECT_BYTES, what: 'The dependencies and the build' }];
  if (!DATABASE_URL) needs.push({ dir: dataDir, bytes: databaseBytes(options.parts), what: 'the database' });
  return (
    (DATABASE_URL ? undefined : embeddedProblem()) ??
    writableProblem(
      PROJECT,
      'Clone the project to a folder of your own, or have its owner give you access.',
    ) ??
    (DATABASE_URL ? undefined : writableProblem(dataDir, 'Choose another folder with --data-dir.')) ??
    diskProblem(needs) ??
    (await portProblem(
      options.port ?? (Number(PORT) || DEFAULT_PORT),
      options.host ?? (MILLRACE_HOST || undefined),
    ))
  );
}

/**
 * @param {string} problem
 * @returns {never}
 */
function stop(problem) {
  console.error(problem);
  process.exit(1);
}
